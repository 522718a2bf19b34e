/**
 * What an XLSX workbook says of itself: its sheets, and what is needed to read their cells. ECMA-376 part 1; parsed
 * without document types or entities of its own, so that nothing in it can unfold.
 */
import { Parser } from 'htmlparser2';
import { allOf, chunksOf, type Layer, PackingError, type Place } from './packed.ts';

/** How the cells of one sheet are read. Plain data, kept with the file. */
export type Sheet = {
  name: string;
  /** Where its texts lie, for cells that point to them; null where the workbook has none. */
  strings: Layer[] | null;
  /** Numbers of the cell styles that show a number as a date. */
  dates: number[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
};

const mostBytes = 16 * 1024 * 1024;
const mostTexts = 256 * 1024 * 1024;

/** Gives each opening tag of a small XML member; nothing where the member is not there, or too long. */
function eachTag(
  place: Place | null,
  take: (name: string, attributes: Record<string, string>) => void,
): void {
  const bytes = place === null ? null : allOf(place, mostBytes);
  if (bytes === null) return;
  const parser = new Parser(
    { onopentag: (name, attributes) => take(local(name), attributes) },
    { xmlMode: true },
  );
  parser.end(bytes.toString('utf8'));
}

/** A name without its prefix: prefixes are anybody's choice. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The sheets of a workbook, in their order, with the layers of each one's cells. `members` are those of its archive,
 * by name.
 */
export function sheetsOf(
  file: string,
  members: ReadonlyMap<string, Layer[]>,
): { sheet: Sheet; layers: Layer[] }[] {
  const placeOf = (name: string): Place | null => {
    const layers = members.get(name);
    return layers === undefined ? null : { file, layers };
  };
  const targets = new Map<string, string>();
  eachTag(placeOf('xl/_rels/workbook.xml.rels'), (name, { Id, Target }) => {
    if (name === 'Relationship' && Id !== undefined && Target !== undefined)
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const found: { name: string; target: string }[] = [];
  let from1904 = false;
  eachTag(placeOf('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
    const id = Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1];
    const target = targets.get(id ?? '');
    if (name === 'sheet' && target !== undefined) found.push({ name: attributes['name'] ?? '', target });
  });
  const common = {
    strings: members.get('xl/sharedStrings.xml') ?? null,
    dates: dateStyles(placeOf('xl/styles.xml')),
    from1904,
  };
  return found.flatMap(({ name, target }) => {
    const layers = members.get(target);
    return layers === undefined ? [] : [{ sheet: { name, ...common }, layers }];
  });
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Built-in number formats that show dates or times (ECMA-376 part 1, 18.8.30). */
const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

function dateStyles(styles: Place | null): number[] {
  const own = new Map<number, string>();
  const dates: number[] = [];
  let inCells = false;
  let style = 0;
  eachTag(styles, (name, { numFmtId, formatCode }) => {
    const format = Number(numFmtId);
    if (name === 'numFmt') own.set(format, formatCode ?? '');
    else if (name === 'cellXfs') inCells = true;
    else if (name === 'cellStyles') inCells = false;
    else if (name === 'xf' && inCells) {
      const code = own.get(format);
      if (code === undefined ? dateFormats.has(format) : isDateFormat(code)) dates.push(style);
      style += 1;
    }
  });
  return dates;
}

/** A format of one's own shows a date where it has a day, a month, a year or an hour outside of quotes and colours. */
function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}

/** Texts that cells point to, in little memory. */
export class SharedTexts {
  /** All texts one after the other: as many strings, each cut out of a longer one, would hold all of those. */
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;
  readonly #ends: number[] = [];

  /** @throws PackingError, also where they are more than a sheet can honestly hold */
  constructor(place: Place | null) {
    if (place === null) return;
    let depth = 0;
    let phonetic = 0;
    const parser = new Parser(
      {
        onopentagname: (name) => {
          if (local(name) === 't') depth += 1;
          else if (local(name) === 'rPh') phonetic += 1;
        },
        ontext: (part) => {
          if (depth === 0 || phonetic > 0) return;
          this.#add(part);
        },
        onclosetag: (name) => {
          if (local(name) === 't') depth -= 1;
          else if (local(name) === 'rPh') phonetic -= 1;
          else if (local(name) === 'si') this.#ends.push(this.#length);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    const decoder = new TextDecoder();
    for (const { bytes } of chunksOf(place)) parser.write(decoder.decode(bytes, { stream: true }));
    parser.end();
  }

  #add(part: string): void {
    const needed = this.#length + Buffer.byteLength(part);
    if (needed > mostTexts) throw new PackingError('archive-bomb');
    if (needed > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(grown, 0, 0, this.#length);
      this.#bytes = grown;
    }
    this.#length += this.#bytes.write(part, this.#length);
  }

  /** The text of a number, which counts from 0; empty where there is none. */
  at(index: number): string {
    return this.#bytes.toString('utf8', this.#ends[index - 1] ?? 0, this.#ends[index] ?? 0);
  }
}
