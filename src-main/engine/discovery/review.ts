/** What staff decide about the records of a case: what is hers, what is not, and what of it others should not be seen in. */
import { DeskError } from '../../../src-contract/errors.ts';
import {
  type Attestation,
  type CaseId,
  type Input,
  mostIdentifiers,
  type Output,
  type PossiblePlace,
  type PossibleRecord,
  type PulledRecord,
} from '../../../src-contract/index.ts';
import type { JobHost } from '../../jobs/host.ts';
import type { Cases } from '../cases/index.ts';
import type { Context, Methods } from '../context.ts';
import type { Sources } from '../sources/index.ts';
import type { Vault } from '../vault/index.ts';
import type { CaseLines } from './lines.ts';
import type { FoundRecord, RecordStore } from './store.ts';

type ReviewMethods = Pick<
  Methods,
  `discovery.${'review' | 'rows' | 'ids' | 'record' | 'exclude' | 'include' | 'possible' | 'take' | 'refuse' | 'mask'}`
>;

export type ReviewDeps = {
  vault: Vault;
  cases: Cases;
  sources: Sources;
  jobs: JobHost;
  store: RecordStore;
  /** The records of a case as they are shown on a day. */
  recordsOn: (caseId: CaseId, today: string) => PulledRecord[];
  lines: CaseLines;
  /** Keeps the counts of a case beside its records; inside `vault.write`. */
  count: (caseId: CaseId, pulledAt: string | null, today: string) => unknown;
  pull: (input: Input<'discovery.pull'>, context: Context) => Promise<unknown>;
};

const placeOf = ({ sourceId, file, offset }: Omit<PossiblePlace, 'line'>): string =>
  `${sourceId}\n${file}\n${offset}`;

/** Possible records of which nothing was decided yet, the likeliest first. */
export function openPossible(store: RecordStore, caseId: CaseId): PossibleRecord[] {
  const decided = new Set(store.places(caseId).map(placeOf));
  const possible = store.attestation(caseId)?.possible ?? [];
  return possible.filter((record) => !decided.has(placeOf(record))).toSorted((a, b) => b.score - a.score);
}

/** An attestation as the window shows it: a customer of ten years has thousands of order numbers. */
function shownAttestation(attestation: Attestation | null): Output<'discovery.review'>['attestation'] {
  if (attestation === null) return null;
  const { possible: _, ...shown } = attestation;
  const identifiers = shown.identifiers.slice(0, mostIdentifiers);
  return { ...shown, identifiers, moreIdentifiers: shown.identifiers.length - identifiers.length };
}

export function reviewMethods(deps: ReviewDeps): ReviewMethods {
  const { vault, cases, sources, jobs, store, recordsOn, lines, count, pull } = deps;

  const reviewed = (caseId: CaseId, today: string): Output<'discovery.exclude'> => ({
    ...lines.tallies(caseId, today),
    possible: openPossible(store, caseId),
  });

  /** Changes the records of a case that was pulled before, with its entry in the log. */
  function change(
    caseId: CaseId,
    act: string,
    params: Record<string, string | number>,
    context: Context,
    work: () => void,
  ): void {
    const { records } = cases.store.get(caseId);
    vault.write({ act, caseId, params }, () => {
      cases.advance(caseId, 'records-changed');
      work();
      count(caseId, records.pulledAt, context.today);
    });
  }

  function exclude(
    { caseId, records, reason }: Input<'discovery.exclude'>,
    context: Context,
  ): Output<'discovery.exclude'> {
    const excluded = { reason, by: vault.member.name };
    change(caseId, 'records.excluded', { records: records.length }, context, () => {
      const changed = store.exclude(caseId, records, excluded);
      if (changed !== new Set(records).size)
        throw new DeskError('record-not-found', { record: records[0] ?? 0 });
    });
    vault.scrub();
    return reviewed(caseId, context.today);
  }

  async function include(
    { caseId, records }: Input<'discovery.include'>,
    context: Context,
  ): Promise<Output<'discovery.include'>> {
    change(caseId, 'records.included', { records: records.length }, context, () => {
      if (store.restore(caseId, records) !== new Set(records).size)
        throw new DeskError('record-not-found', { record: records[0] ?? 0 });
    });
    await pull({ caseId }, context);
    return reviewed(caseId, context.today);
  }

  /**
   * Reads possible records that are still open in this case; others are nobody's business here.
   * @throws DeskError `record-not-found` also where a file changed since the pull, or is gone
   */
  async function readOpen(caseId: CaseId, places: readonly PossiblePlace[], context: Context) {
    const open = new Set(openPossible(store, caseId).map(placeOf));
    const pulled = new Map(
      store.attestation(caseId)?.files.map(({ file, modifiedAt }) => [file, modifiedAt]),
    );
    const { files } = await sources.forSearch(context);
    const found: Omit<FoundRecord, 'chain' | 'pictures'>[] = [];
    for (const place of places) {
      const ready = files.find(
        ({ sourceId, file }) => sourceId === place.sourceId && file.path === place.file,
      );
      // Something else may stand at that place of a file that is not the one that was searched.
      const now = ready && new Date(ready.file.fingerprint.modified).toISOString();
      const known = open.has(placeOf(place)) && ready !== undefined && pulled.get(place.file) === now;
      const { line, offset } = place;
      const read = known && (await jobs.run('readRecord', { file: ready, place: { line, offset } }, context));
      if (!read) throw new DeskError('record-not-found', { record: line });
      found.push(read);
    }
    return found;
  }

  async function decide(
    { caseId, places, reason }: Input<'discovery.take'>,
    taken: boolean,
    context: Context,
  ): Promise<Output<'discovery.take'>> {
    const found = await readOpen(caseId, places, context);
    const chain = [{ meaning: 'staff', value: reason, from: 'staff' }];
    const excluded = taken ? null : { reason, by: vault.member.name };
    change(caseId, taken ? 'records.taken' : 'records.refused', { records: found.length }, context, () => {
      for (const record of found) store.add(caseId, { ...record, chain, pictures: [] }, excluded);
    });
    return reviewed(caseId, context.today);
  }

  function mask(
    { caseId, records, fields, masked }: Input<'discovery.mask'>,
    context: Context,
  ): Output<'discovery.mask'> {
    const chosen = recordsOn(caseId, context.today).filter(({ id }) => records.includes(id));
    if (chosen.length !== new Set(records).size)
      throw new DeskError('record-not-found', { record: records[0] ?? 0 });
    change(
      caseId,
      masked ? 'records.masked' : 'records.unmasked',
      { records: chosen.length },
      context,
      () => {
        for (const record of chosen) store.mask(caseId, record.id, maskedNames(record, fields, masked));
      },
    );
    return reviewed(caseId, context.today);
  }

  return {
    'discovery.review': ({ caseId }, { today }) => ({
      ...reviewed(caseId, today),
      attestation: shownAttestation(store.attestation(caseId)),
    }),
    'discovery.rows': (input, { today }) => lines.rows(input, today),
    'discovery.ids': ({ caseId, view, ...window }, { today }) => ({
      records: lines.ids(caseId, view, window, today),
    }),
    'discovery.record': ({ caseId, record }, { today }) => ({ record: lines.record(caseId, record, today) }),
    'discovery.exclude': exclude,
    'discovery.include': include,
    async 'discovery.possible'({ caseId, place }, context) {
      const [found] = await readOpen(caseId, [place], context);
      if (found === undefined) throw new DeskError('record-not-found', { record: place.line });
      return { fields: found.fields, title: found.title, date: found.date };
    },
    'discovery.take': (input, context) => decide(input, true, context),
    'discovery.refuse': (input, context) => decide(input, false, context),
    'discovery.mask': mask,
  };
}

/** Names of a record's masked fields after some (null: those that concern others) were masked or shown again. */
function maskedNames({ fields }: PulledRecord, chosen: readonly string[] | null, masked: boolean): string[] {
  const names = new Set(fields.filter((field) => field.masked === true).map(({ name }) => name));
  for (const { name, others } of fields) {
    if (chosen === null ? others !== true : !chosen.includes(name)) continue;
    if (masked) names.add(name);
    else names.delete(name);
  }
  return [...names];
}
