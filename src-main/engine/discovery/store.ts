/** Pulled records and attestations in the vault. */
import {
  Attestation,
  type CaseId,
  type PulledRecord,
  type RecordId,
  type RecordPicture,
  type SourceId,
} from '../../../src-contract/index.ts';
import type { PulledFields } from '../../jobs/scan/pull/pull.ts';
import type { Vault } from '../vault/index.ts';

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
};

/** A record as it is kept; what depends on today is told when it is read. */
export type KeptRecord = Omit<PulledRecord, 'retention'>;

/** A record as it was pulled, with the pictures that it names. */
export type FoundRecord = PulledFields & { pictures: readonly RecordPicture[] };

export type RecordStore = {
  records(caseId: CaseId): KeptRecord[];
  /** The cases for which records lie here. */
  cases(): CaseId[];
  /** The pictures of one record; none where there is no such record. */
  pictures(id: RecordId): RecordPicture[];
  /** The attestation of the last pull. */
  attestation(caseId: CaseId): Attestation | null;
  /** The next two change the vault: call them inside `vault.write`. */
  keep(caseId: CaseId, records: readonly FoundRecord[], attestation: Attestation): void;
  /** Removes all records of a case and what was searched for them. */
  forget(caseId: CaseId): void;
  /** Takes contents out of the vault; what stays is where the record stands and why it was taken out. */
  exclude(caseId: CaseId, ids: readonly RecordId[], excluded: { reason: string; by: string }): number;
};

/** The records of an open vault's cases. */
export function openRecordStore(vault: Vault): RecordStore {
  const { db } = vault;
  const all = db.prepare<[number], Row>(
    'SELECT * FROM record WHERE case_id = ? ORDER BY category, file, line',
  );
  const cases = db.prepare<[], { id: number }>('SELECT DISTINCT case_id AS id FROM record');
  const pictures = db.prepare<[number], { pictures: string }>('SELECT pictures FROM record WHERE id = ?');
  const last = db.prepare<[number], { attestation: string }>(
    'SELECT attestation FROM pull WHERE case_id = ? ORDER BY id DESC LIMIT 1',
  );
  const addPull = db.prepare('INSERT INTO pull (case_id, at, attestation) VALUES (?, ?, ?)');
  // What was taken out stays out when the records are pulled again.
  const dropTaken = db.prepare('DELETE FROM record WHERE case_id = ? AND excluded IS NULL');
  const dropAll = db.prepare('DELETE FROM record WHERE case_id = ?');
  const dropPulls = db.prepare('DELETE FROM pull WHERE case_id = ?');
  const add = db.prepare(
    `INSERT INTO record (case_id, source_id, file, line, byte_offset, category, kind, title, date, fields, chain, pictures)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, source_id, file, byte_offset) DO NOTHING`,
  );
  const exclude = db.prepare(
    `UPDATE record SET excluded = ?, title = '', date = NULL, fields = '[]', chain = '[]', pictures = '[]'
     WHERE id = ? AND case_id = ? AND excluded IS NULL`,
  );

  return {
    forget(caseId) {
      dropAll.run(caseId);
      dropPulls.run(caseId);
    },
    records: (caseId) => all.all(caseId).map(recordOf),
    cases: () => cases.all().map(({ id }) => id as CaseId),
    pictures: (id) => JSON.parse(pictures.get(id)?.pictures ?? '[]'),
    attestation(caseId) {
      const row = last.get(caseId);
      return row === undefined ? null : Attestation.parse(JSON.parse(row.attestation));
    },
    keep(caseId, records, attestation) {
      dropTaken.run(caseId);
      for (const record of records) {
        const { sourceId, file, line, offset, category, kind, title, date, fields, chain } = record;
        const texts = [fields, chain, record.pictures].map((value) => JSON.stringify(value));
        add.run(caseId, sourceId, file, line, offset, category, kind, title, date, ...texts);
      }
      addPull.run(caseId, attestation.at, JSON.stringify(attestation));
    },
    exclude(caseId, ids, excluded) {
      const text = JSON.stringify(excluded);
      return ids.reduce((sum, id) => sum + exclude.run(text, id, caseId).changes, 0);
    },
  };
}

function recordOf(row: Row): KeptRecord {
  return {
    id: row.id as RecordId,
    sourceId: row.source_id as SourceId,
    file: row.file,
    line: row.line,
    category: row.category as PulledRecord['category'],
    kind: row.kind,
    title: row.title,
    date: row.date,
    fields: JSON.parse(row.fields),
    chain: JSON.parse(row.chain),
    pictures: JSON.parse(row.pictures),
    excluded: row.excluded === null ? null : JSON.parse(row.excluded),
  };
}
