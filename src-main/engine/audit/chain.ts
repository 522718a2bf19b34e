/**
 * The audit log: an append-only chain. Each entry holds ids, codes, member and time, a keyed hash of its values
 * (which lie in a row of their own, so that a purge can take them and leave the chain valid) and the hash of the
 * entry before it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Values of an entry that its wording needs; never a requester's name or other content. */
export type ActParams = Record<string, string | number>;

/** Something that was done. */
export type Act = {
  /** Code of the act, `area.done`: `case.opened`, `identity.decided` … */
  readonly act: string;
  readonly caseId: number | null;
  readonly memberId: number;
  readonly params: ActParams;
};

export type AuditEntry = Act & { readonly seq: number; readonly at: string };

export type Verification = { entries: number; firstBroken: number | null; head: string };

type Row = {
  seq: number;
  at: string;
  act: string;
  case_id: number | null;
  member_id: number;
  params_mac: Buffer;
  hash: Buffer;
};
type RowWithParams = Row & { params: string | null };

export type AuditChain = {
  /** Adds an entry. Call it inside the transaction of the change that it tells of. */
  append(act: Act, at: string): void;
  /** The entries of one case, oldest first. */
  ofCase(caseId: number): AuditEntry[];
  /** Recomputes every hash; names the first entry that was changed, moved, added or removed. */
  verify(): Verification;
};

const zeroHash = Buffer.alloc(32);

/**
 * Opens the chain of a vault.
 * @param key 32 bytes, derived from the vault's key: without it no entry can be forged.
 */
export function openAuditChain(db: Database, key: Buffer): AuditChain {
  const mac = (...parts: (string | Buffer)[]): Buffer => {
    const hmac = createHmac('sha256', key);
    for (const part of parts) {
      hmac.update(`${part.length}:`);
      hmac.update(part);
    }
    return hmac.digest();
  };
  const hashOf = (previous: Buffer, row: Omit<Row, 'hash'>): Buffer =>
    mac(
      previous,
      String(row.seq),
      row.at,
      row.act,
      String(row.case_id),
      String(row.member_id),
      row.params_mac,
    );

  const last = db.prepare<[], { seq: number; hash: Buffer }>(
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  );
  const insert = db.prepare(
    `INSERT INTO audit (seq, at, act, case_id, member_id, params_mac, hash)
     VALUES (@seq, @at, @act, @case_id, @member_id, @params_mac, @hash)`,
  );
  const insertParams = db.prepare('INSERT INTO audit_params (seq, params) VALUES (?, ?)');
  const setHead = db.prepare('INSERT OR REPLACE INTO audit_head (id, seq, hash) VALUES (1, ?, ?)');
  const head = db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM audit_head WHERE id = 1');
  const all = db.prepare<[], RowWithParams>(
    'SELECT * FROM audit LEFT JOIN audit_params USING (seq) ORDER BY seq',
  );
  const byCase = db.prepare<[number], RowWithParams>(
    'SELECT * FROM audit LEFT JOIN audit_params USING (seq) WHERE case_id = ? ORDER BY seq',
  );

  function isIntact(row: RowWithParams, expectedSeq: number, previous: Buffer): boolean {
    if (row.seq !== expectedSeq) return false;
    // Purged values leave their keyed hash behind, which the chain still covers.
    if (row.params !== null && !equal(mac(row.params), row.params_mac)) return false;
    return equal(hashOf(previous, row), row.hash);
  }

  return {
    append({ act, caseId, memberId, params }, at) {
      const previous = last.get();
      const text = JSON.stringify(params);
      const row = {
        seq: (previous?.seq ?? 0) + 1,
        at,
        act,
        case_id: caseId,
        member_id: memberId,
        params_mac: mac(text),
      };
      const hash = hashOf(previous?.hash ?? zeroHash, row);
      insert.run({ ...row, hash });
      insertParams.run(row.seq, text);
      setHead.run(row.seq, hash);
    },
    ofCase: (caseId) => byCase.all(caseId).map(toEntry),
    verify() {
      let previous: Buffer = zeroHash;
      let entries = 0;
      for (const row of all.iterate()) {
        if (!isIntact(row, entries + 1, previous)) {
          return { entries, firstBroken: entries + 1, head: previous.toString('hex') };
        }
        entries += 1;
        previous = row.hash;
      }
      const sealed = head.get();
      const whole = (sealed?.seq ?? 0) === entries && equal(sealed?.hash ?? zeroHash, previous);
      return { entries, firstBroken: whole ? null : entries + 1, head: previous.toString('hex') };
    },
  };
}

function toEntry(row: RowWithParams): AuditEntry {
  const params: ActParams = row.params === null ? {} : JSON.parse(row.params);
  return { seq: row.seq, at: row.at, act: row.act, caseId: row.case_id, memberId: row.member_id, params };
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
