/** The columns of the records' table: of any records, or a file's own. */
import { Text } from '@mantine/core';
import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordCell, RecordRow, RecordSort } from '../../../../src-contract/index.ts';
import { isIsoDate } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import type { Column } from '../../../components/virtual-table.ts';
import classes from './DataDesk.module.css';
import type { FittedColumn } from './fitting.ts';

const ownColumn = 'column:';
const everyRecords: readonly string[] = ['date', 'title', 'place', 'category'];

/** The key of the column that rows are sorted by. */
export function keyOfSort(by: RecordSort['by']): string {
  return typeof by === 'string' ? by : `${ownColumn}${by.column}`;
}

/** By what pressing the head of a column sorts. */
export function sortOfKey(key: string): RecordSort['by'] {
  if (key.startsWith(ownColumn)) return { column: key.slice(ownColumn.length) };
  return everyRecords.includes(key) ? (key as Extract<RecordSort['by'], string>) : 'date';
}

/** Date, what it is, where it stands, category: what every record has. */
export function useEveryRecordsColumns(): Column<RecordRow>[] {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  return [
    {
      key: 'date',
      title: t('data.date'),
      width: 126,
      sortable: true,
      cell: ({ date }) => dayOr(date ?? '–', format.day),
    },
    {
      key: 'title',
      title: t('data.record'),
      sortable: true,
      main: true,
      cell: ({ title, flagged }) => (
        <>
          {title || t('data.noTitle')}
          {flagged && <Flag label={t('data.flagged')} />}
        </>
      ),
    },
    {
      key: 'place',
      title: t('data.place'),
      width: 184,
      sortable: true,
      cell: ({ file, line }) => (
        <Text span size="sm" c="dimmed" className={classes['place']} title={`${file} : ${line}`}>
          <span>{file.slice(file.lastIndexOf('/') + 1)}</span> : {line}
        </Text>
      ),
    },
    {
      key: 'category',
      // It has its list at the left as well.
      from: 1500,
      title: t('data.category'),
      width: 206,
      sortable: true,
      cell: ({ category }) => (
        <Text span size="sm" c="dimmed" title={words(`category.${category}.name`)}>
          {words(`category.${category}.name`)}
        </Text>
      ),
    },
  ];
}

/** Columns of one file under the names of its own header, and the line on which a record stands. */
export function useOwnColumns(fitted: readonly FittedColumn[]): Column<RecordRow>[] {
  const { t } = useTranslation('case');
  const format = useFormat();
  return [
    ...fitted.map(
      ({ name, meaning, width }, at): Column<RecordRow> => ({
        key: `${ownColumn}${name}`,
        title: name,
        ...(width === null ? {} : { width }),
        ...(meaning === 'amount' ? { align: 'right' } : {}),
        sortable: true,
        main: at === 0,
        cell: ({ cells, excluded }) =>
          excluded !== null && at === 0 ? (
            t('data.noTitle')
          ) : (
            <Value cell={cells[at]} day={meaning === 'date' ? format.day : null} />
          ),
      }),
    ),
    {
      key: 'place',
      title: t('data.line'),
      width: lineWidth,
      align: 'right',
      sortable: true,
      cell: ({ line }) => (
        <Text span size="sm" c="dimmed">
          {format.number(line)}
        </Text>
      ),
    },
  ];
}

/** Pixels of the column that says on which line a record stands. */
export const lineWidth = 72;

function Value({ cell, day }: { cell: RecordCell | undefined; day: ((iso: string) => string) | null }) {
  const { t } = useTranslation('case');
  if (cell === undefined || cell.value === '') return '–';
  const { value, masked, others } = cell;
  return (
    <span title={value} className={masked ? classes['masked'] : undefined}>
      {masked ? <Flag label={t('data.masked')} masked /> : others && <Flag label={t('data.flagged')} />}
      {day === null ? value : dayOr(value, day)}
    </span>
  );
}

function Flag({ label, masked = false }: { label: string; masked?: boolean }) {
  const Icon = masked ? IconEyeOff : IconUsers;
  return <Icon size={14} role="img" aria-label={label} className={classes['flag']} />;
}

/** Dates of exports may be moments or worse: the day where there is one, else what stands there. */
function dayOr(date: string, day: (iso: string) => string): string {
  const start = date.slice(0, 10);
  return isIsoDate(start) ? day(start) : date;
}
