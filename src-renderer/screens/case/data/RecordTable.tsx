/** The records as a table, with the search above it. */
import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserOff } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRow, RecordSort } from '../../../../src-contract/index.ts';
import { VirtualTable } from '../../../components/VirtualTable.tsx';
import type { Column } from '../../../components/virtual-table.ts';
import { keyOfSort, sortOfKey } from './columns.tsx';
import classes from './DataDesk.module.css';
import type { Chosen } from './use-choice.ts';
import type { RowsAtHand } from './use-rows.ts';

type Props = {
  /** What the table shows, for a screen reader. */
  label: string;
  columns: readonly Column<RecordRow>[];
  /** How many of how many columns there is room for; null where all are shown. */
  room: { shown: number; of: number } | null;
  /** The place that the table gets. */
  place: Ref<HTMLDivElement>;
  hand: RowsAtHand;
  search: string;
  onSearch: (search: string) => void;
  sort: RecordSort;
  onSort: (by: RecordSort['by']) => void;
  choice: Chosen;
  /** Takes the chosen records out; null when that can't be done now. */
  onExclude: (() => void) | null;
  /** Nothing was found on this person at all. */
  isEmpty: boolean;
};

export function RecordTable(props: Props) {
  const { t } = useTranslation('case');
  const { label, hand, sort, choice, room } = props;
  return (
    <section className={classes['table']} aria-label={label}>
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
        {room && (
          <Text size="xs" c="dimmed" title={t('data.columnsWhy')}>
            {t('data.columns', { shown: room.shown, count: room.of })}
          </Text>
        )}
        {props.onExclude && (
          <Button
            variant="default"
            leftSection={<IconUserOff size={16} aria-hidden="true" />}
            onClick={props.onExclude}
          >
            {t('data.excludeChosen', { count: choice.ids.size })}
          </Button>
        )}
      </div>
      <div className={classes['rows']} ref={props.place}>
        <VirtualTable
          label={label}
          columns={props.columns}
          rows={hand.rows}
          onSight={hand.onSight}
          sort={{ key: keyOfSort(sort.by), down: sort.down }}
          onSort={(key) => props.onSort(sortOfKey(key))}
          active={hand.active}
          onActive={hand.onActive}
          choice={{
            ...choice,
            allLabel: t('data.chooseAll'),
            labelOf: (record) => t('data.choose', { title: record.title || t('data.noTitle') }),
          }}
          isStruck={(record) => record.excluded !== null}
          empty={
            hand.isRead && <Text c="dimmed">{props.isEmpty ? t('data.noneFound') : t('data.noneShown')}</Text>
          }
        />
      </div>
    </section>
  );
}
