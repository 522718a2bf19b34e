import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RecordPicture, SourceId } from '../../../../src-contract/index.ts';
import { pictures } from '../../../../src-main/jobs/scan/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = 1 as SourceId;
const two = 2 as SourceId;

/** Puts pictures into a source's folder. */
function source(sourceId: SourceId, paths: string[]) {
  const inside = mkdtempSync(join(folder, 's-'));
  for (const path of paths) {
    mkdirSync(dirname(join(inside, path)), { recursive: true });
    writeFileSync(join(inside, path), 'picture');
  }
  return { sourceId, folder: inside, paths };
}

type Fields = Record<string, string>;

/** The pictures that a record of an image file with these fields names. */
function named(paths: string[], fields: Fields, kind: string | null = 'image'): RecordPicture[] {
  const record = {
    sourceId: one,
    kind,
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      value,
      meaning: /_id$/.test(name) ? ('recordId' as const) : ('other' as const),
    })),
  };
  return pictures({ records: [record], folders: [source(one, paths)] }, () => {})[0] ?? [];
}

const told = (all: RecordPicture[]): string[] =>
  all.map((picture) => (picture.state === 'found' ? `${picture.by}:${picture.path}` : picture.state));

describe('the picture that a record names', () => {
  it.each([
    ['photos/2026/IMG_0042.jpg'],
    ['PHOTOS\\2026\\img_0042.JPG'],
    ['/var/www/shop/photos/2026/IMG_0042.jpg'],
    ['https://cdn.winkel.example/photos/2026/IMG_0042.jpg?v=3'],
    ['2026/IMG_0042.jpg'],
  ])('is found by the path %s', (path) => {
    const paths = ['photos/2026/IMG_0042.jpg', 'photos/2025/IMG_0042.jpg'];
    expect(told(named(paths, { file_path: path }))).toEqual(['path:photos/2026/IMG_0042.jpg']);
  });

  it('is found by its name alone where only one is called so', () => {
    const paths = ['a/été.png', 'a/zee.png'];
    expect(told(named(paths, { filename: 'été.png' }))).toEqual(['name:a/été.png']);
    expect(told(named(['a/IMG_1.jpg', 'b/IMG_1.jpg'], { filename: 'IMG_1.jpg' }))).toEqual(['ambiguous']);
  });

  it('is never one of another folder than the path says', () => {
    expect(told(named(['klant-2/IMG_1.jpg'], { file_path: 'klant-1/IMG_1.jpg' }))).toEqual(['missing']);
    expect(told(named(['b/photos/IMG_1.jpg'], { file_path: 'a/photos/IMG_1.jpg' }))).toEqual(['missing']);
  });

  it('is found by its number, and by nothing that only counts', () => {
    expect(told(named(['pics/8812.jpg', 'pics/88.jpg'], { image_id: '8812' }))).toEqual(['id:pics/8812.jpg']);
    expect(told(named(['pics/8812.jpg'], { project_id: 'P1', photo_count: '8812' }, 'project'))).toEqual([]);
    expect(told(named(['a/8812.jpg', 'a/8812.png'], { image_id: '8812' }))).toEqual(['ambiguous']);
  });

  it('may be several, each once', () => {
    const fields = { front: 'a.jpg', back: 'b.jpg', all: 'a.jpg;b.jpg' };
    expect(told(named(['x/a.jpg', 'x/b.jpg'], fields))).toEqual(['name:x/a.jpg', 'name:x/b.jpg']);
  });

  it('is none of what somebody merely looked at', () => {
    expect(named(['img/banner.jpg'], { url: 'https://winkel.example/img/banner.jpg' }, 'event')).toEqual([]);
  });

  it('is looked for in another source only where its own has none of that name', () => {
    const record = {
      sourceId: one,
      kind: 'image',
      fields: [{ name: 'filename', value: 'a.jpg', meaning: 'other' as const }],
    };
    const [own, other] = [source(one, ['x/a.jpg']), source(two, ['y/a.jpg'])];
    const [first] = pictures({ records: [record], folders: [other, own] }, () => {});
    expect(first).toMatchObject([{ state: 'found', sourceId: one, path: 'x/a.jpg', bytes: 7 }]);
    const [elsewhere] = pictures({ records: [record], folders: [other] }, () => {});
    expect(elsewhere).toMatchObject([{ state: 'found', sourceId: two }]);
  });

  it('in an archive is said to lie there', () => {
    const place = source(one, ['photos.zip']);
    const record = {
      sourceId: one,
      kind: 'image',
      fields: [{ name: 'filename', value: 'a.jpg', meaning: 'other' as const }],
    };
    const folders = [{ ...place, paths: ['photos.zip/2026/a.jpg'] }];
    expect(told(pictures({ records: [record], folders }, () => {})[0] ?? [])).toEqual(['packed']);
  });

  it('is no link out of the folder', () => {
    const place = source(one, []);
    symlinkSync('/etc/hostname', join(place.folder, 'a.jpg'));
    const record = {
      sourceId: one,
      kind: 'image',
      fields: [{ name: 'filename', value: 'a.jpg', meaning: 'other' as const }],
    };
    const [found] = pictures({ records: [record], folders: [{ ...place, paths: ['a.jpg'] }] }, () => {});
    expect(told(found ?? [])).toEqual(['missing']);
  });
});
