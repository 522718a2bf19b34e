/** Records at work: categories and files, the table, one record. */
import { Stack } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Output, RecordId, RecordScope, RecordSort } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { lineWidth, useEveryRecordsColumns, useOwnColumns } from './columns.tsx';
import classes from './DataDesk.module.css';
import { ExcludeDialog } from './ExcludeDialog.tsx';
import { firstSort, groupIn, scopeIn, sortedBy, stayerAfter } from './filter.ts';
import { fitting } from './fitting.ts';
import { OlderBand } from './OlderBand.tsx';
import { PossibleBand } from './PossibleBand.tsx';
import { RecordDetail } from './RecordDetail.tsx';
import { RecordTable } from './RecordTable.tsx';
import { ScopeList } from './ScopeList.tsx';
import { useChoice } from './use-choice.ts';
import { useRecord } from './use-record.ts';
import { useRows } from './use-rows.ts';

type Props = {
  subject: Case;
  review: Output<'discovery.review'>;
  /** Where the review stands after staff changed something about it. */
  onReviewed: (reviewed: Output<'discovery.exclude'>) => void;
};

/** Records can still be reviewed until the answer was sent. */
const workable: readonly Case['stage'][] = ['data', 'decision', 'answer'];

export function DataDesk({ subject, review, onReviewed }: Props) {
  const { t } = useTranslation('case');
  const { tallies, possible, attestation, version } = review;
  const [wanted, setScope] = useState<RecordScope>({ kind: 'all' });
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<RecordSort>(firstSort({ kind: 'all' }));
  const [leaving, setLeaving] = useState<readonly RecordId[]>([]);
  const scope = useMemo(() => scopeIn(tallies, wanted), [tallies, wanted]);
  const isOwnScope = scope === wanted;
  const view = useMemo(
    () => ({ scope, search: search.trim(), sort: isOwnScope ? sort : firstSort(scope) }),
    [scope, search, sort, isOwnScope],
  );
  const { ref, width } = useElementSize();
  const group = scope.kind === 'group' ? groupIn(tallies.groups, scope.group) : undefined;
  const fitted = group ? fitting(group.columns, width - choiceWidth - lineWidth) : [];
  const everyRecords = useEveryRecordsColumns();
  const own = useOwnColumns(fitted);
  const names = fitted.map(({ name }) => name);
  const hand = useRows({ caseId: subject.id, version, view, columns: names });
  const choice = useChoice(subject.id, view, hand.rows.length);
  const { record, error } = useRecord(subject.id, hand.row?.id ?? null);
  const onScope = useCallback((next: RecordScope) => {
    setScope(next);
    setSort(firstSort(next));
  }, []);
  const canReview = workable.includes(subject.stage);

  return (
    <Stack h="100%" gap="sm" mih={420}>
      <ErrorNote error={error ?? hand.error} />
      {attestation && <OlderBand files={attestation.files} />}
      <PossibleBand caseId={subject.id} possible={possible} workable={canReview} onDecided={onReviewed} />
      <div className={classes['desk']}>
        <ScopeList tallies={tallies} scope={scope} onScope={onScope} attestation={attestation} />
        <RecordTable
          label={group ? t('data.tableOf', { file: group.file }) : t('data.table')}
          columns={group ? own : everyRecords}
          room={
            group && fitted.length < group.columns.length
              ? { shown: fitted.length, of: group.columns.length }
              : null
          }
          place={ref}
          hand={hand}
          search={search}
          onSearch={setSearch}
          sort={view.sort}
          onSort={(by) => setSort(sortedBy(view.sort, by))}
          choice={choice}
          onExclude={canReview && choice.ids.size > 0 ? () => setLeaving([...choice.ids]) : null}
          isEmpty={tallies.taken + tallies.excluded === 0}
        />
        {record && (
          <Detail
            subject={subject}
            record={record}
            canReview={canReview}
            onExclude={setLeaving}
            onReviewed={onReviewed}
          />
        )}
      </div>
      <ExcludeDialog
        caseId={subject.id}
        records={leaving}
        onClose={() => setLeaving([])}
        onExcluded={(reviewed) => {
          const next = stayerAfter(hand.rows, hand.active, new Set(leaving));
          if (next >= 0) hand.onActive(next);
          setLeaving([]);
          choice.clear();
          onReviewed(reviewed);
        }}
      />
    </Stack>
  );
}

/** Pixels of the boxes before the rows. */
const choiceWidth = 40;

type DetailProps = {
  subject: Case;
  record: NonNullable<ReturnType<typeof useRecord>['record']>;
  canReview: boolean;
  onExclude: (records: readonly RecordId[]) => void;
  onReviewed: Props['onReviewed'];
};

/** One record with what can be done with it. */
const Detail = memo(function Detail({ subject, record, canReview, onExclude, onReviewed }: DetailProps) {
  const include = useAct('discovery.include');
  const mask = useAct('discovery.mask');
  const run = async (work: Promise<Output<'discovery.exclude'> | undefined>) => {
    const reviewed = await work;
    if (reviewed) onReviewed(reviewed);
  };
  const isOut = record.excluded !== null;
  const which = { caseId: subject.id, records: [record.id] };
  return (
    <RecordDetail
      record={record}
      error={include.error ?? mask.error}
      onExclude={canReview && !isOut ? () => onExclude([record.id]) : null}
      onInclude={canReview && isOut ? () => void run(include.run(which)) : null}
      onMask={
        canReview && !isOut ? (fields, masked) => void run(mask.run({ ...which, fields, masked })) : null
      }
      busy={include.busy || mask.busy}
    />
  );
});
