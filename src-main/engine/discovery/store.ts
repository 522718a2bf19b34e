/** Pulled records and attestations in the vault. */
import { createHmac } from 'node:crypto';
import {
  Attestation,
  type CaseId,
  type GroupKey,
  type PossiblePlace,
  type PulledRecord,
  type RecordId,
  type RecordPicture,
  type SourceId,
} from '../../../src-contract/index.ts';
import type { PulledFields } from '../../jobs/scan/pull/pull.ts';
import type { Vault } from '../vault/index.ts';
import { type Known, knownAgain } from './known.ts';

type Row = {
  id: number;
  source_id: number;
  file: string;
  line: number;
  category: number;
  kind: string | null;
  title: string;
  date: string | null;
  fields: string;
  chain: string;
  pictures: string;
  excluded: string | null;
  byte_offset: number;
  print: string;
  masked: string;
  by_staff: number;
};

/** What tells which record a row is, and what staff decided about it. */
type PlaceRow = Pick<Row, 'id' | 'print' | 'line' | 'byte_offset' | 'masked' | 'excluded' | 'by_staff'>;

/** A record as it is kept; what depends on today is told when it is read. */
export type KeptRecord = Omit<PulledRecord, 'retention'>;

/** A record as it was pulled, with the pictures that it names. */
export type FoundRecord = PulledFields & { pictures: readonly RecordPicture[] };

export type RecordStore = {
  /** Grows whenever something about the records changes. */
  version(): number;
  records(caseId: CaseId): KeptRecord[];
  /** One record of a case; null where there is none. */
  record(caseId: CaseId, id: RecordId): KeptRecord | null;
  /** Ids and fields of a case's records of one group. */
  fieldsIn(caseId: CaseId, group: GroupKey): { id: RecordId; fields: PulledRecord['fields'] }[];
  /** The cases for which records lie here. */
  cases(): CaseId[];
  /** The pictures of one record; none where there is no such record. */
  pictures(id: RecordId): RecordPicture[];
  /** Where the records of a case stand, taken out or not. */
  places(caseId: CaseId): PossiblePlace[];
  /** The attestation of the last pull. */
  attestation(caseId: CaseId): Attestation | null;
  /** The next ones change the vault: call them inside `vault.write`. */
  keep(caseId: CaseId, records: readonly FoundRecord[], attestation: Attestation): void;
  /** Removes all records of a case and what was searched for them. */
  forget(caseId: CaseId): void;
  /** Takes contents out of the vault; what stays is where the record stands and why it was taken out. */
  exclude(caseId: CaseId, ids: readonly RecordId[], excluded: { reason: string; by: string }): number;
  /** Forgets that records were taken out, so that a pull finds them again. Returns how many there were. */
  restore(caseId: CaseId, ids: readonly RecordId[]): number;
  /** Adds a record that a person took, or one that a person refused (`excluded`), of which only the place is kept. */
  add(caseId: CaseId, record: FoundRecord, excluded: { reason: string; by: string } | null): void;
  /** Sets which fields of a record are masked, by name. */
  mask(caseId: CaseId, id: RecordId, fields: readonly string[]): void;
};

/** The records of an open vault's cases. */
export function openRecordStore(vault: Vault): RecordStore {
  const { db } = vault;
  const all = db.prepare<[number], Row>(
    'SELECT * FROM record WHERE case_id = ? ORDER BY category, file, line',
  );
  const places = db.prepare<[number], PossiblePlace>(
    'SELECT source_id AS sourceId, file, line, byte_offset AS offset FROM record WHERE case_id = ?',
  );
  const one = db.prepare<[number, number], Row>('SELECT * FROM record WHERE case_id = ? AND id = ?');
  const grouped = db.prepare<[number, number, number, string, string | null], Pick<Row, 'id' | 'fields'>>(
    'SELECT id, fields FROM record WHERE case_id = ? AND category = ? AND source_id = ? AND file = ? AND kind IS ?',
  );
  const cases = db.prepare<[], { id: number }>('SELECT DISTINCT case_id AS id FROM record');
  const pictures = db.prepare<[number], { pictures: string }>('SELECT pictures FROM record WHERE id = ?');
  const last = db.prepare<[number], { attestation: string }>(
    'SELECT attestation FROM pull WHERE case_id = ? ORDER BY id DESC LIMIT 1',
  );
  const addPull = db.prepare('INSERT INTO pull (case_id, at, attestation) VALUES (?, ?, ?)');
  // What staff decided stays when the records are pulled again.
  const dropTaken = db.prepare('DELETE FROM record WHERE case_id = ? AND excluded IS NULL AND by_staff = 0');
  const before = db.prepare<[number], PlaceRow>(
    'SELECT id, print, line, byte_offset, masked, excluded, by_staff FROM record WHERE case_id = ?',
  );
  const move = db.prepare('UPDATE OR IGNORE record SET line = ?, byte_offset = ? WHERE id = ?');
  const restore = db.prepare('DELETE FROM record WHERE id = ? AND case_id = ? AND excluded IS NOT NULL');
  const mask = db.prepare('UPDATE record SET masked = ? WHERE id = ? AND case_id = ? AND excluded IS NULL');
  const dropAll = db.prepare('DELETE FROM record WHERE case_id = ?');
  const dropPulls = db.prepare('DELETE FROM pull WHERE case_id = ?');
  const add = db.prepare(
    `INSERT INTO record (case_id, source_id, file, line, byte_offset, category, kind, title, date, fields, chain,
       pictures, print, masked, by_staff, excluded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, source_id, file, byte_offset) DO NOTHING`,
  );
  const exclude = db.prepare(
    `UPDATE record SET excluded = ?, title = '', date = NULL, fields = '[]', chain = '[]', pictures = '[]'
       , masked = '[]'
     WHERE id = ? AND case_id = ? AND excluded IS NULL`,
  );
  let version = 0;
  const printKey = vault.deriveKey('records');

  /** The same record has the same print wherever it stands in its file, and nobody without the key can tell whose. */
  const printOf = ({ file, fields }: FoundRecord): string =>
    createHmac('sha256', printKey)
      .update(JSON.stringify([file, fields]))
      .digest('base64');

  function put(
    caseId: CaseId,
    record: FoundRecord,
    kept: { print: string; masked: string; byStaff: boolean; excluded: string | null },
  ): void {
    const { sourceId, file, line, offset, category, kind, title, date, fields, chain } = record;
    const texts = [fields, chain, record.pictures].map((value) => JSON.stringify(value));
    const { print, masked, byStaff, excluded } = kept;
    const place = [caseId, sourceId, file, line, offset, category, kind, title, date];
    add.run(...place, ...texts, print, masked, byStaff ? 1 : 0, excluded);
  }

  return {
    version: () => version,
    forget(caseId) {
      version += 1;
      dropAll.run(caseId);
      dropPulls.run(caseId);
    },
    records: (caseId) => all.all(caseId).map(recordOf),
    record(caseId, id) {
      const row = one.get(caseId, id);
      return row === undefined ? null : recordOf(row);
    },
    fieldsIn: (caseId, { category, sourceId, file, kind }) =>
      grouped
        .all(caseId, category, sourceId, file, kind)
        .map(({ id, fields }) => ({ id: id as RecordId, fields: JSON.parse(fields) })),
    cases: () => cases.all().map(({ id }) => id as CaseId),
    pictures: (id) => JSON.parse(pictures.get(id)?.pictures ?? '[]'),
    attestation(caseId) {
      const row = last.get(caseId);
      return row === undefined ? null : Attestation.parse(JSON.parse(row.attestation));
    },
    keep(caseId, records, attestation) {
      version += 1;
      const kept = before.all(caseId).map(keptPlace);
      const prints = records.map(printOf);
      const again = knownAgain(
        kept,
        records.map(({ offset }, index) => ({ offset, print: prints[index] ?? '' })),
      );
      dropTaken.run(caseId);
      const staying = new Map(kept.filter(({ stays }) => stays).map((row) => [row.id, row]));
      // They make way first: another record may stand where they stood.
      for (const { id, line } of staying.values()) move.run(line, -id, id);
      for (const [index, record] of records.entries()) {
        const known = again[index];
        // Taken out once, it stays out, though it may stand elsewhere in the file now.
        if (known !== undefined && staying.delete(known.id)) move.run(record.line, record.offset, known.id);
        else {
          const print = prints[index] ?? '';
          put(caseId, record, { print, masked: known?.masked ?? '[]', byStaff: false, excluded: null });
        }
      }
      for (const { id, line, offset } of staying.values()) move.run(line, offset, id);
      addPull.run(caseId, attestation.at, JSON.stringify(attestation));
    },
    add(caseId, record, excluded) {
      version += 1;
      const print = printOf(record);
      if (excluded === null)
        return put(caseId, record, { print, masked: '[]', byStaff: true, excluded: null });
      const gone = { ...record, title: '', date: null, fields: [], chain: [], pictures: [] };
      put(caseId, gone, { print, masked: '[]', byStaff: true, excluded: JSON.stringify(excluded) });
    },
    restore(caseId, ids) {
      version += 1;
      return ids.reduce((sum, id) => sum + restore.run(id, caseId).changes, 0);
    },
    mask(caseId, id, fields) {
      version += 1;
      mask.run(JSON.stringify(fields), id, caseId);
    },
    places: (caseId) => places.all(caseId),
    exclude(caseId, ids, excluded) {
      version += 1;
      const text = JSON.stringify(excluded);
      return ids.reduce((sum, id) => sum + exclude.run(text, id, caseId).changes, 0);
    },
  };
}

/** A record of the pull before; it `stays` where staff took it out or in. */
function keptPlace({
  id,
  print,
  line,
  byte_offset,
  masked,
  excluded,
  by_staff,
}: PlaceRow): Known & { line: number; masked: string; stays: boolean } {
  const isOut = excluded !== null;
  return { id, print, line, offset: byte_offset, masked, isOut, stays: isOut || by_staff === 1 };
}

function recordOf(row: Row): KeptRecord {
  const masked = new Set<string>(JSON.parse(row.masked));
  const fields: PulledRecord['fields'] = JSON.parse(row.fields);
  return {
    id: row.id as RecordId,
    sourceId: row.source_id as SourceId,
    file: row.file,
    line: row.line,
    category: row.category as PulledRecord['category'],
    kind: row.kind,
    title: row.title,
    date: row.date,
    fields: fields.map((field) => (masked.has(field.name) ? { ...field, masked: true } : field)),
    chain: JSON.parse(row.chain),
    pictures: JSON.parse(row.pictures),
    excluded: row.excluded === null ? null : JSON.parse(row.excluded),
  };
}
