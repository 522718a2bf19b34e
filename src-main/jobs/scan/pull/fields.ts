/** A found record as it is shown and kept: its fields with their meanings, what it is, when. */
import type { RecordField } from '../../../../src-contract/records.ts';
import type { Category, SourceId } from '../../../../src-contract/vocabulary.ts';
import type { Found } from './found.ts';
import type { OpenFile } from './open.ts';
import { dateOf, titleOf } from './title.ts';

/** A record without how it was found. */
export type ReadFields = {
  sourceId: SourceId;
  file: string;
  line: number;
  offset: number;
  category: Category;
  /** What one record of its file is, in one word; null where its name does not say. */
  kind: string | null;
  title: string;
  date: string | null;
  fields: RecordField[];
};

export function fieldsOf(found: Found, { sourceId, view }: OpenFile): ReadFields {
  const { path, columns, category } = view.file;
  const fields = found.fields.map(({ column, name, value }) => ({
    name,
    value,
    meaning: columns[column]?.meaning ?? 'other',
  }));
  return {
    sourceId,
    file: path,
    line: found.line,
    offset: found.offset,
    category,
    kind: found.entity,
    title: titleOf(fields, path),
    date: dateOf(fields),
    fields,
  };
}
