/** Says that some records could be the requester's, and leads to where they are looked at. */
import { Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, Output, PossibleRecord } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import classes from './DataDesk.module.css';
import { PossibleDialog } from './PossibleDialog.tsx';

type Props = {
  caseId: CaseId;
  possible: readonly PossibleRecord[];
  /** Whether they can still be decided about. */
  workable: boolean;
  onDecided: (reviewed: Output<'discovery.take'>) => void;
};

/** Nothing where there is no doubt. */
export function PossibleBand({ caseId, possible, workable, onDecided }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  if (possible.length === 0) return null;
  const reasons = [...new Set(possible.map(({ reason }) => words(`possible.${reason}`)))];
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
        <Button variant="default" flex="none" onClick={() => setOpened(true)}>
          {t('data.possibleLook')}
        </Button>
      </Group>
      <PossibleDialog
        caseId={caseId}
        possible={possible}
        workable={workable}
        opened={opened}
        onClose={() => setOpened(false)}
        onDecided={onDecided}
      />
    </section>
  );
}
