/**
 * Makes everything under `resources/sample` anew, always the same: `node scripts/make-sample.ts`.
 * Text files come out byte for byte alike; pictures and PDFs depend on the versions of sharp and Typst.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { letters } from './sample/letters.ts';
import { idCardPng, scanJpeg } from './sample/pictures.ts';
import { shop } from './sample/shop.ts';
import { idCardFile, sampleTexts } from './sample/texts.ts';
import { letterPdf } from './sample/typeset.ts';

const root = join(import.meta.dirname, '..', 'resources', 'sample');

async function put(path: string, bytes: Buffer): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

const model = shop();
const idCard = await idCardPng();
await Promise.all(
  ['export', 'requests'].map((folder) => rm(join(root, folder), { recursive: true, force: true })),
);
await put(idCardFile, idCard);
for (const text of sampleTexts(model, idCard)) await put(text.path, text.bytes);
for (const letter of letters(model)) {
  const { file, readBy } = letter.expected;
  await put(`requests/${file}`, readBy === 'staff' ? await scanJpeg(letter.page) : letterPdf(letter.page));
}
console.log(`resources/sample: ${model.people.length} people, ${model.orders.length} orders`);
