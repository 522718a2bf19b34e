/** Records that could be the requester's but were not followed: where they are, and why they are in doubt. */
import { Button, Collapse, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PossibleRecord } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import classes from './DataDesk.module.css';
import { groupPossible } from './possible.ts';

/** Nothing where there is no doubt. */
export function PossibleBand({ possible }: { possible: readonly PossibleRecord[] }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const listId = useId();
  if (possible.length === 0) return null;
  const groups = groupPossible(possible);
  const reasons = [...new Set(groups.map(({ reason }) => words(`possible.${reason}`)))];
  return (
    <section className={classes['band']} aria-label={t('data.possible', { count: possible.length })}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <IconHelpCircle size={20} color="var(--desk-doubt)" aria-hidden="true" style={{ flex: 'none' }} />
          <div>
            <Text fw={600}>{t('data.possible', { count: possible.length })}</Text>
            <Text size="sm">{t('data.possibleWhy', { reasons: format.list(reasons) })}</Text>
          </div>
        </Group>
        <Button
          variant="default"
          flex="none"
          aria-expanded={opened}
          aria-controls={listId}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('data.possibleHide') : t('data.possibleLook')}
        </Button>
      </Group>
      <Collapse expanded={opened} id={listId}>
        <ul>
          {groups.map(({ reason, file, lines }) => (
            <li key={`${reason} ${file}`}>
              {t('data.possibleLine', {
                count: lines.length,
                file,
                lines: format.list(lines.map(String)),
                reason: words(`possible.${reason}`),
              })}
            </li>
          ))}
        </ul>
        <Text size="sm" mt="xs">
          {t('data.possibleTodo')}
        </Text>
      </Collapse>
    </section>
  );
}
