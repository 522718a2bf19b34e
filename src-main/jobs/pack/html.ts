/** The page of a package that a person opens to read it: one file, no script, nothing loaded from anywhere. */
import { isSearchedWhole } from '../../../src-contract/attestation.ts';
import type { Attestation } from '../../../src-contract/index.ts';
import {
  byCategoryAndFile,
  type LeftOut,
  type PackageContent,
  type PackageWords,
  type PackedRecord,
} from './content.ts';
import type { PackedPictures } from './pictures.ts';

const style = `
  :root { color-scheme: light dark; --edge: #8886; --quiet: #666; }
  @media (prefers-color-scheme: dark) { :root { --quiet: #aaa; } }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
  .quiet { color: var(--quiet); }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  caption { text-align: left; font-weight: 600; padding: .4rem 0; }
  th, td { border: 1px solid var(--edge); padding: .3rem .6rem; text-align: left; vertical-align: top; }
  td { white-space: pre-wrap; overflow-wrap: break-word; max-width: 30rem; }
`;

/** The whole page as text. Every value is escaped; links point into the package only. */
export function toHtml(
  content: PackageContent,
  paths: ReadonlyMap<string, string>,
  pictures: PackedPictures,
): string {
  const { words } = content;
  const categories = [...byCategoryAndFile(content.records)];
  const body = [
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<p>${escapeHtml(words.intro)}</p>`,
    facts(content),
    categories.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : contentsList(categories, words),
    `<p class="quiet">${escapeHtml(words.csvNote)} ${escapeHtml(words.jsonNote)} ${escapeHtml(words.manifestNote)}</p>`,
    ...categories.map(([category, files]) => section(category, files, words, paths, pictures)),
    leftOutList(pictures.leftOut, words),
    content.attestation === null ? '' : searched(content.attestation, content),
  ].join('\n');
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)} ${escapeHtml(content.caseNumber)}</title>
<style>${style}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

/** Text that a page shows as it stands. */
function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A day in words. */
function longDay(at: string, { language }: PackageContent, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  });
  return format.format(new Date(at));
}

function facts(content: PackageContent): string {
  const { words, controller, caseNumber, today } = content;
  const rows = [
    [words.controller, controller],
    [words.case, caseNumber],
    [words.made, longDay(`${today}T00:00:00Z`, content, 'UTC')],
  ];
  const cells = rows.map(
    ([name = '', value = '']) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table>${cells.join('')}</table>`;
}

type Categories = [number, Map<string, PackedRecord[]>][];

function contentsList(categories: Categories, words: PackageWords): string {
  const items = categories.map(([category, files]) => {
    const count = [...files.values()].reduce((sum, records) => sum + records.length, 0);
    return `<li><a href="#category-${category}">${escapeHtml(nameOf(category, words))}</a> (${escapeHtml(words.records.replace('{n}', String(count)))})</li>`;
  });
  return `<h2>${escapeHtml(words.contents)}</h2><ul>${items.join('')}</ul>`;
}

function section(
  category: number,
  files: Map<string, PackedRecord[]>,
  words: PackageWords,
  paths: ReadonlyMap<string, string>,
  pictures: PackedPictures,
): string {
  const tables = [...files].map(([file, records]) =>
    table(file, records, words, paths.get(`${category}:${file}`), pictures),
  );
  return `<h2 id="category-${category}">${escapeHtml(nameOf(category, words))}</h2>${tables.join('\n')}`;
}

function table(
  file: string,
  records: PackedRecord[],
  words: PackageWords,
  csv: string | undefined,
  { pathsOf }: PackedPictures,
): string {
  const names = [...new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const shown = records.some((record) => pathsOf(record).length > 0);
  const head = [words.line, ...names, ...(shown ? [words.pictures] : [])]
    .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
    .join('');
  const rows = records.map((record) => {
    const values = new Map(record.fields.map(({ name, value }) => [name, value]));
    const cells = names.map((name) => `<td>${escapeHtml(values.get(name) ?? '')}</td>`).join('');
    const links = shown ? `<td>${pathsOf(record).map(pictureLink).join('<br>')}</td>` : '';
    return `<tr><td>${record.line}</td>${cells}${links}</tr>`;
  });
  const link = csv === undefined ? '' : ` <a href="${encodeURI(csv)}">CSV</a>`;
  return `<div class="scroll"><table><caption>${escapeHtml(file)}${link}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function pictureLink(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `<a href="${escapeHtml(path.split('/').map(encodeURIComponent).join('/'))}">${escapeHtml(name)}</a>`;
}

function leftOutList(leftOut: readonly LeftOut[], words: PackageWords): string {
  if (leftOut.length === 0) return '';
  const items = leftOut.map(
    ({ picture, reason }) => `<li>${escapeHtml(picture)}: ${escapeHtml(words.leftOut[reason])}</li>`,
  );
  return `<h2>${escapeHtml(words.picturesLeftOut)}</h2><ul>${items.join('')}</ul>`;
}

function searched({ identifiers, files }: Attestation, content: PackageContent): string {
  const { words, timeZone } = content;
  const used = identifiers.map(({ value }) => escapeHtml(value)).join(', ');
  const rows = files.map(({ file, records, hits, modifiedAt, problem }) => {
    const day = modifiedAt === null ? '' : longDay(modifiedAt, content, timeZone);
    const state = isSearchedWhole({ problem }) ? String(hits) : `${hits} (${escapeHtml(words.notSearched)})`;
    return `<tr><td>${escapeHtml(file)}</td><td>${escapeHtml(day)}</td><td>${records}</td><td>${state}</td></tr>`;
  });
  const head = [words.searchedFile, words.searchedAsOf, words.searchedRecords, words.searchedHits].map(
    (name) => `<th scope="col">${escapeHtml(name)}</th>`,
  );
  return `<h2>${escapeHtml(words.searched)}</h2><p>${escapeHtml(words.searchedWith)} ${used}</p><div class="scroll"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function nameOf(category: number, { categories }: PackageWords): string {
  return categories[String(category) as keyof PackageWords['categories']];
}
