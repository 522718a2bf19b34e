/** What was done in a case, by whom and when, in words; newest day first. */
import { CloseButton, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseId, LogEntry } from '../../../src-contract/index.ts';
import { useQuery } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useActWords } from './act-words.ts';
import classes from './Log.module.css';

/** The panel at the right of a case. */
export function Log({ id, onClose }: { id: CaseId; onClose: () => void }) {
  const { t } = useTranslation('case');
  const query = useQuery('cases.log', { id });
  const format = useFormat();
  const wordsOf = useActWords();
  const days = byDay(query.value?.entries ?? []);
  return (
    <aside className={classes['log']} aria-label={t('log.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('log.title')}</Title>
        <CloseButton size="sm" aria-label={t('log.close')} onClick={onClose} />
      </Group>
      <ErrorNote error={query.error} onRetry={query.reload} />
      {days.map(([day, entries]) => (
        <section key={day} aria-label={format.date(day)}>
          <Text size="xs" fw={600} c="dimmed" mt="sm" mb={4}>
            {format.shortDate(day)}
          </Text>
          <ul className={classes['entries']}>
            {entries.map((entry) => (
              <li key={entry.seq}>
                {wordsOf(entry)}
                <Text size="xs" c="dimmed">
                  {format.time(entry.at)} · {entry.member}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

/** Entries by the day on which they were made (the computer's time zone, as the times are), newest first. */
function byDay(entries: readonly LogEntry[]): [string, LogEntry[]][] {
  const days = new Map<string, LogEntry[]>();
  for (const entry of entries.toReversed()) {
    const at = new Date(entry.at);
    const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
