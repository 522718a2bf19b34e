import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src-contract/index.ts';
import { pulledCase } from '../../builders/decided-case.ts';
import type { TestDesk } from '../../builders/desk.ts';

const width = 400;

async function picture(red: number): Promise<Buffer> {
  const create = { width, height: 300, channels: 3 as const, background: { r: red, g: 0, b: 0 } };
  return sharp({ create }).jpeg().toBuffer();
}

/** A customer with two pictures in the shop's folder, one of another customer beside them. */
async function photoCase(): Promise<{ desk: TestDesk; caseId: CaseId; photos: string }> {
  const [hers, cover, others] = await Promise.all([picture(200), picture(100), picture(10)]);
  let photos = '';
  const { desk, caseId } = await pulledCase((folder) => {
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
  return { desk, caseId, photos };
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
