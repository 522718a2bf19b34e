/** The lines of the review and what a search leaves of them. */
import { describe, expect, it } from 'vitest';
import { CaseId, PulledRecord, RecordId, Requester } from '../../../src-contract/index.ts';
import { openLines } from '../../../src-main/engine/discovery/lines.ts';

const caseId = CaseId.parse(1);
const today = '2026-11-12';
const requester = Requester.parse({
  name: 'Anneleen Van den Broeck',
  email: null,
  phone: null,
  address: null,
  customerNumber: null,
  orderNumbers: [],
  birthDate: null,
});

function record(id: number, value: string, meaning: PulledRecord['fields'][number]['meaning']): PulledRecord {
  return PulledRecord.parse({
    id,
    sourceId: 1,
    file: 'orders.csv',
    line: id,
    category: 3,
    kind: 'order',
    title: `Order ${id}`,
    date: null,
    fields: [{ name: 'field', value, meaning }],
    pictures: [],
    chain: [],
    excluded: null,
    retention: { state: 'within', until: null, from: null },
  });
}

/** Lines over records that can be changed, as the vault's are. */
function reviewOf(...records: PulledRecord[]) {
  let version = 0;
  let reads = 0;
  const lines = openLines({
    store: {
      version: () => version,
      record: (_, id) => records.find((one) => one.id === id) ?? null,
    },
    requesterOf: () => requester,
    recordsOn() {
      reads += 1;
      return records;
    },
  });
  const change = (work: () => void) => {
    version += 1;
    work();
  };
  return { lines, records, change, reads: () => reads };
}

describe('a search among the records', () => {
  it('finds them without accents, whatever the order of the words', () => {
    const { lines } = reviewOf(record(1, 'Noëlla Dûbois', 'name'), record(2, 'Fotoboek', 'freeText'));
    expect(lines.find(caseId, 'dubois NOELLA', today)).toEqual([1]);
    expect(lines.find(caseId, ' ', today)).toEqual([1, 2]);
    expect(lines.find(caseId, 'dubois fotoboek', today)).toEqual([]);
  });

  it('reads the vault once, and again only when something changed', () => {
    const { lines, records, change, reads } = reviewOf(record(1, 'Kader', 'freeText'));
    lines.of(caseId, today);
    lines.find(caseId, 'k', today);
    lines.find(caseId, 'ka', today);
    expect(reads()).toBe(1);
    change(() => records.push(record(2, 'Kalender', 'freeText')));
    expect(lines.find(caseId, 'ka', today)).toEqual([1, 2]);
    expect(reads()).toBe(2);
  });
});

describe('a line', () => {
  it('says where its record stands in its period, and nothing of its contents', () => {
    const { lines } = reviewOf(record(1, 'Noëlla Dûbois', 'name'));
    expect(lines.of(caseId, today)[0]).toMatchObject({ retention: 'within', flagged: false });
    expect(JSON.stringify(lines.of(caseId, today))).not.toContain('Noëlla');
    expect(lines.record(caseId, record(1, '', 'name').id, today)?.fields[0]?.value).toBe('Noëlla Dûbois');
    expect(lines.record(caseId, record(3, '', 'name').id, today)).toBeNull();
  });

  it('opens with the flags that the table shows: a value of another of her records is her own', () => {
    const earlier = 'fien.maes@example.be';
    const { lines } = reviewOf(
      record(1, earlier, 'email'),
      record(2, earlier, 'otherPerson'),
      record(3, 'buur@example.be', 'otherPerson'),
    );
    const flagOf = (id: number) => lines.record(caseId, RecordId.parse(id), today)?.fields[0]?.others;
    expect(flagOf(2)).toBeUndefined();
    expect(flagOf(3)).toBe(true);
  });
});
