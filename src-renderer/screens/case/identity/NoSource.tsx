/** Nothing to compare with yet: the one button that adds a folder of exports. */
import { Button, Stack } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePrimaryKey } from '../../../app/keys.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useAddSource } from '../../sources/use-add-source.ts';
import { Panel } from '../Panel.tsx';

export function NoSource({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('case');
  const add = useAddSource(onAdded);
  usePrimaryKey(add.busy ? null : () => void add.run());
  return (
    <Stack maw={720}>
      <Panel title={t('identity.noSource')} about={t('identity.noSourceWhy')}>
        <Button
          leftSection={<IconFolderPlus size={16} aria-hidden="true" />}
          loading={add.busy}
          onClick={() => void add.run()}
        >
          {t('identity.addSource')}
        </Button>
        <ErrorNote error={add.error} onClose={add.forget} />
      </Panel>
    </Stack>
  );
}
