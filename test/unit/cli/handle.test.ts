import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HandleOptions, handle } from '../../../src-main/cli/handle.ts';
import { startEngine } from '../../../src-main/cli/start.ts';

const sample = fileURLToPath(new URL('../../../resources/sample', import.meta.url));
const truth: Record<string, { file: string; category: number; line: number }[]> = JSON.parse(
  readFileSync(join(sample, 'truth.json'), 'utf8'),
).requests;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (file: string, more: Partial<HandleOptions> = {}): HandleOptions => ({
  request: [join(sample, 'requests', file)],
  source: join(sample, 'export'),
  out: join(folder, 'out'),
  received: null,
  today: '2026-11-25',
  lang: null,
  requester: null,
  vault: null,
  identified: null,
  ...more,
});
const places = (records: readonly { file: string; line: number }[]): string[] =>
  records.map(({ file, line }) => `${file}:${line}`).toSorted();

describe('desk handle', () => {
  it('finds every record of the person and nobody else’s, and packs just these', async () => {
    const file = '07-fr-acces.eml';
    const result = await handle(options(file));
    expect(result).toMatchObject({
      case: '2026-0001',
      rights: ['access'],
      received: '2026-11-08',
      due: '2026-12-08',
    });
    expect(places(result.records)).toEqual(places(truth[file] ?? []));
    expect(result.warnings.map(({ code }) => code)).toContain('identity-not-checked');
    expect(
      readFileSync(result.letter ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const zip = await JSZip.loadAsync(readFileSync(result.package ?? ''));
    const packed: { file: string; line: number }[] = [];
    for (const path of Object.keys(zip.files).filter((name) => name.endsWith('/records.json'))) {
      packed.push(...JSON.parse((await zip.file(path)?.async('string')) ?? '').records);
    }
    expect(places(packed)).toEqual(places(truth[file] ?? []));
  });

  it('answers somebody whom the shop does not know with a letter and no package', async () => {
    const result = await handle(options('11-nl-onbekende.eml'));
    expect(result).toMatchObject({ records: [], package: null });
    expect(result.warnings.map(({ code }) => code)).toContain('nothing-found');
    expect(result.letter).not.toBeNull();
  });

  it('takes the fields that staff typed for a scan', async () => {
    const file = '05-nl-scan.jpg';
    const requester = join(sample, 'requests', '05-nl-scan.requester.json');
    const result = await handle(options(file, { requester, received: '2026-11-12' }));
    expect(result).toMatchObject({ rights: ['access'], due: '2026-12-14' });
    expect(places(result.records)).toEqual(places(truth[file] ?? []));
  });

  it('refuses what asks for nothing', async () => {
    await expect(handle(options('12-nl-geen-verzoek.eml'))).rejects.toMatchObject({ code: 'not-a-request' });
  });

  it('names the field of a file with corrections that does not fit', async () => {
    const requester = join(folder, 'fields.json');
    writeFileSync(requester, '{"birthDate":"3/2/1985"}');
    await expect(handle(options('07-fr-acces.eml', { requester }))).rejects.toMatchObject({
      code: 'input-invalid',
      params: { field: `${requester}: birthDate` },
    });
  });

  it('stops before the answer on a vault that is there, until identity is decided', async () => {
    const vault = { folder: join(folder, 'vault'), password: 'a long enough pass phrase' };
    const engine = startEngine(vault.folder);
    const { password } = vault;
    await engine.call('vault.create', {
      folder: null,
      memberName: 'Marie Verbeke',
      password,
      language: 'nl',
    });
    await engine.close();
    const stopped = await handle(options('07-fr-acces.eml', { vault }));
    expect(stopped).toMatchObject({ case: '2026-0001', records: [], letter: null, package: null });
    const identified = { reason: 'answered from the known address' };
    const done = await handle(options('07-fr-acces.eml', { vault, identified }));
    expect(done.case).toBe('2026-0002');
    expect(done.letter).not.toBeNull();
  });
});
