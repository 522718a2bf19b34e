/** Links between files: which columns hold the same numbers, as the program tells it and as staff decided. */
import type { SourceId, SourceLink } from '../../../src-contract/index.ts';
import type { Proposal } from '../../jobs/scan/link/proposals.ts';
import type { Decision } from '../../jobs/scan/link/space.ts';
import type { ScannedFile } from '../../jobs/scan/scan.ts';
import type { Vault } from '../vault/index.ts';

/** A file among those that were linked, by its place. */
type LinkedFile = { id: SourceId; file: ScannedFile };
type Ends = Pick<SourceLink, 'from' | 'to'>;

type LinkRow = {
  from_source: number;
  from_file: string;
  from_column: string;
  to_source: number;
  to_file: string;
  to_column: string;
  overlap: number;
  because: SourceLink['because'];
  followed: number;
  decided: number | null;
};
type DecisionRow = {
  from_shape: string;
  from_column: string;
  to_shape: string;
  to_column: string;
  follow: number;
};

export type SourceLinks = {
  /** All links: what is followed first, then what is only listed. */
  all(): SourceLink[];
  /** What staff decided, for the columns of these files. */
  decisionsOn(files: readonly LinkedFile[]): Decision[];
  /** The next ones change the vault: call them inside `vault.write` or `vault.derive`. */
  keep(files: readonly LinkedFile[], proposals: readonly Proposal[]): void;
  decide(ends: Ends, follow: boolean): void;
};

/** The links between the files of an open vault. */
export function openSourceLinks(vault: Vault): SourceLinks {
  const { db } = vault;
  const all = db.prepare<[], LinkRow>(`
    SELECT link.*, decision.follow AS decided
    FROM source_link link
    JOIN source_file f ON f.source_id = link.from_source AND f.path = link.from_file
    JOIN source_file t ON t.source_id = link.to_source AND t.path = link.to_file
    LEFT JOIN link_decision decision
      ON decision.from_shape = f.shape AND decision.from_column = link.from_column
      AND decision.to_shape = t.shape AND decision.to_column = link.to_column
    ORDER BY link.followed DESC, link.from_file, link.from_column`);
  const clear = db.prepare('DELETE FROM source_link');
  const insert = db.prepare('INSERT INTO source_link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const decisions = db.prepare<[], DecisionRow>('SELECT * FROM link_decision');
  const decide = db.prepare(`
    INSERT OR REPLACE INTO link_decision
    SELECT f.shape, ?, t.shape, ?, ?, ? FROM source_file f, source_file t
    WHERE f.source_id = ? AND f.path = ? AND t.source_id = ? AND t.path = ?`);

  return {
    all: () => all.all().map(linkOf),
    decisionsOn(files) {
      const columns = columnsByShape(files);
      return decisions.all().flatMap(({ from_shape, from_column, to_shape, to_column, follow }) => {
        const ends = columns.get(`${to_shape}\n${to_column}`) ?? [];
        return (columns.get(`${from_shape}\n${from_column}`) ?? []).flatMap((a) =>
          ends.map((b) => ({ a, b, follow: follow === 1 })),
        );
      });
    },
    keep(files, proposals) {
      clear.run();
      for (const { from, to, overlap, because, followed } of proposals) {
        const ends = [from, to].flatMap(({ file, column }) => {
          const linked = files[file];
          return linked === undefined
            ? []
            : [linked.id, linked.file.path, linked.file.columns[column]?.name ?? ''];
        });
        if (ends.length === 6) insert.run(...ends, overlap, because, followed ? 1 : 0);
      }
    },
    decide: ({ from, to }, follow) =>
      void decide.run(
        from.column,
        to.column,
        follow ? 1 : 0,
        vault.now(),
        from.sourceId,
        from.file,
        to.sourceId,
        to.file,
      ),
  };
}

/** `shape\ncolumn` → the places of such columns, as the linking job counts them. */
function columnsByShape(files: readonly LinkedFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  files.forEach(({ file }, place) => {
    file.columns.forEach(({ name }, column) => {
      const id = `${file.shape}\n${name}`;
      found.set(id, [...(found.get(id) ?? []), `${place}:${column}`]);
    });
  });
  return found;
}

function linkOf(row: LinkRow): SourceLink {
  return {
    from: { sourceId: row.from_source as SourceId, file: row.from_file, column: row.from_column },
    to: { sourceId: row.to_source as SourceId, file: row.to_file, column: row.to_column },
    overlap: row.overlap,
    because: row.because,
    followed: row.followed === 1,
    confirmed: row.decided === row.followed,
  };
}
