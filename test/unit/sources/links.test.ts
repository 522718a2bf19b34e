import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceLink, unknownRequester } from '../../../src-contract/index.ts';
import { openDeskWithVault } from '../../builders/desk.ts';

const people = Array.from({ length: 40 }, (_, index) => index);
const numberOf = (person: number): string => `K7${(person * 7919 + 100_003) % 1_000_003}`;
const csv = (header: string, row: (person: number) => string): string =>
  `${header}\n${people.map(row).join('\n')}\n`;

/** Customers, their orders, and stamps whose column has a name that nobody knows and numbers that only half agree. */
async function deskWithLinks(stamps: string) {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(
    'klanten.csv',
    csv('klantnummer;e-mail;naam', (one) => `${numberOf(one)};p${one}@postvak.example;Persoon ${one} De Wit`),
  );
  write(
    'bestellingen.csv',
    csv('bestelnummer;klantnummer;datum', (one) => `SP${500_000 + one * 31};${numberOf(one)};2026-03-04`),
  );
  write('zegels.csv', stamps);
  const { id } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
  const links = async (): Promise<SourceLink[]> => (await desk.engine.call('sources.links', {})).links;
  /** Files of what a pull for the seventh person takes. */
  const pulled = async (): Promise<string[]> => {
    const requester = { ...unknownRequester, name: 'Persoon 7 De Wit', email: 'p7@postvak.example' };
    const taken = await desk.engine.call('discovery.search', { requester, receivedOn: null });
    return taken.records.map(({ file }) => file).toSorted();
  };
  return { desk, id, links, pulled };
}

const halfKnown = csv('zzq;aantal', (one) => `${one % 2 === 0 ? `X${one}K` : numberOf(one)};${one * 3}`);
const fromStamps = (link: SourceLink): boolean => link.from.file === 'zegels.csv';

describe('links between files', () => {
  it('are followed where they are sure, and wait for staff to confirm them', async () => {
    const { desk, id, links, pulled } = await deskWithLinks(halfKnown);
    expect(await links()).toContainEqual(
      expect.objectContaining({
        from: { sourceId: id, file: 'bestellingen.csv', column: 'klantnummer' },
        to: { sourceId: id, file: 'klanten.csv', column: 'klantnummer' },
        overlap: 1,
        because: 'name',
        followed: true,
        confirmed: false,
      }),
    );
    await desk.engine.call('sources.confirm', { id, paths: null });
    const followed = (await links()).filter((link) => link.followed);
    expect(followed.map(({ confirmed }) => confirmed)).toEqual([true]);
    expect(await pulled()).toEqual(['bestellingen.csv', 'klanten.csv']);
  });

  it('are only listed where half of the numbers agree, and followed once staff say so', async () => {
    const { desk, links, pulled } = await deskWithLinks(halfKnown);
    const [listed] = (await links()).filter(fromStamps);
    expect(listed).toMatchObject({ overlap: 0.5, because: 'values', followed: false, confirmed: false });
    if (listed === undefined) return;
    const { from, to } = listed;
    await desk.engine.call('sources.decideLink', { from, to, follow: true });
    expect((await links()).find(fromStamps)).toMatchObject({
      because: 'staff',
      followed: true,
      confirmed: true,
    });
    expect(await pulled()).toEqual(['bestellingen.csv', 'klanten.csv', 'zegels.csv']);
  });

  it('are not followed once staff refuse them, in the next export of that shape neither', async () => {
    const { desk, id, links, pulled } = await deskWithLinks(halfKnown);
    const link = (await links()).find(({ from }) => from.file === 'bestellingen.csv');
    if (link === undefined) throw new Error('There is no link from the orders.');
    await desk.engine.call('sources.decideLink', { from: link.from, to: link.to, follow: false });
    expect(await pulled()).toEqual(['klanten.csv']);
    await desk.engine.call('sources.refresh', { id });
    expect((await links()).filter(({ from }) => from.file === 'bestellingen.csv')).toMatchObject([
      { followed: false, confirmed: true, because: 'staff' },
    ]);
  });

  it('can’t be decided between columns that are not there', async () => {
    const { desk, id } = await deskWithLinks(halfKnown);
    const end = { sourceId: id, file: 'klanten.csv', column: 'geen' };
    const deciding = desk.engine.call('sources.decideLink', { from: end, to: end, follow: true });
    await expect(deciding).rejects.toMatchObject({ code: 'file-not-found' });
  });
});
