/** Step 6: the proof of what left, and closing the case. */
import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useWarningWords } from '../../components/warning-words.ts';
import { SentLetters } from './answer/SentLetters.tsx';
import { SentProof } from './answer/SentProof.tsx';
import { Panel } from './Panel.tsx';
import { type Primary, type StepProps, useOffer } from './primary.ts';

export function SentStep({ subject, onCase, offer }: StepProps) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const wordsOf = useWarningWords();
  const close = useAct('cases.close');
  const keep = async () => {
    const next = await close.run({ id: subject.id });
    if (next) onCase(next, 'follow');
  };
  const primary: Primary | null =
    subject.next === 'close-case'
      ? {
          label: words('next.close-case'),
          reason: null,
          busy: close.busy,
          run: () =>
            modals.openConfirmModal({
              title: t('close.title', { number: subject.number }),
              children: <Text size="sm">{t('close.what')}</Text>,
              labels: { confirm: words('next.close-case'), cancel: t('back') },
              onConfirm: () => void keep(),
            }),
        }
      : null;
  useOffer(offer, primary);
  const answer = subject.dispatches.find(
    ({ letterKind, sent }) => sent !== null && (letterKind === 'answer' || letterKind === 'cannot-identify'),
  );
  return (
    <Stack gap="md" maw={880}>
      <ErrorNote error={close.error} onClose={close.forget} />
      <Panel title={subject.stage === 'closed' ? t('close.closed') : t('sent.panel')}>
        {answer?.sent ? (
          <Stack gap="xs">
            <SentProof dispatch={answer} />
            <Text size="sm" c="dimmed">
              {answer.sent.on <= subject.dueOn
                ? t('sent.inTime', { date: format.date(subject.dueOn) })
                : t('sent.late', { date: format.date(subject.dueOn) })}
            </Text>
          </Stack>
        ) : (
          <Text>{t('sent.notYet')}</Text>
        )}
      </Panel>
      {subject.reminders.length > 0 && (
        <Panel title={t('sent.reminders')}>
          <Stack gap={6}>
            {subject.reminders.map((reminder) => (
              <Text key={JSON.stringify(reminder)} size="sm">
                {wordsOf(reminder)}
              </Text>
            ))}
          </Stack>
        </Panel>
      )}
      <SentLetters dispatches={subject.dispatches} />
    </Stack>
  );
}
