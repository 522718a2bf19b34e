/** All cases: search, sort, what is next, by when. */
import { Button, CloseButton, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconInbox, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { go } from '../../state/route.ts';
import classes from './CasesScreen.module.css';
import { useCaseColumns } from './columns.tsx';
import { type CaseSort, isCaseSortKey, sortedCases } from './sort.ts';

/** More than an office handles in a year; beyond it the search narrows down. */
const limit = 1000;

export function CasesScreen() {
  const { t } = useTranslation('cases');
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, 120);
  const [sort, setSort] = useState<CaseSort>({ key: 'due', down: false });
  const [active, setActive] = useState<number | null>(null);
  const query = useQuery('cases.list', { search: settled, limit });
  const columns = useCaseColumns();
  const found = query.value;
  const isEmpty = found?.total === 0 && settled === '';
  const rows = useMemo(() => sortedCases(found?.cases ?? [], sort), [found, sort]);

  return (
    <div className={classes['screen']}>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Title order={1}>{t('title')}</Title>
        {!isEmpty && (
          <TextInput
            w={380}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            rightSection={
              search && <CloseButton size="sm" aria-label={t('clear')} onClick={() => setSearch('')} />
            }
          />
        )}
      </Group>
      <Text c="dimmed" role="status" mb="md">
        {found && found.total > 0 && t('count', { count: found.total })}
        {found && found.total > found.cases.length && ` ${t('more', { count: found.cases.length })}`}
      </Text>
      <ErrorNote error={query.error} onRetry={query.reload} />
      {query.slow && <Skeleton className={classes['table']} />}
      {isEmpty && <NoCases />}
      {found && !isEmpty && (
        <section className={classes['table']} aria-label={t('title')}>
          <VirtualTable
            label={t('title')}
            columns={columns}
            rows={rows}
            sort={sort}
            onSort={(key) =>
              isCaseSortKey(key) && setSort((now) => ({ key, down: now.key === key ? !now.down : false }))
            }
            active={rows.findIndex(({ id }) => id === active)}
            onActive={(index) => setActive(rows[index]?.id ?? null)}
            onOpen={({ id }) => go({ screen: 'case', id })}
            rowHeight={44}
            empty={<Text c="dimmed">{t('none', { search: settled })}</Text>}
          />
        </section>
      )}
    </div>
  );
}

function NoCases() {
  const { t } = useTranslation('cases');
  return (
    <Stack align="flex-start" gap="xs" maw={640}>
      <Text fw={600}>{t('empty')}</Text>
      <Text c="dimmed">{t('emptyWhy')}</Text>
      <Button
        mt="xs"
        leftSection={<IconInbox size={16} aria-hidden="true" />}
        onClick={() => go({ screen: 'inbox' })}
      >
        {t('toInbox')}
      </Button>
    </Stack>
  );
}
