/** The columns of the table of cases. */
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import type { Column } from '../../components/virtual-table.ts';
import classes from './CasesScreen.module.css';

/** In the language of the interface. */
export function useCaseColumns(): Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const { t: words } = useTranslation('vocabulary');
  return [
    {
      key: 'number',
      title: t('number'),
      width: 116,
      sortable: true,
      cell: ({ number }) => (
        <Text span c="dimmed">
          {number}
        </Text>
      ),
    },
    { key: 'name', title: t('name'), sortable: true, main: true, cell: ({ name }) => name },
    {
      key: 'rights',
      title: t('rights'),
      width: 180,
      from: 1060,
      cell: ({ rights }) => {
        const names = rights.map((right) => words(`right.${right}.name`)).join(', ');
        return <span title={names}>{names}</span>;
      },
    },
    {
      key: 'stage',
      title: t('next'),
      width: 204,
      sortable: true,
      cell: ({ next, records, stage }) =>
        stage === 'closed' ? words('stage.closed') : words(`next.${next}`, { count: records }),
    },
    { key: 'due', title: t('due'), width: 240, sortable: true, cell: (row) => <Due row={row} /> },
    { key: 'owner', title: t('owner'), width: 130, from: 1360, cell: ({ owner }) => owner },
  ];
}

function Due({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const { icon: Icon, state } = standingOf(row);
  return (
    <span className={classes['due']} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {format.shortDate(row.dueOn)}
      {state !== 'over' && ` · ${row.paused ? t('paused') : format.distance(row.daysLeft)}`}
    </span>
  );
}

function standingOf(row: CaseRow) {
  if (row.stage === 'closed' || row.stage === 'sent') return { icon: IconCheck, state: 'over' };
  if (row.daysLeft <= 0) return { icon: IconAlertTriangle, state: 'late' };
  if (row.paused) return { icon: IconPlayerPause, state: 'paused' };
  return { icon: IconClock, state: row.daysLeft <= 5 ? 'soon' : 'calm' };
}
