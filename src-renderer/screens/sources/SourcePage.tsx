/** One source: its files, the columns of the chosen file, what is not read, and taking it away. */
import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconAlertTriangle, IconChecks, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Source, SourceId, SourceLink } from '../../../src-contract/index.ts';
import { useAct, useQuery } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useWarningWords } from '../../components/warning-words.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { FileTable } from './FileTable.tsx';
import { LinkTable } from './LinkTable.tsx';
import { SkippedFiles } from './SkippedFiles.tsx';
import classes from './SourcesScreen.module.css';

export function SourcePage({ id }: { id: SourceId }) {
  const query = useQuery('sources.get', { id });
  if (query.error) return <ErrorNote error={query.error} onRetry={query.reload} />;
  if (!query.value) return query.slow ? <Skeleton /> : null;
  return <OneSource source={query.value} put={query.put} />;
}

function OneSource({ source, put }: { source: Source; put: (source: Source) => void }) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  const wordsOf = useWarningWords();
  const correct = useAct('sources.correct');
  const confirm = useAct('sources.confirm');
  const refresh = useAct('sources.refresh');
  const remove = useAct('sources.remove');
  const links = useQuery('sources.links', {});
  const decide = useAct('sources.decideLink');
  const [path, setPath] = useState<string | null>(null);
  const file = source.files.find((one) => one.path === path) ?? source.files[0];
  const open = source.files.filter(({ confirmed }) => !confirmed).length;
  const made = links.value?.links ?? [];
  const openLinks = made.filter(
    ({ from, followed, confirmed }) => from.sourceId === source.id && followed && !confirmed,
  ).length;
  const toCheck = [
    ...(open > 0 ? [t('openFiles', { count: open })] : []),
    ...(openLinks > 0 ? [t('openLinks', { count: openLinks })] : []),
  ];

  const onCorrect = async (change: Omit<Input<'sources.correct'>, 'id'>) => {
    const next = await correct.run({ id: source.id, ...change });
    if (next) put(next);
  };
  const onConfirm = async (paths: string[] | null) => {
    const next = await confirm.run({ id: source.id, paths });
    if (next) put(next);
  };
  const onDecide = async ({ from, to }: SourceLink, follow: boolean) => {
    const next = await decide.run({ from, to, follow });
    if (next) links.put(next);
  };
  const onRefresh = async () => {
    const next = await refresh.run({ id: source.id });
    if (next) put(next);
  };
  const onRemove = () =>
    modals.openConfirmModal({
      title: t('removeTitle', { name: source.name }),
      children: <Text size="sm">{t('removeWhat')}</Text>,
      labels: { confirm: t('removeConfirm'), cancel: t('keep') },
      confirmProps: { color: 'red' },
      onConfirm: () => void remove.run({ id: source.id }),
    });

  return (
    <div className={classes['page']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} style={{ overflowWrap: 'anywhere' }}>
            {source.name}
          </Title>
          <Text size="xs" c="dimmed">
            {t('addedAt', { at: format.moment(source.addedAt) })}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="subtle"
            px="sm"
            leftSection={<IconRefresh size={16} aria-hidden="true" />}
            loading={refresh.busy}
            onClick={() => void onRefresh()}
          >
            {t('refresh')}
          </Button>
          <Button
            variant="subtle"
            px="sm"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            loading={remove.busy}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
          {open + openLinks > 0 && (
            <Button
              leftSection={<IconChecks size={16} aria-hidden="true" />}
              loading={confirm.busy}
              onClick={() => void onConfirm(null)}
            >
              {t('confirmAll')}
            </Button>
          )}
        </Group>
      </Group>
      {open + openLinks > 0 && (
        <Text size="sm">
          <Text span inherit fw={600}>
            {t('toCheck', { what: format.list(toCheck) })}
          </Text>{' '}
          {t('confirmWhy')}
        </Text>
      )}
      <Stack gap="xs">
        <ErrorNote error={correct.error} onClose={correct.forget} />
        <ErrorNote error={confirm.error} onClose={confirm.forget} />
        <ErrorNote error={links.error} onRetry={links.reload} />
        <ErrorNote error={decide.error} onClose={decide.forget} />
        <ErrorNote error={refresh.error} onClose={refresh.forget} />
        <ErrorNote error={remove.error} onClose={remove.forget} />
        {source.problems.map((problem) => (
          <Alert
            key={`${problem.code} ${JSON.stringify(problem.params)}`}
            color="red"
            icon={<IconAlertTriangle size={18} />}
            title={wordsOf(problem)}
          />
        ))}
      </Stack>
      <FileTable
        files={source.files}
        shown={file?.path ?? null}
        onShow={setPath}
        onCategory={(of, category) => void onCorrect({ path: of, category })}
      />
      {file && (
        <ColumnTable
          key={file.path}
          file={file}
          busy={confirm.busy}
          onMeaning={(name, meaning) => void onCorrect({ path: file.path, columns: [{ name, meaning }] })}
          onConfirm={() => void onConfirm([file.path])}
        />
      )}
      <LinkTable source={source.id} links={made} busy={decide.busy} onDecide={onDecide} />
      <SkippedFiles skipped={source.skipped} />
    </div>
  );
}
