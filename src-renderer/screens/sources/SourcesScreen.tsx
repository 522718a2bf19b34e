/** Sources: folders of exports at the left, how their files are read at the right. */
import { Button, Group, Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconFolderPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceId, SourceRow } from '../../../src-contract/index.ts';
import { useQuery } from '../../app/desk.ts';
import { useFormat } from '../../app/use-format.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SourcePage } from './SourcePage.tsx';
import classes from './SourcesScreen.module.css';
import { useAddSource } from './use-add-source.ts';

export function SourcesScreen() {
  const { t } = useTranslation('sources');
  const query = useQuery('sources.list', {});
  const [picked, setPicked] = useState<SourceId | null>(null);
  const add = useAddSource((source) => {
    setPicked(source.id);
    query.reload();
  });
  const sources = query.value?.sources ?? [];
  const shown = sources.find(({ id }) => id === picked) ?? sources[0];
  const addButton = (
    <Button
      leftSection={<IconFolderPlus size={16} aria-hidden="true" />}
      variant={sources.length > 0 ? 'default' : 'filled'}
      loading={add.busy}
      onClick={() => void add.run()}
    >
      {t('add')}
    </Button>
  );
  return (
    <div className={classes['screen']}>
      <Group justify="space-between" align="center" mb="sm">
        <Title order={1}>{t('title')}</Title>
        {sources.length > 0 && addButton}
      </Group>
      <ErrorNote error={query.error} onRetry={query.reload} />
      <ErrorNote error={add.error} onRetry={() => void add.run()} onClose={add.forget} />
      {query.slow && <Skeleton flex={1} />}
      {query.value && sources.length === 0 && (
        <Stack align="flex-start" gap="xs" maw={640} mt="lg">
          <Text fw={600}>{t('empty')}</Text>
          <Text c="dimmed" mb="xs">
            {t('emptyWhy')}
          </Text>
          {addButton}
        </Stack>
      )}
      {shown && (
        <div className={classes['sides']}>
          <nav aria-label={t('list')}>
            <ul className={classes['list']}>
              {sources.map((source) => (
                <li key={source.id}>
                  <SourceLine
                    source={source}
                    isShown={source.id === shown.id}
                    onPress={() => setPicked(source.id)}
                  />
                </li>
              ))}
            </ul>
          </nav>
          <SourcePage key={shown.id} id={shown.id} />
        </div>
      )}
    </div>
  );
}

type SourceLineProps = { source: SourceRow; isShown: boolean; onPress: () => void };

function SourceLine({ source, isShown, onPress }: SourceLineProps) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  const state = source.problems.length > 0 ? 'problem' : source.unconfirmed > 0 ? 'unconfirmed' : 'confirmed';
  const Icon = { problem: IconAlertTriangle, unconfirmed: IconAlertCircle, confirmed: IconCheck }[state];
  return (
    <UnstyledButton className={classes['line']} aria-current={isShown || undefined} onClick={onPress}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {source.name}
      </Text>
      <Text size="xs" c="dimmed">
        {t('summary', {
          count: source.files,
          records: format.number(source.records),
          bytes: format.bytes(source.bytes),
        })}
      </Text>
      <Text size="xs" className={classes['state']} data-state={state}>
        <Icon size={14} aria-hidden="true" />
        {t(`state.${state}`, { count: source.unconfirmed })}
      </Text>
    </UnstyledButton>
  );
}
