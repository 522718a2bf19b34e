/** Step 4: per right a proposal in words, the outcome, its ground and its reason. Everything saves itself. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import { type Primary, type StepProps, useOffer } from '../primary.ts';
import { acceptable } from './decide.ts';
import { RightRow } from './RightRow.tsx';

export function DecisionStep({ subject, onCase, offer }: StepProps) {
  const { t } = useTranslation('case');
  const decide = useAct('rights.decide');
  const open = subject.rights.filter(({ outcome }) => outcome === 'open');
  const ready = acceptable(subject.rights);

  const acceptAll = async () => {
    let next: Case | undefined;
    for (const { right, proposal } of ready) {
      const { outcome, ground } = proposal;
      next = await decide.run({ id: subject.id, right, outcome, ground, reason: '' });
      if (!next) return;
    }
    if (next) onCase(next, next.rights.every(({ outcome }) => outcome !== 'open') ? 'follow' : undefined);
  };
  const primary: Primary | null =
    subject.next === 'decide-rights'
      ? {
          label: t('decision.accept', { count: Math.max(1, ready.length) }),
          reason: ready.length > 0 ? null : t('decision.decideFirst', { count: open.length }),
          busy: decide.busy,
          run: () => void acceptAll(),
        }
      : null;
  useOffer(offer, primary);

  const workable = subject.stage === 'decision' || subject.stage === 'answer';
  return (
    <Stack gap="md" maw={980}>
      {!workable && subject.stage !== 'sent' && subject.stage !== 'closed' && (
        <Panel title={t('decision.later')}>
          <Text>{t('decision.laterWhy')}</Text>
        </Panel>
      )}
      <ErrorNote error={decide.error} onClose={decide.forget} />
      {subject.rights.map((decision) => (
        <RightRow
          key={decision.right}
          caseId={subject.id}
          decision={decision}
          workable={workable}
          letterLanguage={subject.letterLanguage}
          onCase={onCase}
        />
      ))}
    </Stack>
  );
}
