/** Job: what the shop holds on a requester, for the person who decides on identity. Nothing of it is stored. */
import type { Candidate, IdentityLookup } from '../../../../src-contract/identity.ts';
import type { Requester } from '../../../../src-contract/reading.ts';
import type { Ask } from '../../questions.ts';
import type { JobProgress } from '../../table.ts';
import type { EmailRules } from '../match/email.ts';
import { candidateOf } from './candidate.ts';
import { type FileView, foundOf, type Key } from './found.ts';
import { customersOf, Graph } from './graph.ts';
import { type OpenSources, openSources, type SourcesInput } from './open.ts';
import { peopleOf } from './people.ts';
import { tracesIn } from './possible.ts';
import { readStretches, searchFiles, wantedOf } from './search.ts';
import { seedsOf } from './seeds.ts';
import { isSamePerson, Subject } from './subject.ts';

export type LookupInput = SourcesInput & { requester: Requester };
export type LookedUp = Omit<IdentityLookup, 'idCopies'>;

/** So many candidates are shown; more would be a sign that the identifier is nobody's. */
const mostCandidates = 10;

/** Files that say who somebody is. */
const identifying = new Set(['customer', 'order', 'address', 'subscriber', 'invoice']);

/** Looks up to whom the request's identifiers lead, and compares field by field. */
export function lookUp(input: LookupInput, progress: JobProgress, ask: Ask): LookedUp {
  const sources = openSources(input, ask);
  const { files } = sources;
  const { requester } = input;
  const graph = new Graph();
  const seeds = seedsOf(
    requester,
    files.map(({ view }) => view),
    input.emails,
  );
  const search = (keys: readonly Key[], chosen: (view: FileView) => boolean): void => {
    const wanted = wantedOf(keys.filter(({ id }) => !graph.searched.has(id)));
    for (const { id } of keys) graph.searched.add(id);
    let done = 0;
    // A file that can't be read now is named by the pull; the lookup shows what the others hold.
    searchFiles(
      sources,
      chosen,
      wanted,
      (found, alike) => {
        if (!alike) graph.add(found);
      },
      ({ view }) => {
        done += 1;
        progress('scanning', view.file.path, done, files.length);
      },
    );
  };
  search(seeds, () => true);
  const led = [...graph.records.values()];
  // Twice: a row of a second file may hold a second number of the same account.
  for (const _ of [1, 2]) search([...graph.records.values()].flatMap(customersOf), isIdentifying);
  const reached = new Set(led.map(({ id }) => id));
  const people = peopleOf([...graph.records.values()]).filter((group) =>
    group.some(({ id }) => reached.has(id)),
  );
  const byKeys = people.map((group) => candidateOf(group, seeds, requester, files, input.emails));
  const candidates = byKeys.length > 0 ? byKeys : byNameAndAddress(requester, sources, input.emails);
  return {
    candidates: candidates.slice(0, mostCandidates),
    ...propose(candidates),
    sources: new Set(files.map(({ sourceId }) => sourceId)).size,
  };
}

const isIdentifying = ({ entity }: FileView): boolean => entity !== null && identifying.has(entity);

/** Where no identifier leads anywhere: rows with the requester's name at her address. */
function byNameAndAddress(requester: Requester, sources: OpenSources, emails: EmailRules): Candidate[] {
  const { files, index } = sources;
  const subject = new Subject(requester);
  if (subject.names.length === 0 || subject.addresses.length === 0) return [];
  const graph = new Graph();
  const stretches = index.find(
    files.map(({ view }) => (isIdentifying(view) ? tracesIn(view, subject, index) : [])),
  );
  files.forEach((file, place) => {
    readStretches(file, stretches[place] ?? [], (row) => {
      const found = foundOf(file.view, row);
      if (isSamePerson({ ...subject.compare(found.person), phone: null, birthDate: null })) graph.add(found);
    });
  });
  const numbers = wantedOf([...graph.records.values()].flatMap(customersOf));
  searchFiles(
    sources,
    isIdentifying,
    numbers,
    (found) => graph.add(found),
    () => {},
  );
  return peopleOf([...graph.records.values()]).map((group) =>
    candidateOf(group, [], requester, files, emails),
  );
}

/** The least that settles the matter: one person, known by her own address and by something that only she knows. */
function propose(candidates: readonly Candidate[]): Pick<IdentityLookup, 'proposal' | 'reasons'> {
  const [candidate] = candidates;
  if (candidate === undefined) return { proposal: 'unknown', reasons: ['nobody-found'] };
  if (candidates.length > 1) return { proposal: 'ask', reasons: ['several-people'] };
  const result = (field: Candidate['checks'][number]['field']): string =>
    candidate.checks.find((check) => check.field === field)?.result ?? 'not-held';
  const agrees = (field: Candidate['checks'][number]['field']): boolean => result(field) === 'match';
  const known = (['customerNumber', 'orderNumbers', 'address', 'phone', 'birthDate'] as const).filter(agrees);
  const reasons = [
    agrees('email') ? 'email-known' : result('email') === 'differs' ? 'email-differs' : null,
    result('name') === 'differs' ? 'name-differs' : null,
    result('birthDate') === 'differs' ? 'birth-date-differs' : null,
    agrees('orderNumbers') ? 'order-known' : null,
    agrees('customerNumber') ? 'number-known' : null,
    agrees('address') ? 'address-known' : result('address') === 'differs' ? 'address-differs' : null,
    agrees('phone') ? 'phone-known' : null,
  ].filter((reason) => reason !== null);
  const doubt = result('name') === 'differs' || result('birthDate') === 'differs';
  const settled = !doubt && agrees('email') && known.length > 0;
  return { proposal: settled ? 'identified' : 'ask', reasons };
}
