/** Typesets a letter: a tagged PDF (PDF/UA-1) with its fonts embedded. Runs in a job thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { DeskError } from '../../../src-contract/errors.ts';
import { codePointsOf } from './coverage.ts';
import type { LetterDocument } from './document.ts';
import { fitted } from './fitted.ts';

export type TypesetInput = { document: LetterDocument; resourcesDir: string };
export type TypesetOutput = { pdf: Uint8Array; pages: number };

type Press = { compiler: NodeCompiler; template: string; hasGlyph: (codePoint: number) => boolean };

/** Presses stay warm for the life of the thread: reading the fonts takes longer than setting a letter. */
const presses = new Map<string, Press>();

/**
 * Sets a letter with the layout and the fonts in `resourcesDir`. The letter's text reaches the typesetter as JSON,
 * so nothing in it is read as markup.
 * @throws DeskError `letter-failed` when the letter cannot be set; the reason holds none of its text.
 */
export function typeset({ document, resourcesDir }: TypesetInput): TypesetOutput {
  const { compiler, template, hasGlyph } = pressFor(resourcesDir);
  const letter = JSON.stringify(fitted(document, hasGlyph));
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { letter } });
    if (compiled.result === null) throw new DeskError('letter-failed', { reason: 'layout' });
    const pages = compiled.result.numOfPages;
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    return { pdf: new Uint8Array(pdf), pages };
  } catch (error) {
    // The typesetter's own messages quote the letter.
    throw error instanceof DeskError ? error : new DeskError('letter-failed', { reason: 'typesetter' });
  } finally {
    // Keeps what this letter used, so that the next one starts warm; older letters leave the memory.
    compiler.evictCache(1);
  }
}

function pressFor(resourcesDir: string): Press {
  const known = presses.get(resourcesDir);
  if (known !== undefined) return known;
  const fontsDir = join(resourcesDir, 'fonts');
  const fonts = readdirSync(fontsDir)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(join(fontsDir, name)));
  const glyphs = fonts.map(codePointsOf);
  const press: Press = {
    compiler: NodeCompiler.create({
      workspace: join(resourcesDir, 'letters'),
      fontArgs: [{ fontBlobs: fonts }],
    }),
    template: readFileSync(join(resourcesDir, 'letters', 'letter.typ'), 'utf8'),
    hasGlyph: (point) => glyphs.some((points) => points.has(point)),
  };
  presses.set(resourcesDir, press);
  return press;
}
