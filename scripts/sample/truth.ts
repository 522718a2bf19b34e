/** The whole export, and the truth about it: which records belong to whom, from the model and not by searching. */
import { type ExportFile, print } from './export-file.ts';
import { accountFiles } from './files-account.ts';
import { contactFiles } from './files-contact.ts';
import { orderFiles } from './files-orders.ts';
import { otherFiles } from './files-other.ts';
import { studioFiles } from './files-studio.ts';
import { webFiles } from './files-web.ts';
import type { Shop } from './shop.ts';

export type TrueRecord = { file: string; category: ExportFile['category']; line: number };

type PrintedFile = ExportFile & { bytes: Buffer; lines: readonly number[] };

/** Every file of the export, printed, by path. */
export function exportFiles(shop: Shop): readonly PrintedFile[] {
  const files = [
    ...accountFiles(shop),
    ...orderFiles(shop),
    ...contactFiles(shop),
    ...studioFiles(shop),
    ...webFiles(shop),
    ...otherFiles(shop),
  ];
  return files.map((file) => ({ ...file, ...print(file) })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** That person's records, by file and line. */
export function recordsOf(files: readonly PrintedFile[], key: string): readonly TrueRecord[] {
  return files.flatMap((file) =>
    file.rows.flatMap((row, i) => {
      const line = file.lines[i];
      return row.owner === key && line !== undefined
        ? [{ file: file.path, category: file.category, line }]
        : [];
    }),
  );
}
