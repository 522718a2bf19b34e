/** Records at work: categories and files, the table, one record. */
import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type {
  Attestation,
  Case,
  Output,
  PossibleRecord,
  RecordLine,
} from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import classes from './DataDesk.module.css';
import { ExcludeDialog } from './ExcludeDialog.tsx';
import {
  countsOf,
  recordsIn,
  type Scope,
  type Sort,
  type SortKey,
  scopeIn,
  sorted,
  stayerAfter,
} from './filter.ts';
import { OlderBand } from './OlderBand.tsx';
import { PossibleBand } from './PossibleBand.tsx';
import { RecordDetail } from './RecordDetail.tsx';
import { RecordTable } from './RecordTable.tsx';
import { ScopeList } from './ScopeList.tsx';
import { useFound } from './use-found.ts';
import { useRecord } from './use-record.ts';

type Props = {
  subject: Case;
  records: readonly RecordLine[];
  /** Could be hers, and nobody decided yet. */
  possible: readonly PossibleRecord[];
  attestation: Attestation | null;
  /** The records after staff changed something about them. */
  onReviewed: (reviewed: Output<'discovery.exclude'>) => void;
};

/** Records can still be reviewed until the answer was sent. */
const workable: readonly Case['stage'][] = ['data', 'decision', 'answer'];

export function DataDesk({ subject, records, possible, attestation, onReviewed }: Props) {
  const [wanted, setScope] = useState<Scope>({ kind: 'all' });
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'date', down: false });
  const [active, setActive] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [leaving, setLeaving] = useState<readonly RecordLine[]>([]);

  const counts = useMemo(() => countsOf(records), [records]);
  const scope = useMemo(() => scopeIn(counts, wanted), [counts, wanted]);
  const found = useFound(subject.id, search, records);
  const inOrder = useMemo(() => sorted(records, sort), [records, sort]);
  const shown = useMemo(() => recordsIn(inOrder, scope, found), [inOrder, scope, found]);
  const line = shown.find(({ id }) => id === active) ?? shown[0];
  const { record, error } = useRecord(subject.id, line?.id ?? null);
  // The one before stays in sight for a moment: what is done then, is done to what is seen.
  const seen = record === null ? undefined : shown.find(({ id }) => id === record.id);
  const canReview = workable.includes(subject.stage);
  const include = useAct('discovery.include');
  const mask = useAct('discovery.mask');
  const run = async (work: Promise<Output<'discovery.exclude'> | undefined>) => {
    const reviewed = await work;
    if (reviewed) onReviewed(reviewed);
  };
  const picked = records.filter(({ id, excluded }) => chosen.has(id) && excluded === null);

  const onSort = (key: SortKey) => setSort((now) => ({ key, down: now.key === key && !now.down }));

  return (
    <Stack h="100%" gap="sm" mih={420}>
      <ErrorNote error={error} />
      <ErrorNote error={include.error} onClose={include.forget} />
      <ErrorNote error={mask.error} onClose={mask.forget} />
      {attestation && <OlderBand files={attestation.files} />}
      <PossibleBand caseId={subject.id} possible={possible} workable={canReview} onDecided={onReviewed} />
      <div className={classes['desk']}>
        <ScopeList counts={counts} scope={scope} onScope={setScope} attestation={attestation} />
        <RecordTable
          records={shown}
          search={search}
          onSearch={setSearch}
          sort={sort}
          onSort={onSort}
          active={line?.id ?? null}
          onActive={setActive}
          chosen={chosen}
          onChoose={setChosen}
          onExclude={canReview && picked.length > 0 ? () => setLeaving(picked) : null}
          picked={picked.length}
          found={records.length}
        />
        {record && seen && (
          <RecordDetail
            record={record}
            onExclude={canReview && record.excluded === null ? () => setLeaving([seen]) : null}
            onInclude={
              canReview && record.excluded !== null
                ? () => void run(include.run({ caseId: subject.id, records: [record.id] }))
                : null
            }
            onMask={
              canReview && record.excluded === null
                ? (fields, masked) =>
                    void run(mask.run({ caseId: subject.id, records: [record.id], fields, masked }))
                : null
            }
            busy={include.busy || mask.busy}
          />
        )}
      </div>
      <ExcludeDialog
        caseId={subject.id}
        records={leaving}
        onClose={() => setLeaving([])}
        onExcluded={(reviewed) => {
          setActive(stayerAfter(shown, leaving)?.id ?? null);
          setLeaving([]);
          setChosen(new Set());
          onReviewed(reviewed);
        }}
      />
    </Stack>
  );
}
