/** Step 1: what was asked, by whom, and the acknowledgement. */
import { Button, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Term } from '../../components/Term.tsx';
import { LetterActs } from './answer/LetterActs.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import type { StepProps } from './primary.ts';
import { requesterFacts } from './requester.ts';

export function RequestStep({ subject, onCase }: StepProps) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const verify = useAct('cases.verifyAddress');
  const [correcting, setCorrecting] = useState(false);
  const correctable = subject.stage === 'identity' || subject.stage === 'data';
  const setVerified = async (verified: boolean) => {
    const next = await verify.run({ id: subject.id, verified });
    if (next) onCase(next);
  };
  return (
    <Stack gap="md" maw={880}>
      <Panel title={t('request.asked')}>
        <Stack gap="sm">
          {subject.rights.map(({ right }) => (
            <div key={right}>
              <Text fw={600}>
                <Term explain={words(`right.${right}.explain`)} article={words(`right.${right}.article`)}>
                  {words(`right.${right}.name`)}
                </Term>
              </Text>
              <Text c="dimmed" size="sm">
                {words(`right.${right}.explain`)}
              </Text>
            </div>
          ))}
        </Stack>
      </Panel>
      <Panel title={t('request.from')}>
        <Facts
          facts={[
            ...requesterFacts(subject.requester).map(({ field, value }) => ({
              name: words(`field.${field}`),
              value: field === 'birthDate' ? format.date(value) : value,
            })),
            {
              name: t('request.received'),
              value: `${format.date(subject.receivedOn)}, ${words(`channel.${subject.channel}`)}`,
            },
            {
              name: t('request.writtenIn'),
              value:
                subject.language === 'und' ? t('request.noLanguage') : format.languageName(subject.language),
            },
            { name: t('request.opened'), value: format.date(subject.openedOn) },
          ]}
        />
        {subject.requester.address && (
          <Switch
            mt="md"
            checked={subject.addressVerified}
            disabled={verify.busy || subject.stage === 'sent' || subject.stage === 'closed'}
            onChange={(event) => void setVerified(event.currentTarget.checked)}
            label={t('request.addressVerified')}
            description={t('request.addressVerifiedWhy')}
          />
        )}
        <ErrorNote error={verify.error} onClose={verify.forget} />
        {correctable && (
          <Button variant="default" size="xs" mt="md" onClick={() => setCorrecting(true)}>
            {t('correct.open')}
          </Button>
        )}
        {correcting && (
          <CorrectDialog subject={subject} onClose={() => setCorrecting(false)} onCase={onCase} />
        )}
      </Panel>
      <Panel title={words('letter.acknowledgement')} about={t('request.acknowledgementWhy')}>
        <LetterActs subject={subject} kind="acknowledgement" onCase={onCase} />
      </Panel>
    </Stack>
  );
}
