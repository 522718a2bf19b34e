/** To do: what is due, by when, and the next step of every open case as a verb. */
import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconChevronRight, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../src-contract/index.ts';
import { useQuery } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { Due } from '../../components/Due.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Owner } from '../../components/Owner.tsx';
import { Screen } from '../../components/Screen.tsx';
import { pickFiles } from '../../state/intake.ts';
import { go } from '../../state/route.ts';
import { inSections, isWaiting } from './sections.ts';
import styles from './Todo.module.css';

function TodoLine({ row }: { row: CaseRow }) {
  const { t } = useTranslation(['todo', 'vocabulary', 'common']);
  const waiting = row.next === 'await-identity';
  const name = row.name || t('common:unnamed');
  const act = waiting ? t('waiting') : t(`vocabulary:next.${row.next}`, { count: row.records });
  const rights = row.rights.map((right) => t(`vocabulary:right.${right}.name`)).join(', ');
  return (
    <li className={styles['row']}>
      <div style={{ minWidth: 0 }}>
        <div className={styles['name']}>{name}</div>
        <div className={styles['number']}>{row.number}</div>
      </div>
      <Text c="dimmed" lineClamp={2} className={styles['rights'] ?? ''}>
        {rights}
      </Text>
      <div className={styles['act']}>
        <Anchor
          component="button"
          type="button"
          underline="never"
          className={styles['next'] ?? ''}
          {...(waiting && { 'data-waiting': true })}
          aria-label={t('open', { act, name, number: row.number })}
          onClick={() => go({ screen: 'case', id: row.id })}
        >
          {act}
          {!waiting && <IconChevronRight size={16} stroke={1.8} aria-hidden />}
        </Anchor>
      </div>
      <Due dueOn={row.dueOn} daysLeft={row.daysLeft} paused={row.paused} />
      <div className={styles['owner']}>
        <Owner name={row.owner} />
      </div>
    </li>
  );
}

function useLead(cases: readonly CaseRow[]): string {
  const { t } = useTranslation('todo');
  const format = useFormat();
  const mine = cases.filter((row) => !isWaiting(row));
  const coming = cases.filter((row) => row.daysLeft >= 0).map((row) => row.dueOn);
  const first = coming.sort()[0];
  return [
    mine.length === 0 ? t('noneForYou') : t('count', { count: mine.length }),
    first === undefined ? '' : t('nextDate', { date: format.shortDate(first) }),
  ].join(' ');
}

function Waiting() {
  const { t } = useTranslation('common');
  return (
    <Stack gap="xs" aria-busy aria-label={t('loading')}>
      {[0, 1, 2, 3].map((line) => (
        <Skeleton key={line} height={56} />
      ))}
    </Stack>
  );
}

function InboxHint({ count }: { count: number }) {
  const { t } = useTranslation('todo');
  return (
    <Group gap="xs" mt="xl">
      <Text c="dimmed">{t('inbox', { count })}</Text>
      <Anchor component="button" type="button" onClick={() => go({ screen: 'inbox' })}>
        {t('toInbox')}
      </Anchor>
    </Group>
  );
}

function NothingToDo({ inbox }: { inbox: number }) {
  const { t } = useTranslation('todo');
  const action =
    inbox > 0 ? (
      <Button onClick={() => go({ screen: 'inbox' })}>{t('toInbox')}</Button>
    ) : (
      <Button leftSection={<IconUpload size={16} />} onClick={() => void pickFiles()}>
        {t('empty.button')}
      </Button>
    );
  const text = inbox > 0 ? t('inbox', { count: inbox }) : t('empty.text');
  return <EmptyState title={t('empty.title')} text={text} action={action} />;
}

/** The home of the desk. */
export function Todo() {
  const { t } = useTranslation('todo');
  const { value, error, slow, reload } = useQuery('cases.todo', {});
  const inbox = useQuery('intake.list', {}).value?.items.length ?? 0;
  const cases = value?.cases ?? [];
  const lead = useLead(cases);
  return (
    <Screen title={t('title')} lead={cases.length > 0 && lead}>
      <ErrorNote error={error} onRetry={reload} />
      {slow && <Waiting />}
      {value && cases.length === 0 && <NothingToDo inbox={inbox} />}
      {inSections(cases).map(({ section, cases: rows }) => (
        <section key={section} aria-labelledby={`todo-${section}`}>
          <h2 id={`todo-${section}`} className={styles['section']}>
            {t(`section.${section}`)}
          </h2>
          <ul className={styles['list']}>
            {rows.map((row) => (
              <TodoLine key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {cases.length > 0 && inbox > 0 && <InboxHint count={inbox} />}
    </Screen>
  );
}
