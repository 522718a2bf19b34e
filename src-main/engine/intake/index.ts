/** Intake: files become items of the inbox; staff correct what was read; an item becomes a case or is put aside. */
import { DeskError, toWire } from '../../../src-contract/errors.ts';
import type { InboxItem, ItemFields, ItemId, PartId, Reading, Taken } from '../../../src-contract/index.ts';
import type { ParserHost } from '../../parsers/host.ts';
import type { ParsedFile } from '../../parsers/shape.ts';
import type { Cases } from '../cases/index.ts';
import type { Context, Methods } from '../context.ts';
import type { ReadFile } from '../given-files.ts';
import type { Vault } from '../vault/index.ts';
import { type PreparedDestruction, prepareDestruction } from './destroy.ts';
import { type FoundPart, joinFiles, toDocument } from './document.ts';
import type { ControllerMarks } from './reading/document.ts';
import { readRequest } from './reading/index.ts';
import { holdsIdCopy, type KeptItem, openItemStore } from './store.ts';

export type { ControllerMarks } from './reading/document.ts';

/** What reading needs to know of the controller. */
export type ReadingRules = { timeZone: string; marks: ControllerMarks };

type VaultlessMethods = Pick<Methods, 'intake.read'>;
type VaultMethods = Omit<Pick<Methods, Extract<keyof Methods, `intake.${string}`>>, 'intake.read'>;

/** A request as it was read from its files. */
type ReadRequest = { files: ReadFile[]; parts: FoundPart[]; reading: Reading };

export type Intake = {
  readonly methods: VaultMethods;
  countOpen(): number;
  /** Parts of an item that are an ID copy and are still held. */
  idCopiesOf(id: ItemId): { itemId: ItemId; partId: PartId; name: string; pages: number[] }[];
  /** Makes ready to destroy an item's ID copies and to take the rest out of quarantine. */
  prepareDestruction(id: ItemId, note: string, signal: AbortSignal): Promise<PreparedDestruction>;
  /** A page of a part as PNG; null where there is none (destroyed, or no such page). */
  page(id: ItemId, partId: PartId, page: number, widthPx: number): Promise<Uint8Array | null>;
};

/** Reading without a vault: nothing is stored. */
export function readingMethods(parsers: ParserHost, rules: ReadingRules): VaultlessMethods {
  return {
    'intake.read': async ({ files, together }, context) => {
      const groups = together ? [files] : files.map((file) => [file]);
      const readings: { file: string; reading: Reading }[] = [];
      for (const group of groups) {
        const { reading, files: read } = await readFiles(group, parsers, rules, context);
        readings.push({ file: read.map(({ name }) => name).join(', '), reading });
      }
      return { readings };
    },
  };
}

/** The inbox of an open vault. */
export function openIntake(vault: Vault, cases: Cases, parsers: ParserHost, rules: ReadingRules): Intake {
  const store = openItemStore(vault);

  const view = (id: ItemId): InboxItem => {
    const { title, reading, fields, parts } = store.get(id);
    return {
      id,
      title,
      reading,
      fields,
      parts: parts.map(({ originalId, originalPart, ...part }) => part),
      sameRequester: cases.ofSameRequester(fields.requester),
    };
  };

  function keep({ files, parts, reading }: ReadRequest): ItemId {
    const fields = fieldsOf(reading, parts);
    return vault.write({ act: 'item.added', caseId: null, params: { files: files.length } }, () =>
      store.insert({ title: titleOf(fields, files), reading, fields, originals: files, parts }),
    );
  }

  async function add(group: Parameters<Methods['intake.add']>[0]['files'], context: Context): Promise<Taken> {
    const file = group.map((handle) => context.files.nameOf(handle)).join(', ');
    try {
      return { file, itemId: keep(await readFiles(group, parsers, rules, context)), error: null };
    } catch (error) {
      const wire = toWire(error);
      if (wire === null || wire.code === 'cancelled') throw error;
      return { file, itemId: null, error: wire };
    }
  }

  const methods: VaultMethods = {
    'intake.add': async ({ files, together }, context) => {
      const groups = together ? [files] : files.map((file) => [file]);
      const taken: Taken[] = [];
      for (const [done, group] of groups.entries()) {
        context.progress('reading', null, done, groups.length);
        taken.push(await add(group, context));
      }
      return { taken };
    },
    'intake.list': () => ({ items: store.list() }),
    'intake.get': ({ id }) => {
      store.setSeen(id);
      return view(id);
    },
    'intake.correct': ({ id, fields }) => {
      const item = store.getOpen(id);
      const corrected: ItemFields = { ...item.fields, ...withoutUndefined(fields) };
      const title = corrected.requester.name ?? corrected.requester.email ?? item.title;
      const params = { fields: Object.keys(fields).join(', ') };
      vault.write({ act: 'item.corrected', caseId: null, params }, () =>
        store.setFields(id, corrected, title),
      );
      return view(id);
    },
    'intake.markPart': ({ id, partId, role, idPages }) => {
      checkPart(store.getOpen(id), partId, idPages);
      vault.write({ act: 'item.partMarked', caseId: null, params: { part: partId, role } }, () =>
        store.setRole(id, partId, role, idPages),
      );
      return view(id);
    },
    'intake.discard': ({ id, reason }) => {
      store.getOpen(id);
      vault.write({ act: 'item.discarded', caseId: null, params: { item: id, reason } }, () =>
        store.setState(id, 'discarded'),
      );
      return {};
    },
    'intake.openCase': ({ id }, { today }) => {
      const { fields, parts } = store.getOpen(id);
      if (fields.receivedOn === null)
        throw new DeskError('input-invalid', { field: 'receivedOn', reason: 'missing' });
      if (fields.receivedOn > today)
        throw new DeskError('input-invalid', { field: 'receivedOn', reason: 'future' });
      if (fields.rights.length === 0)
        throw new DeskError('input-invalid', { field: 'rights', reason: 'missing' });
      const opening = {
        ...fields,
        receivedOn: fields.receivedOn,
        itemId: id,
        hasIdCopy: parts.some(holdsIdCopy),
      };
      return vault.write(
        ({ caseId, number }) => ({ act: 'case.opened', caseId, params: { number, channel: fields.channel } }),
        () => {
          store.setState(id, 'case');
          return cases.open(opening, today);
        },
      );
    },
  };

  return {
    methods,
    countOpen: store.countOpen,
    idCopiesOf: (id) =>
      store
        .get(id)
        .parts.filter(holdsIdCopy)
        .map((part) => ({
          itemId: id,
          partId: part.id,
          name: part.name,
          pages: part.idPages ?? part.pages.map((p) => p.number),
        })),
    prepareDestruction: (id, note, signal) => prepareDestruction(store, parsers, id, note, signal),
    async page(id, partId, page, widthPx) {
      const part = store.get(id).parts.find((candidate) => candidate.id === partId);
      const original = part && store.originals(id).find((candidate) => candidate.id === part.originalId);
      const bytes = original && store.bytesOf(id, original);
      if (!part || !original || !bytes) return null;
      const file = await partFile(parsers, { name: original.name, bytes }, part.originalPart);
      return file && (await parsers.renderPage(file, page, { widthPx })).png;
    },
  };
}

async function readFiles(
  handles: Parameters<Methods['intake.add']>[0]['files'],
  parsers: ParserHost,
  rules: ReadingRules,
  { files, signal }: Context,
): Promise<ReadRequest> {
  const read: ReadFile[] = [];
  for (const handle of handles) read.push(await files.read(handle, parsers.maxBytes));
  const parsed: ParsedFile[] = [];
  for (const file of read) parsed.push(await parsers.parse(file, { signal }));
  const parts = joinFiles(parsed);
  const { timeZone, marks } = rules;
  return { files: read, parts, reading: readRequest(toDocument(parts), { timeZone, controller: marks }) };
}

/** The bytes of one part of an original: the file itself, or what was attached to it. */
async function partFile(parsers: ParserHost, file: ReadFile, number: number): Promise<ReadFile | null> {
  if (number === 0) return file;
  const part = (await parsers.parse(file)).parts.find(({ index }) => index === number);
  return part?.bytes ? { name: part.name, bytes: part.bytes } : null;
}

function fieldsOf(reading: Reading, parts: readonly FoundPart[]): ItemFields {
  const byMail = parts.some(({ parsed }) => parsed.kind === 'mail');
  return {
    kind: reading.kind,
    language: reading.language,
    rights: reading.rights,
    requester: reading.requester,
    receivedOn: reading.dates.received,
    channel: byMail ? 'email' : 'post',
  };
}

function titleOf({ requester }: ItemFields, files: readonly ReadFile[]): string {
  return requester.name ?? requester.email ?? files[0]?.name ?? '';
}

function checkPart({ parts }: KeptItem, partId: PartId, idPages: readonly number[] | null): void {
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) throw new DeskError('input-invalid', { field: 'partId', reason: 'unknown' });
  if (idPages?.some((page) => page > part.pages.length)) {
    throw new DeskError('input-invalid', { field: 'idPages', reason: 'unknown' });
  }
}

/** Drops keys that were given as undefined, so that they don't overwrite what is there. */
function withoutUndefined<T extends object>(value: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as Partial<T>;
}
