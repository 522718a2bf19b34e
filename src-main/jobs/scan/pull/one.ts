/** Job: one record, read again from where it stands, for a person who looks at it. */
import { asWritten } from '../match/email.ts';
import { Columns } from '../read/rows.ts';
import { readUntil } from '../read/table.ts';
import { fieldsOf, type ReadFields } from './fields.ts';
import { foundOf } from './found.ts';
import { openFile, type ReadyFile } from './open.ts';

/** Where a record stands: its line and its offset in the file. */
export type RecordPlace = { line: number; offset: number };

/** Null where no record begins there (any more). @throws what reading the file throws. */
export function readRecord({ file, place }: { file: ReadyFile; place: RecordPlace }): ReadFields | null {
  const opened = openFile(file, 0, asWritten);
  const { layout, columns: named } = opened.view.file;
  const columns = new Columns(named.map(({ name }) => name));
  let read: ReadFields | null = null;
  const from = { ...place, end: Number.POSITIVE_INFINITY };
  readUntil(
    opened.place,
    layout,
    columns,
    (row) => {
      if (row.offset === place.offset) read = fieldsOf(foundOf(opened.view, row), opened);
      return true;
    },
    from,
  );
  return read;
}
