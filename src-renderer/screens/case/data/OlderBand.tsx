/** Says that files were exported before the request came in, and which ones to ask the shop for anew. */
import { Anchor, Group, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchedFile } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import classes from './DataDesk.module.css';

/** Nothing where all files are as new as the request. */
export function OlderBand({ files }: { files: readonly SearchedFile[] }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const older = files.filter((file) => file.older);
  if (older.length === 0) return null;
  return (
    <section className={classes['band']} aria-label={t('data.older', { count: older.length })}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconClockExclamation
          size={20}
          color="var(--desk-doubt)"
          aria-hidden="true"
          style={{ flex: 'none' }}
        />
        <div>
          <Text fw={600}>{t('data.older', { count: older.length })}</Text>
          <Text size="sm">
            {t('data.olderWhy')}{' '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-expanded={opened}
              onClick={() => setOpened(!opened)}
            >
              {t(opened ? 'data.olderHide' : 'data.olderShow')}
            </Anchor>
          </Text>
          {opened && (
            <ul>
              {older.map(({ sourceId, file, modifiedAt }) => (
                <li key={`${sourceId} ${file}`}>
                  {file}
                  {modifiedAt && ` (${format.moment(modifiedAt)})`}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Group>
    </section>
  );
}
