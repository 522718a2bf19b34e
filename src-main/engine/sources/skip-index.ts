/** The skip indexes of all files, in the vault: kept while files are looked through, read when somebody is looked for. */
import { deserialize, serialize } from 'node:v8';
import type { Answers, CodedBytes, Question } from '../../jobs/questions.ts';
import type { Segment, SegmentHead } from '../../jobs/scan/index/segment.ts';
import type { Vault } from '../vault/index.ts';

/** A page is read whole for a lookup of some hundred bytes: large enough to waste little, small enough to be quick. */
const pageBytes = 16 * 1024;

export type SkipIndexStore = {
  /** Starts a run: the number under which the index of one file will be kept. */
  begin(): number;
  /** Answers a job's questions about the index. */
  answer(question: Question): Answers[Question['about']];
  /** Removes the indexes that no file has (any more), except those that are being built. */
  sweep(): void;
  /** Says that a run is no longer being built: it belongs to a file now, or to nobody. */
  settle(run: number): void;
};

/** The skip indexes of an open vault. */
export function openSkipIndex(vault: Vault): SkipIndexStore {
  const { db } = vault;
  const addRun = db.prepare('INSERT INTO index_run DEFAULT VALUES');
  const addSegment = db.prepare('INSERT INTO index_segment (run, number, head) VALUES (?, ?, ?)');
  const addPage = db.prepare('INSERT INTO index_page (run, segment, number, bytes) VALUES (?, ?, ?, ?)');
  const count = db.prepare<[number], { n: number }>('SELECT COUNT(*) AS n FROM index_segment WHERE run = ?');
  const heads = db.prepare<[number], { head: Buffer }>(
    'SELECT head FROM index_segment WHERE run = ? ORDER BY number',
  );
  const page = db.prepare<[number, number, number], { bytes: Buffer }>(
    'SELECT bytes FROM index_page WHERE run = ? AND segment = ? AND number = ?',
  );
  const loose = db.prepare<[], { id: number }>(
    'SELECT id FROM index_run WHERE id NOT IN (SELECT run FROM source_file WHERE run IS NOT NULL)',
  );
  const removeRun = db.prepare('DELETE FROM index_run WHERE id = ?');
  const building = new Set<number>();

  function keep(run: number, { head, coded }: Segment): null {
    return vault.derive(() => {
      const segment = count.get(run)?.n ?? 0;
      addSegment.run(run, segment, serialize(head));
      for (let number = 0; number * pageBytes < coded.length; number += 1)
        addPage.run(run, segment, number, coded.subarray(number * pageBytes, (number + 1) * pageBytes));
      return null;
    });
  }

  /** Neighbours ask for the same page: each is decrypted once. */
  function bytesOf(wanted: readonly CodedBytes[]): Uint8Array[] {
    const pages = new Map<string, Buffer>();
    const pageOf = (run: number, segment: number, number: number): Buffer => {
      const id = `${run}:${segment}:${number}`;
      const bytes = pages.get(id) ?? page.get(run, segment, number)?.bytes ?? Buffer.alloc(0);
      pages.set(id, bytes);
      return bytes;
    };
    return wanted.map(({ run, segment, from, to }) => {
      const parts: Buffer[] = [];
      for (let at = from; at < to; ) {
        const number = Math.floor(at / pageBytes);
        const end = Math.min(to, (number + 1) * pageBytes);
        parts.push(pageOf(run, segment, number).subarray(at - number * pageBytes, end - number * pageBytes));
        at = end;
      }
      return Uint8Array.from(parts.length === 1 ? (parts[0] ?? []) : Buffer.concat(parts));
    });
  }

  const headsOf = (run: number): SegmentHead[] => heads.all(run).map(({ head }) => deserialize(head));

  return {
    begin() {
      const run = vault.derive(() => Number(addRun.run().lastInsertRowid));
      building.add(run);
      return run;
    },
    answer(question) {
      if (question.about === 'keep') return keep(question.run, question.segment);
      if (question.about === 'heads') return question.runs.map(headsOf);
      if (question.about === 'bytes') return bytesOf(question.wanted);
      throw new Error(`The skip index was asked about a ${question.about}.`);
    },
    sweep() {
      const unused = loose.all().filter(({ id }) => !building.has(id));
      if (unused.length === 0) return;
      vault.derive(() => {
        for (const { id } of unused) removeRun.run(id);
      });
    },
    settle: (run) => void building.delete(run),
  };
}
