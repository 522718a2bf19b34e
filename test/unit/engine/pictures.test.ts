import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src-contract/index.ts';
import type { Manifest } from '../../../src-main/jobs/pack/content.ts';
import { decidedCase, pulledCase } from '../../builders/decided-case.ts';
import type { TestDesk } from '../../builders/desk.ts';

const width = 400;

async function picture(red: number): Promise<Buffer> {
  const create = { width, height: 300, channels: 3 as const, background: { r: red, g: 0, b: 0 } };
  return sharp({ create }).jpeg().toBuffer();
}

/** A customer with two pictures in the shop's folder, one of another customer beside them. */
async function photoCase(
  until = pulledCase,
): Promise<{ desk: TestDesk; caseId: CaseId; photos: string; hers: Buffer }> {
  const [hers, cover, others] = await Promise.all([picture(200), picture(100), picture(10)]);
  let photos = '';
  const { desk, caseId } = await until((folder) => {
    photos = join(folder, 'photos');
    mkdirSync(join(photos, '2026'), { recursive: true });
    writeFileSync(join(photos, '2026/IMG_0042.jpg'), hers);
    writeFileSync(join(photos, '2026/kaft één.jpg'), cover);
    writeFileSync(join(photos, '2026/IMG_0001.jpg'), others);
    writeFileSync(
      join(folder, 'images.csv'),
      [
        'image_id;klantnummer;file_path',
        '1;K700001;photos/2026/IMG_0042.jpg',
        '2;K700001;photos/2026/kaft één.jpg',
        '3;K700002;photos/2026/IMG_0001.jpg',
        '4;K700001;photos/2026/weg.jpg',
        '',
      ].join('\n'),
    );
  });
  return { desk, caseId, photos, hers };
}

async function shown(desk: TestDesk, caseId: CaseId) {
  const { records } = await desk.engine.call('discovery.records', { caseId });
  return records.filter(({ file }) => file === 'images.csv');
}

describe('the pictures of a case', () => {
  it('are those that her records name, and can be looked at', async () => {
    const { desk, caseId } = await photoCase();
    const records = await shown(desk, caseId);
    expect(
      records.map(({ pictures }) => pictures.map((each) => ('path' in each ? each.path : each.state))),
    ).toEqual([['photos/2026/IMG_0042.jpg'], ['photos/2026/kaft één.jpg'], ['missing']]);
    const thumbnail = await desk.engine.blob(`/blob/picture/${records[0]?.id}/1?w=120`);
    expect(thumbnail?.mime).toBe('image/png');
    expect((await sharp(thumbnail?.bytes).metadata()).width).toBe(120);
    for (const address of [`${records[0]?.id}/2`, `${records[2]?.id}/1`, '999999/1'])
      expect(await desk.engine.blob(`/blob/picture/${address}`)).toBeNull();
  });

  it('that are gone, changed, or became a link are not shown', async () => {
    const { desk, caseId, photos } = await photoCase();
    const [first, second] = await shown(desk, caseId);
    rmSync(join(photos, '2026/IMG_0042.jpg'));
    symlinkSync(join(photos, '2026/IMG_0001.jpg'), join(photos, '2026/IMG_0042.jpg'));
    writeFileSync(join(photos, '2026/kaft één.jpg'), 'something else');
    expect(await desk.engine.blob(`/blob/picture/${first?.id}/1`)).toBeNull();
    expect(await desk.engine.blob(`/blob/picture/${second?.id}/1`)).toBeNull();
  });

  it('that came into the folder later are found at the next pull', async () => {
    const { desk, caseId, photos } = await photoCase();
    writeFileSync(join(photos, '2026/weg.jpg'), await picture(5));
    await desk.engine.call('discovery.pull', { caseId });
    const records = await shown(desk, caseId);
    expect(records[2]?.pictures).toMatchObject([{ state: 'found', path: 'photos/2026/weg.jpg' }]);
  });
});

/** Builds and saves the answer, and opens its package. */
async function savedPackage(desk: TestDesk, caseId: CaseId) {
  const { warnings } = await desk.engine.call('answer.build', { caseId });
  const out = join(desk.folder, 'uit');
  mkdirSync(out);
  const folder = desk.given(out);
  const { files } = await desk.engine.call('answer.save', { caseId, kind: 'answer', folder });
  const zip = await JSZip.loadAsync(readFileSync(join(out, files[1] ?? '')));
  const manifest: Manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
  return { warnings, zip, manifest };
}

describe('the pictures in the package', () => {
  it('are the originals, listed with their checksums and with what is not there', async () => {
    const { desk, caseId, hers } = await photoCase(decidedCase);
    const { warnings, zip, manifest } = await savedPackage(desk, caseId);
    const paths = Object.keys(zip.files).filter((path) => path.includes('/pictures/'));
    expect(paths).toEqual(['category-5/pictures/IMG_0042.jpg', 'category-5/pictures/kaft één.jpg']);
    expect(paths.every((path) => path === path.normalize('NFC'))).toBe(true);
    expect(await zip.file('category-5/pictures/IMG_0042.jpg')?.async('nodebuffer')).toEqual(hers);
    const sha256 = createHash('sha256').update(hers).digest('hex');
    expect(manifest.files.find(({ path }) => path === paths[0])).toMatchObject({
      bytes: hers.length,
      sha256,
    });
    const leftOut = { file: 'images.csv', line: 5, picture: 'photos/2026/weg.jpg', reason: 'missing' };
    expect(manifest.leftOut).toEqual([leftOut]);
    expect(warnings).toContainEqual({
      code: 'pictures-left-out',
      params: { count: 1, files: 'photos/2026/weg.jpg' },
    });
    const page = (await zip.file('index.html')?.async('string')) ?? '';
    expect(page).toContain('href="category-5/pictures/kaft%20%C3%A9%C3%A9n.jpg"');
    expect(page).toContain('photos/2026/weg.jpg');
    const json = JSON.parse((await zip.file('category-5/records.json')?.async('string')) ?? '');
    expect(json.records[0].pictures).toEqual(['category-5/pictures/IMG_0042.jpg']);
  });

  it('leave out what is gone or was changed since the pull', async () => {
    const { desk, caseId, photos } = await photoCase(decidedCase);
    rmSync(join(photos, '2026/IMG_0042.jpg'));
    writeFileSync(join(photos, '2026/kaft één.jpg'), 'something else');
    const { zip, manifest } = await savedPackage(desk, caseId);
    expect(Object.keys(zip.files).filter((path) => path.includes('/pictures/'))).toEqual([]);
    expect(manifest.leftOut.map(({ reason }) => reason)).toEqual(['gone', 'changed', 'missing']);
  });
});
