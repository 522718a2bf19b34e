import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../../src-main/jobs/scan/read/encoding.ts';
import { FlatObject } from '../../../../src-main/jobs/scan/read/flat.ts';
import { jsonFields } from '../../../../src-main/jobs/scan/read/json.ts';

const flat = new FlatObject(decodeUtf8);

function read(text: string): { name: string; value: string }[] | null {
  const bytes = Buffer.from(`xx${text}yy`);
  if (!flat.read(bytes, 2, bytes.length - 2)) return null;
  return Array.from({ length: flat.count }, (_, index) => ({
    name: flat.names[index] ?? '',
    value: flat.text(index),
  }));
}

const slowly = (text: string): { name: string; value: string }[] | null =>
  jsonFields(text)?.map(({ name, value }) => ({ name, value })) ?? null;

describe('a flat JSON object', () => {
  it('is read as JSON.parse reads it, whatever came before', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 2 }),
    );
    const object = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), value, { maxKeys: 6 });
    fc.assert(
      fc.property(object, fc.constantFrom(undefined, 1, '\t'), (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        const fields = read(text);
        if (fields !== null) expect(fields).toEqual(slowly(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the numbers that read as they are written, and leaves the others', () => {
    expect(read('{"a":12,"b":-3.25,"c":0.5,"d":0}')).toEqual(slowly('{"a":12,"b":-3.25,"c":0.5,"d":0}'));
    for (const number of ['1.50', '1e3', '01', '-0', '1234567890123456789', '0.0000001', '-', '1.'])
      expect(read(`{"a":${number}}`)).toBeNull();
  });

  it('leaves what is no JSON, or not flat, to the slow way', () => {
    for (const text of [
      '{}',
      '[]',
      '{"a":1',
      '{"a":1}}',
      '{"a":1} x',
      '{"a":"\\x"}',
      '{"a":{"b":1}}',
      '{a:1}',
      '',
    ])
      expect(read(text)).toBeNull();
    expect(read('{"a":1,"a":2}')).toBeNull();
  });

  it('reads escapes, and a comma behind the object', () => {
    expect(read('{"url":"https:\\/\\/a.be","naam":"Zo\\u00eb"},')).toEqual([
      { name: 'url', value: 'https://a.be' },
      { name: 'naam', value: 'Zoë' },
    ]);
  });
});
