/** Records at work: categories and files, the table, one record. */
import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Attestation, Case, PulledRecord } from '../../../../src-contract/index.ts';
import classes from './DataDesk.module.css';
import { ExcludeDialog } from './ExcludeDialog.tsx';
import { countsOf, recordsIn, type Scope, type Sort, type SortKey, stayerAfter } from './filter.ts';
import { PossibleBand } from './PossibleBand.tsx';
import { RecordDetail } from './RecordDetail.tsx';
import { RecordTable } from './RecordTable.tsx';
import { ScopeList } from './ScopeList.tsx';

type Props = {
  subject: Case;
  records: readonly PulledRecord[];
  attestation: Attestation | null;
  onExcluded: () => void;
};

/** Records can still be taken out until the answer was sent. */
const workable: readonly Case['stage'][] = ['data', 'decision', 'answer'];

export function DataDesk({ subject, records, attestation, onExcluded }: Props) {
  const [scope, setScope] = useState<Scope>({ kind: 'all' });
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'date', down: false });
  const [active, setActive] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [leaving, setLeaving] = useState<readonly PulledRecord[]>([]);

  const counts = useMemo(() => countsOf(records), [records]);
  const shown = useMemo(() => recordsIn(records, scope, search, sort), [records, scope, search, sort]);
  const record = shown.find(({ id }) => id === active) ?? shown[0];
  const canExclude = workable.includes(subject.stage);
  const picked = records.filter(({ id, excluded }) => chosen.has(id) && excluded === null);

  const onSort = (key: SortKey) => setSort((now) => ({ key, down: now.key === key && !now.down }));

  return (
    <Stack h="100%" gap="sm" mih={420}>
      {attestation && <PossibleBand possible={attestation.possible} />}
      <div className={classes['desk']}>
        <ScopeList counts={counts} scope={scope} onScope={setScope} attestation={attestation} />
        <RecordTable
          records={shown}
          search={search}
          onSearch={setSearch}
          sort={sort}
          onSort={onSort}
          active={record?.id ?? null}
          onActive={setActive}
          chosen={chosen}
          onChoose={setChosen}
          onExclude={canExclude && picked.length > 0 ? () => setLeaving(picked) : null}
          picked={picked.length}
          found={records.length}
        />
        {record && (
          <RecordDetail
            record={record}
            onExclude={canExclude && record.excluded === null ? () => setLeaving([record]) : null}
          />
        )}
      </div>
      <ExcludeDialog
        caseId={subject.id}
        records={leaving}
        onClose={() => setLeaving([])}
        onExcluded={() => {
          setActive(stayerAfter(shown, leaving)?.id ?? null);
          setLeaving([]);
          setChosen(new Set());
          onExcluded();
        }}
      />
    </Stack>
  );
}
