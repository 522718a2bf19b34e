/** The records as a table: date, what it is, where it stands, category. */
import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordLine } from '../../../../src-contract/index.ts';
import { isIsoDate } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { VirtualTable } from '../../../components/VirtualTable.tsx';
import type { Column } from '../../../components/virtual-table.ts';
import classes from './DataDesk.module.css';
import type { Sort, SortKey } from './filter.ts';

type Props = {
  records: readonly RecordLine[];
  search: string;
  onSearch: (search: string) => void;
  sort: Sort;
  onSort: (key: SortKey) => void;
  active: number | null;
  onActive: (id: number) => void;
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
  /** Takes the chosen records out; null when that can't be done now. */
  onExclude: (() => void) | null;
  picked: number;
  /** Records in the case, whatever is shown. */
  found: number;
};

const sortKeys: readonly string[] = ['date', 'title', 'file', 'category'] satisfies SortKey[];

function isSortKey(key: string): key is SortKey {
  return sortKeys.includes(key);
}

export function RecordTable(props: Props) {
  const { t } = useTranslation('case');
  const columns = useColumns();
  return (
    <section className={classes['table']} aria-label={t('data.table')}>
      <div className={classes['tools']}>
        <TextInput
          size="sm"
          flex={1}
          aria-label={t('data.search')}
          placeholder={t('data.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={props.search}
          onChange={(event) => props.onSearch(event.currentTarget.value)}
          rightSection={
            props.search && (
              <CloseButton size="sm" aria-label={t('data.searchClear')} onClick={() => props.onSearch('')} />
            )
          }
        />
        {props.onExclude && (
          <Button
            variant="default"
            leftSection={<IconUserOff size={16} aria-hidden="true" />}
            onClick={props.onExclude}
          >
            {t('data.excludeChosen', { count: props.picked })}
          </Button>
        )}
      </div>
      <div className={classes['rows']}>
        <VirtualTable
          label={t('data.table')}
          columns={columns}
          rows={props.records}
          idOf={(record) => record.id}
          sort={props.sort}
          onSort={(key) => isSortKey(key) && props.onSort(key)}
          active={props.active}
          onActive={props.onActive}
          choice={{
            chosen: props.chosen,
            onChoose: props.onChoose,
            allLabel: t('data.chooseAll'),
            labelOf: (record) => t('data.choose', { title: record.title || t('data.noTitle') }),
          }}
          isStruck={(record) => record.excluded !== null}
          empty={<Text c="dimmed">{props.found === 0 ? t('data.noneFound') : t('data.noneShown')}</Text>}
        />
      </div>
    </section>
  );
}

function useColumns(): Column<RecordLine>[] {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  return [
    {
      key: 'date',
      title: t('data.date'),
      width: 126,
      sortable: true,
      cell: ({ date }) => dayOr(date, format.day),
    },
    {
      key: 'title',
      title: t('data.record'),
      sortable: true,
      main: true,
      cell: ({ title }) => title || t('data.noTitle'),
    },
    {
      key: 'file',
      title: t('data.place'),
      width: 174,
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
      width: 150,
      sortable: true,
      cell: ({ category }) => (
        <Text span size="sm" c="dimmed" title={words(`category.${category}.name`)}>
          {words(`category.${category}.name`)}
        </Text>
      ),
    },
  ];
}

/** Dates of exports may be moments or worse: the day where there is one, else what stands there. */
function dayOr(date: string | null, day: (iso: string) => string): string {
  const start = date?.slice(0, 10) ?? '';
  return isIsoDate(start) ? day(start) : (date ?? '–');
}
