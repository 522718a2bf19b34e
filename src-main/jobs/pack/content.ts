/** What goes into a data package, and the shape of its manifest. */
import type { Attestation, Language, PulledRecord, SourceId } from '../../../src-contract/index.ts';

/** A record as it is handed over. */
export type PackedRecord = Pick<
  PulledRecord,
  'category' | 'file' | 'line' | 'title' | 'date' | 'fields' | 'pictures'
>;

/** A picture that a record names and that is not in the package. */
export type LeftOut = {
  /** Where the record stands. */
  file: string;
  line: number;
  picture: string;
  reason: 'gone' | 'changed' | 'too-large' | 'ambiguous' | 'packed' | 'missing';
};

/** Words of the page that opens the package, in the person's language. */
export type PackageWords = {
  title: string;
  intro: string;
  controller: string;
  case: string;
  made: string;
  contents: string;
  /** With `{n}` where the count stands. */
  records: string;
  csvNote: string;
  jsonNote: string;
  manifestNote: string;
  searched: string;
  searchedWith: string;
  searchedFile: string;
  /** Heading over the day on which a file was last written. */
  searchedAsOf: string;
  searchedRecords: string;
  searchedHits: string;
  notSearched: string;
  nothing: string;
  line: string;
  /** Heading over the pictures of a record. */
  pictures: string;
  /** Heading over the pictures that are not in the package, and why each is not. */
  picturesLeftOut: string;
  leftOut: Record<LeftOut['reason'], string>;
  /** Names of the data categories by number; 0 is what the statement does not name. */
  categories: Record<'0' | '1' | '2' | '3' | '4' | '5' | '6', string>;
};

export type PackageContent = {
  caseNumber: string;
  language: Language;
  /** ISO date on which it was made. */
  today: string;
  controller: string;
  /** The controller's time zone, in which moments are days. */
  timeZone: string;
  records: PackedRecord[];
  /** Where the pictures that records name lie. */
  folders: { sourceId: SourceId; folder: string }[];
  attestation: Attestation | null;
  words: PackageWords;
};

/** One entry of the manifest. */
export type ManifestFile = {
  path: string;
  bytes: number;
  sha256: string;
  /** Records in it; null for a file that holds none. */
  records: number | null;
};

export type Manifest = {
  format: 'dsar-desk-package';
  version: 1;
  case: string;
  made: string;
  language: Language;
  records: number;
  files: ManifestFile[];
  /** Pictures that records name and that are not here. */
  leftOut: LeftOut[];
};

/** A file of the package before it is packed. */
export type PackedFile = { path: string; text: string; records: number | null };

/** The records of one category, by the file that they come from, in the order in which they stand there. */
export function byCategoryAndFile(
  records: readonly PackedRecord[],
): Map<number, Map<string, PackedRecord[]>> {
  const categories = new Map<number, Map<string, PackedRecord[]>>();
  const order = (category: number): number => (category === 0 ? 7 : category);
  const sorted = records.toSorted(
    (a, b) => order(a.category) - order(b.category) || a.file.localeCompare(b.file) || a.line - b.line,
  );
  for (const record of sorted) {
    const files = categories.get(record.category) ?? new Map<string, PackedRecord[]>();
    const sameFile = files.get(record.file) ?? [];
    sameFile.push(record);
    categories.set(record.category, files.set(record.file, sameFile));
  }
  return categories;
}
