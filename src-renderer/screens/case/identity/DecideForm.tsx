/** The decision on identity: identified, ask, or refused, with its reason. */
import { Alert, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconFlame } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Candidate, type IdentityLookup, identityHows } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import { type StepProps, useOffer } from '../primary.ts';
import { type Decision, firstDecision, firstHow, matchesOf, missingOf } from './propose.ts';

type Props = StepProps & { lookup: IdentityLookup; candidate: Candidate | undefined };

const decisions = ['identified', 'ask', 'refused'] as const;

export function DecideForm({ subject, lookup, candidate, onCase, offer }: Props) {
  const { t, i18n } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const decide = useAct('identity.decide');
  const [decision, setDecision] = useState<Decision>(() =>
    subject.identity.state === 'asked' ? 'identified' : firstDecision(lookup),
  );
  const [how, setHow] = useState(() => firstHow(candidate, subject.channel));
  const [reasons, setReasons] = useState<Record<Decision, string>>(() => {
    const matches = matchesOf(candidate).map((field) => format.within(words(`field.${field}`)));
    // What is asked stands in the letter, so it starts in the letter's language.
    const inLetter = i18n.getFixedT(subject.letterLanguage, 'case');
    return {
      identified: matches.length > 0 ? t('identity.matchReason', { fields: format.list(matches) }) : '',
      ask: inLetter(candidate ? 'identity.askText.doubt' : 'identity.askText.unknown'),
      refused: '',
    };
  });
  const reason = reasons[decision];
  const missing = missingOf(decision, how, reason);
  const destroys = subject.idCopy === 'held' && decision !== 'ask';

  const keep = async () => {
    const next = await decide.run({
      caseId: subject.id,
      decision,
      how: decision === 'identified' ? how : null,
      reason: reason.trim(),
    });
    if (next) onCase(next, 'follow');
  };
  const run = () => {
    if (!destroys) {
      void keep();
      return;
    }
    modals.openConfirmModal({
      title: t('identity.destroyTitle'),
      children: <Text size="sm">{t('identity.destroyText')}</Text>,
      labels: { confirm: t(`identity.destroy.${decision}`), cancel: t('back') },
      confirmProps: { color: 'red' },
      onConfirm: () => void keep(),
    });
  };
  useOffer(offer, {
    label: t(`identity.keep.${decision}`),
    reason: missing && t(`identity.missing.${missing}`),
    busy: decide.busy,
    run,
  });

  return (
    <Panel title={t('identity.decide')}>
      <Stack gap="md">
        <Radio.Group
          value={decision}
          onChange={(value) => setDecision(decisions.find((one) => one === value) ?? decision)}
          aria-label={t('identity.decide')}
        >
          <Stack gap="xs">
            {decisions.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`identity.option.${one}`)}
                description={t(`identity.optionWhy.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {decision === 'identified' && (
          <Select
            label={t('identity.how')}
            placeholder={t('identity.howChoose')}
            data={identityHows.map((value) => ({ value, label: words(`how.${value}.name`) }))}
            value={how}
            onChange={(value) => setHow(identityHows.find((one) => one === value) ?? null)}
            {...(how && { description: words(`how.${how}.explain`) })}
            required
          />
        )}
        <Textarea
          label={t(`identity.reason.${decision}`)}
          description={t(`identity.reasonWhy.${decision}`, {
            language: format.languageName(subject.letterLanguage),
          })}
          value={reason}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setReasons((before) => ({ ...before, [decision]: value }));
          }}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          required
        />
        {subject.idCopy === 'held' && (
          <Alert
            color={destroys ? 'red' : 'gray'}
            icon={<IconFlame size={18} />}
            title={destroys ? t('identity.destroysNow') : t('identity.keepsCopy')}
          />
        )}
        <ErrorNote error={decide.error} onClose={decide.forget} />
      </Stack>
    </Panel>
  );
}
