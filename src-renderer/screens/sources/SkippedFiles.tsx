/** What lies in the folder and is not read, each with its reason: nothing is left out without a word. */
import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../src-contract/index.ts';
import { Breakable } from '../../components/Breakable.tsx';
import classes from './SourcesScreen.module.css';

export function SkippedFiles({ skipped }: { skipped: Source['skipped'] }) {
  const { t } = useTranslation('sources');
  if (skipped.length === 0) return null;
  return (
    <section aria-label={t('skipped', { count: skipped.length })}>
      <Title order={2} mb={2} mt="xs">
        {t('skipped', { count: skipped.length })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('skippedWhy')}
      </Text>
      <div className={classes['panel']}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file')}</Table.Th>
              <Table.Th>{t('reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {skipped.map(({ path, reason }) => (
              <Table.Tr key={path}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Breakable name={path} />
                </Table.Td>
                <Table.Td>
                  {t(`skip.${reason}` as 'skip.other', { defaultValue: t('skip.other', { reason }) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
