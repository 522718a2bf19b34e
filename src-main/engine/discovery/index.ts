/** Discovery: one person's records, pulled out of the sources once it is known who she is. */
import { DeskError } from '../../../src-contract/errors.ts';
import {
  type Attestation,
  type CaseId,
  type Category,
  type IdentityLookup,
  type Input,
  mostIdentifiers,
  type Output,
  type PulledRecord,
  type RecordId,
  type Requester,
} from '../../../src-contract/index.ts';
import type { JobHost } from '../../jobs/host.ts';
import type { PulledFields } from '../../jobs/scan/pull/pull.ts';
import type { ParserHost } from '../../parsers/host.ts';
import type { Cases, RecordCounts } from '../cases/index.ts';
import type { Context, Methods } from '../context.ts';
import type { Controller } from '../controller/index.ts';
import type { Sources } from '../sources/index.ts';
import type { Vault } from '../vault/index.ts';
import { openLines } from './lines.ts';
import { ownValues, withMasks, withOthers } from './others.ts';
import { readPicture } from './pictures.ts';
import { keptPapers, totalsOf, withRetention } from './retention.ts';
import { openPossible, reviewMethods } from './review.ts';
import { markOlder } from './snapshot.ts';
import { type FoundRecord, openRecordStore, type RecordStore } from './store.ts';

export { olderWarning } from './snapshot.ts';

type DiscoveryMethods = Pick<Methods, Extract<keyof Methods, `discovery.${string}`>>;

export type Discovery = {
  readonly methods: DiscoveryMethods;
  /** The records of a case that were not taken out, and what was searched. */
  findings(caseId: CaseId, today: string): { records: PulledRecord[]; attestation: Attestation | null };
  /**
   * A picture that a record names, as PNG; null where there is none (any more). `place`: in the record's list, from 1.
   */
  picture(id: RecordId, place: number, widthPx: number): Promise<Uint8Array | null>;
  /** Removes everything that was pulled for a case, taken out or not; inside `vault.write`. */
  forget(caseId: CaseId): void;
  /** What the shop holds on a requester; nothing is stored. Without a source there is nobody to find. */
  lookUp(requester: Requester, context: Context): Promise<Omit<IdentityLookup, 'idCopies'>>;
};

/** The discovery step of an open vault's cases. */
export function openDiscovery(deps: {
  vault: Vault;
  cases: Cases;
  sources: Sources;
  jobs: JobHost;
  parsers: ParserHost;
  controller: Controller;
}): Discovery {
  const { vault, cases, sources, jobs, parsers, controller } = deps;
  const store = openRecordStore(vault);

  function recordsOn(caseId: CaseId, today: string): PulledRecord[] {
    const records = withRetention(store.records(caseId), controller, today);
    return withOthers(records, ownValues(cases.store.get(caseId).requester, records));
  }

  const lines = openLines({ store, requesterOf: (caseId) => cases.store.get(caseId).requester, recordsOn });

  /** Keeps the counts of a case beside its records; inside `vault.write`. */
  function count(caseId: CaseId, pulledAt: string | null, today: string): RecordCounts {
    const byCategory: Partial<Record<Category, number>> = {};
    let taken = 0;
    let excluded = 0;
    let masked = 0;
    const records = store.records(caseId);
    for (const record of records) {
      if (record.excluded !== null) {
        excluded += 1;
        continue;
      }
      taken += 1;
      masked += record.fields.filter((field) => field.masked === true).length;
      byCategory[record.category] = (byCategory[record.category] ?? 0) + 1;
    }
    const kept = keptPapers(records, controller, today);
    const counts = { taken, excluded, masked, pulledAt, byCategory, kept };
    cases.store.setRecords(caseId, counts);
    return counts;
  }

  /** Adds the pictures that records name; where no source holds any, nothing is looked for. */
  async function withPictures(records: readonly PulledFields[], context: Context): Promise<FoundRecord[]> {
    const folders = sources.pictures();
    const found = folders.length === 0 ? [] : await jobs.run('pictures', { records, folders }, context);
    return records.map((record, index) => ({ ...record, pictures: found[index] ?? [] }));
  }

  /** Searches all sources for a person; `receivedOn` (ISO) is held against the files' dates where there is a request. */
  async function searchFor(requester: Requester, receivedOn: string | null, context: Context) {
    const searched = await sources.forSearch(context);
    const found = await jobs.run('pull', { ...searched, requester }, { ...context, answer: sources.answer });
    const records = await withPictures(found.records, context);
    const { identifiers, possible, shared } = found;
    const files = markOlder(found.searched, receivedOn, controller.timeZone);
    const attestation: Attestation = { at: vault.now(), identifiers, files, possible, shared };
    const params = { records: records.length, files: files.length, possible: possible.length };
    return { records, attestation, params };
  }

  async function pull(
    { caseId }: Input<'discovery.pull'>,
    context: Context,
  ): Promise<Output<'discovery.pull'>> {
    const { requester, identity, number, receivedOn } = cases.store.get(caseId);
    if (identity.state !== 'identified') throw new DeskError('identity-undecided', { case: number });
    const { records, attestation, params } = await searchFor(requester, receivedOn, context);
    const { taken } = vault.write({ act: 'records.pulled', caseId, params }, () => {
      cases.advance(caseId, 'records-pulled');
      store.keep(caseId, records, attestation);
      return count(caseId, attestation.at, context.today);
    });
    vault.scrub();
    // Whoever wants them all asks for the records: this answer also goes to the window.
    const identifiers = attestation.identifiers.slice(0, mostIdentifiers);
    return { records: taken, attestation: { ...attestation, identifiers } };
  }

  async function search(
    { requester, receivedOn }: Input<'discovery.search'>,
    context: Context,
  ): Promise<Output<'discovery.search'>> {
    const { records: found, attestation, params } = await searchFor(requester, receivedOn, context);
    const records = withRetention(
      found.map(({ offset: _, ...record }) => ({ ...record, pictures: [...record.pictures] })),
      controller,
      context.today,
    );
    // Whoever looks somebody up without a case can be asked why, so it stands in the log.
    vault.write({ act: 'records.searched', caseId: null, params }, () => {});
    return { records, attestation, totals: totalsOf(records) };
  }

  return {
    methods: {
      'discovery.pull': pull,
      'discovery.records': ({ caseId }, { today }) => ({
        records: recordsOn(caseId, today),
        possible: openPossible(store, caseId),
        attestation: store.attestation(caseId),
      }),
      'discovery.search': search,
      'discovery.retention': ({ caseId }, { today }) => ({
        totals: totalsOf((caseId === null ? store.cases() : [caseId]).flatMap((id) => recordsOn(id, today))),
      }),
      ...reviewMethods({ vault, cases, sources, jobs, store, recordsOn, lines, count, pull }),
      'discovery.confirm': ({ caseId }) => {
        const { records, stage } = cases.store.get(caseId);
        if (records.pulledAt === null) throw new DeskError('stage-forbids', { stage });
        vault.write({ act: 'records.confirmed', caseId, params: { records: records.taken } }, () =>
          cases.advance(caseId, 'records-confirmed'),
        );
        return {};
      },
    },
    findings: (caseId, today) => ({
      records: withMasks(recordsOn(caseId, today).filter(({ excluded }) => excluded === null)),
      attestation: decidedAttestation(store, caseId),
    }),
    async picture(id, place, widthPx) {
      const picture = store.pictures(id)[place - 1];
      if (picture?.state !== 'found') return null;
      const folder = sources.folderOf(picture.sourceId);
      const file = folder === null ? null : await readPicture(folder, picture, parsers.maxBytes);
      return file && (await parsers.renderPage(file, 1, { widthPx })).png;
    },
    forget: store.forget,
    async lookUp(requester, context) {
      try {
        const input = { ...(await sources.forSearch(context)), requester };
        return await jobs.run('lookUp', input, { ...context, answer: sources.answer });
      } catch (error) {
        if (!(error instanceof DeskError) || error.code !== 'no-source') throw error;
        return { candidates: [], proposal: 'unknown', reasons: ['no-source'], sources: 0 };
      }
    },
  };
}

/** What was searched, as it is told to the person: of the possible records only those that nobody decided about. */
function decidedAttestation(store: RecordStore, caseId: CaseId): Attestation | null {
  const attestation = store.attestation(caseId);
  return attestation && { ...attestation, possible: openPossible(store, caseId) };
}
