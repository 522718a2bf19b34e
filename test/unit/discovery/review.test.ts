import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseId, Output, PossibleRecord } from '../../../src-contract/index.ts';
import { openVault } from '../../../src-main/engine/vault/index.ts';
import { openDeskWithVault, type TestDesk } from '../../builders/desk.ts';
import { mail } from '../../builders/mail.ts';

const customers =
  'customer_number,email,first_name,last_name,street,postcode,city\n' +
  'K700124,anneleen@postvak.example,Anneleen,Van den Broeck,Kerkstraat 12,9230,Wetteren\n' +
  'K700125,annelien@elders.example,Anneleen,Van den Broeck,Kerkstraat 12,9230,Wetteren\n';
const orders =
  'order_number,customer_number,product,shipping_name,note\n' +
  'SP1,K700124,Fotoboek,Anneleen Van den Broeck,\n' +
  'SP2,K700124,Kalender,Oma Secretgrandma,Graag bij mevrouw Janssens afgeven\n' +
  'SP3,K700124,Mok,,\n';

async function openCase(): Promise<{ desk: TestDesk; folder: string; caseId: CaseId }> {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(folder);
  writeFileSync(join(folder, 'customers.csv'), customers);
  writeFileSync(join(folder, 'orders.csv'), orders);
  const source = await desk.engine.call('sources.add', { folder: desk.given(folder) });
  await desk.engine.call('sources.confirm', { id: source.id, paths: null });
  const text =
    'Graag krijg ik inzage in al mijn gegevens.\r\n\r\nAnneleen Van den Broeck\r\nKerkstraat 12\r\n9230 Wetteren';
  const id = await desk.takeIn(desk.file('verzoek.eml', mail({ text })));
  const { caseId } = await desk.engine.call('intake.openCase', { id });
  await desk.engine.call('identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'e-mailadres van het account',
  });
  await desk.engine.call('discovery.pull', { caseId });
  return { desk, folder, caseId };
}

async function rowsOf(desk: TestDesk, caseId: CaseId): Promise<Output<'discovery.rows'>['rows']> {
  const view = { scope: { kind: 'all' }, search: '', sort: { by: 'place', down: false } } as const;
  const window = { columns: [], offset: 0, limit: 200, locate: null };
  return (await desk.engine.call('discovery.rows', { caseId, view, ...window })).rows;
}

/** Where the records of a case stand, and which of them were taken out. */
async function shown(desk: TestDesk, caseId: CaseId): Promise<string[]> {
  const rows = await rowsOf(desk, caseId);
  return rows.map(({ file, line, excluded }) => `${file}:${line}${excluded === null ? '' : ' out'}`);
}

function onlyOne(possible: readonly PossibleRecord[]): PossibleRecord {
  const [first, ...more] = possible;
  if (first === undefined || more.length > 0) throw new Error('One possible record was expected.');
  return first;
}

const placeOf = ({ sourceId, file, line, offset }: PossibleRecord) => ({ sourceId, file, line, offset });

describe('a record that could be hers', () => {
  it('is read from its file to be looked at, and stored only when a person takes it', async () => {
    const { desk, caseId } = await openCase();
    const possible = onlyOne((await desk.engine.call('discovery.review', { caseId })).possible);
    expect(possible).toMatchObject({ file: 'customers.csv', line: 3, reason: 'second-account' });
    expect(possible.score).toBeGreaterThan(50);
    const place = placeOf(possible);
    const { fields } = await desk.engine.call('discovery.possible', { caseId, place });
    expect(fields.map(({ value }) => value)).toContain('annelien@elders.example');
    const after = await desk.engine.call('discovery.take', {
      caseId,
      places: [place],
      reason: 'Zij noemt dit adres in haar brief',
    });
    expect(after.possible).toEqual([]);
    const taken = (await rowsOf(desk, caseId)).find(
      ({ line, file }) => line === 3 && file === 'customers.csv',
    );
    if (!taken) throw new Error('The taken record is missing.');
    const { record } = await desk.engine.call('discovery.record', { caseId, record: taken.id });
    expect(record?.chain).toEqual([
      { meaning: 'staff', value: 'Zij noemt dit adres in haar brief', from: 'staff' },
    ]);
    // A pull does not undo what a person decided.
    const before = await shown(desk, caseId);
    await desk.engine.call('discovery.pull', { caseId });
    expect(await shown(desk, caseId)).toEqual(before);
    expect((await desk.engine.call('discovery.review', { caseId })).possible).toEqual([]);
  });

  it('is somebody else’s when a person says so: then nothing of it is kept but where it stands', async () => {
    const { desk, caseId } = await openCase();
    const { possible } = await desk.engine.call('discovery.records', { caseId });
    const place = placeOf(onlyOne(possible));
    const after = await desk.engine.call('discovery.refuse', {
      caseId,
      places: [place],
      reason: 'Haar dochter',
    });
    expect(after.possible).toEqual([]);
    expect(await shown(desk, caseId)).toContain('customers.csv:3 out');
    await desk.engine.close();
    const vault = await openVault(join(desk.folder, 'vault'), 'a long enough pass phrase', false);
    const rows = JSON.stringify(vault.db.prepare('SELECT * FROM record').all());
    expect(rows).not.toContain('annelien@elders.example');
    vault.close();
  });

  it('can’t be read or taken where none was found, or once the file changed', async () => {
    const { desk, folder, caseId } = await openCase();
    const { possible } = await desk.engine.call('discovery.records', { caseId });
    const place = placeOf(onlyOne(possible));
    const elsewhere = { ...place, offset: place.offset - 1 };
    await expect(desk.engine.call('discovery.possible', { caseId, place: elsewhere })).rejects.toMatchObject({
      code: 'record-not-found',
    });
    writeFileSync(join(folder, 'customers.csv'), `# nieuw\n${customers}`);
    await expect(
      desk.engine.call('discovery.take', { caseId, places: [place], reason: 'x' }),
    ).rejects.toMatchObject({ code: 'record-not-found' });
  });
});

describe('a record that was taken out', () => {
  it('stays out wherever it stands in the file at the next pull, until a person puts it back', async () => {
    const { desk, folder, caseId } = await openCase();
    const { records } = await desk.engine.call('discovery.records', { caseId });
    const last = records.find(({ title }) => title.includes('SP3'));
    if (last === undefined) throw new Error('no record');
    await desk.engine.call('discovery.exclude', { caseId, records: [last.id], reason: 'Niet van haar' });
    const text = readFileSync(join(folder, 'orders.csv'), 'utf8');
    writeFileSync(join(folder, 'orders.csv'), text.replace('SP1,', 'SP0,K700124,Poster,,\nSP1,'));
    await desk.engine.call('discovery.pull', { caseId });
    expect(await shown(desk, caseId)).toEqual([
      'customers.csv:2',
      'orders.csv:2',
      'orders.csv:3',
      'orders.csv:4',
      'orders.csv:5 out',
    ]);
    const out = (await rowsOf(desk, caseId)).find(({ excluded }) => excluded !== null);
    const back = await desk.engine.call('discovery.include', { caseId, records: [out?.id ?? last.id] });
    expect(back.tallies.excluded).toBe(0);
    expect((await rowsOf(desk, caseId)).some(({ title }) => title.includes('SP3'))).toBe(true);
  });
});

describe('two records with the same contents', () => {
  const twin = 'SP9,K700124,Kaart,,\n';
  const other = 'SP10,K700124,Tas,,\n';

  /** A case whose orders end with the given lines; one is taken out by its line. */
  async function withOneOut(lines: string, line: number) {
    const opened = await openCase();
    const { desk, folder, caseId } = opened;
    const write = (text: string) => writeFileSync(join(folder, 'orders.csv'), text);
    write(orders + lines);
    await desk.engine.call('discovery.pull', { caseId });
    const out = (await rowsOf(desk, caseId)).find((row) => row.file === 'orders.csv' && row.line === line);
    if (out === undefined) throw new Error('no record');
    await desk.engine.call('discovery.exclude', { caseId, records: [out.id], reason: 'Dubbel' });
    const pulled = async (text?: string) => {
      if (text !== undefined) write(text);
      await desk.engine.call('discovery.pull', { caseId });
      return (await shown(desk, caseId)).slice(1).map((place) => place.replace('orders.csv:', ''));
    };
    return { desk, caseId, pulled };
  }

  it('are two: the one that was left out stays out, the other stays in', async () => {
    const { pulled } = await withOneOut(twin + twin, 6);
    expect(await pulled()).toEqual(['2', '3', '4', '5', '6 out']);
    expect(await pulled()).toEqual(['2', '3', '4', '5', '6 out']);
  });

  it('are told apart by their order where both stand elsewhere', async () => {
    const { pulled } = await withOneOut(twin + other + twin, 5);
    const moved = orders.replace('SP1,', `${twin.replace('SP9', 'SP0')}SP1,`) + twin + other + twin;
    expect(await pulled(moved)).toEqual(['2', '3', '4', '5', '6 out', '7', '8']);
  });

  it('are masked one by one', async () => {
    const { desk, caseId, pulled } = await withOneOut(twin + twin + other, 7);
    const one = (await rowsOf(desk, caseId)).find(({ file, line }) => file === 'orders.csv' && line === 5);
    if (one === undefined) throw new Error('no record');
    await desk.engine.call('discovery.mask', {
      caseId,
      records: [one.id],
      fields: ['product'],
      masked: true,
    });
    await pulled();
    const { records } = await desk.engine.call('discovery.records', { caseId });
    const masked = records.filter(({ fields }) => fields.some((field) => field.masked));
    expect(masked.map(({ line }) => line)).toEqual([5]);
  });
});

describe('a record that stands where another one stood that was taken out', () => {
  it('is found all the same, whether that one moved or is gone', async () => {
    const { desk, folder, caseId } = await openCase();
    const last = (await rowsOf(desk, caseId)).find(({ title }) => title.includes('SP3'));
    if (last === undefined) throw new Error('no record');
    await desk.engine.call('discovery.exclude', { caseId, records: [last.id], reason: 'Niet van haar' });
    const inOrders = async (text: string) => {
      writeFileSync(join(folder, 'orders.csv'), text);
      await desk.engine.call('discovery.pull', { caseId });
      const { records } = await desk.engine.call('discovery.records', { caseId });
      return records.flatMap(({ file, title, excluded }) =>
        file === 'orders.csv' && excluded === null ? [title] : [],
      );
    };
    expect(await inOrders(orders.replace('SP3,K700124,Mok', 'SP4,K700124,Tas'))).toContain('SP4 · Tas');
    // Back at its old place the first one is known again, and stays out.
    expect(await inOrders(orders)).toHaveLength(2);
    const both = orders.replace('SP3,', 'SP4,K700124,Mok,,\nSP3,');
    expect(await inOrders(both)).toEqual(expect.arrayContaining(['SP4 · Mok']));
    expect(await inOrders(both)).toHaveLength(3);
  });
});

describe('what concerns other people', () => {
  it('is flagged, goes out as a mark once a person masks it, and is a refusal in part', async () => {
    const { desk, caseId } = await openCase();
    const { records } = await desk.engine.call('discovery.records', { caseId });
    const flagged = records.flatMap(({ fields }) => fields.filter(({ others }) => others));
    expect(flagged.map(({ value }) => value)).toEqual([
      'Oma Secretgrandma',
      'Graag bij mevrouw Janssens afgeven',
    ]);
    const gift = records.find(({ title }) => title.includes('SP2'));
    if (gift === undefined) throw new Error('no record');
    await desk.engine.call('discovery.mask', { caseId, records: [gift.id], fields: null, masked: true });
    await desk.engine.call('discovery.mask', { caseId, records: [gift.id], fields: ['note'], masked: false });
    await desk.engine.call('discovery.pull', { caseId });
    const kept = await desk.engine.call('discovery.records', { caseId });
    const masked = kept.records.flatMap(({ fields }) => fields.filter((field) => field.masked));
    expect(masked.map(({ name }) => name)).toEqual(['shipping_name']);
    await desk.engine.call('discovery.confirm', { caseId });
    const { rights } = await desk.engine.call('cases.get', { id: caseId });
    expect(rights[0]?.proposal).toMatchObject({ outcome: 'in-part', ground: 'rights-of-others' });
    await desk.engine.call('rights.decide', {
      id: caseId,
      right: 'access',
      outcome: 'in-part',
      ground: 'rights-of-others',
      reason: 'Een cadeau voor iemand anders.',
    });
    await desk.engine.call('answer.build', { caseId });
    const out = join(desk.folder, 'out');
    mkdirSync(out);
    const saved = await desk.engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(out) });
    const parcel = saved.files.find((name) => name.endsWith('.zip'));
    const { unzipSync } = await import('fflate');
    const zip = unzipSync(readFileSync(join(out, parcel ?? '')));
    const everything = Object.values(zip)
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    expect(everything).toContain('[•••]');
    expect(everything).not.toContain('Secretgrandma');
    expect(everything).toContain('Kalender');
  });
});
