/** All text files of `resources/sample`, byte for byte. */

import { type Letter, letters } from './letters.ts';
import { foreignMails } from './mails-foreign.ts';
import { dutchMails } from './mails-nl.ts';
import type { SampleRequest } from './request.ts';
import { exportedOn, type Shop } from './shop.ts';
import { exportFiles, recordsOf, type TrueRecord } from './truth.ts';

type SampleText = { /** Relative to `resources/sample`, with `/`. */ path: string; bytes: Buffer };

/** Name of the picture that hangs on the first e-mail and lies beside the texts. */
export const idCardFile = 'id-card-specimen.png';

/** `05-nl-scan.jpg` → `05-nl-scan.requester.json`. */
function correctedFields(letter: Letter): SampleText[] {
  if (letter.expected.readBy !== 'staff') return [];
  const path = `requests/${letter.expected.file.replace(/\.\w+$/, '.requester.json')}`;
  return [{ path, bytes: json(letter.expected.requester) }];
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** One record a line, so that a change shows as the records that changed. */
function truthText(truth: {
  exportedOn: string;
  files: readonly { file: string; category: number; encoding: string; records: number }[];
  requests: readonly { file: string; records: readonly TrueRecord[] }[];
}): Buffer {
  const files = truth.files.map((file) => `    ${JSON.stringify(file)}`).join(',\n');
  const requests = truth.requests
    .map(({ file, records }) => {
      const lines = records.map((record) => `      ${JSON.stringify(record)}`).join(',\n');
      return `    ${JSON.stringify(file)}: [${lines === '' ? '' : `\n${lines}\n    `}]`;
    })
    .join(',\n');
  return Buffer.from(
    `{\n  "exportedOn": ${JSON.stringify(truth.exportedOn)},\n  "files": [\n${files}\n  ],\n  "requests": {\n${requests}\n  }\n}\n`,
  );
}

/** Every text file of the sample; `idCard` is the PNG for the first e-mail. */
export function sampleTexts(shop: Shop, idCard: Buffer): readonly SampleText[] {
  const mails = [...dutchMails(shop, idCard), ...foreignMails(shop)];
  const post = letters(shop);
  const requests: readonly SampleRequest[] = [...mails, ...post].toSorted((a, b) =>
    a.expected.file < b.expected.file ? -1 : 1,
  );
  const files = exportFiles(shop);
  const truth = {
    exportedOn,
    files: files.map(({ path, category, dialect, rows }) => ({
      file: path,
      category,
      encoding: dialect.kind === 'csv' ? dialect.encoding : 'utf-8',
      records: rows.length,
    })),
    requests: requests
      .filter(({ expected }) => expected.kind === 'request')
      .map(({ expected, person }) => ({
        file: expected.file,
        records: person === null ? [] : recordsOf(files, person),
      })),
  };
  return [
    ...files.map((file) => ({ path: `export/${file.path}`, bytes: file.bytes })),
    ...mails.map((mail) => ({ path: `requests/${mail.expected.file}`, bytes: mail.bytes })),
    ...post.flatMap(correctedFields),
    { path: 'requests/expected.json', bytes: json(requests.map(({ expected }) => expected)) },
    { path: 'truth.json', bytes: truthText(truth) },
  ];
}
