/** Damages bytes at random, but the same way for the same seed. */

export type Random = () => number;

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: Random, tokens: readonly string[]) => Buffer;

const below = (random: Random, limit: number) => Math.floor(random() * limit);

function splice(bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
}

const mutations: readonly Mutation[] = [
  function flipBytes(bytes, random) {
    const out = Buffer.from(bytes);
    for (let count = 1 + below(random, 16); count > 0; count -= 1)
      out[below(random, out.length)] = below(random, 256);
    return out;
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length));
  },
  function removeSome(bytes, random) {
    return splice(bytes, below(random, bytes.length), 1 + below(random, 200), Buffer.alloc(0));
  },
  function repeatSome(bytes, random) {
    const at = below(random, bytes.length);
    const piece = bytes.subarray(at, at + 1 + below(random, 300));
    return splice(bytes, at, 0, Buffer.concat(Array.from({ length: 1 + below(random, 50) }, () => piece)));
  },
  function insertToken(bytes, random, tokens) {
    return splice(
      bytes,
      below(random, bytes.length),
      0,
      Buffer.from(tokens[below(random, tokens.length)] ?? '', 'latin1'),
    );
  },
  function changeNumber(bytes, random) {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/gu)];
    const hit = numbers[below(random, numbers.length)];
    if (hit === undefined) return bytes;
    const values = ['0', '-1', '1', '65535', '4294967295', '2147483648', '99999999999999999999', '1e400'];
    return splice(bytes, hit.index, hit[0].length, Buffer.from(values[below(random, values.length)] ?? ''));
  },
  function extremeInteger(bytes, random) {
    const out = Buffer.from(bytes);
    if (out.length < 4) return out;
    const values = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff];
    out.writeUInt32BE(values[below(random, values.length)] ?? 0, below(random, out.length - 3));
    return out;
  },
  function swapBlocks(bytes, random) {
    const [a, b, c] = [0, 0, 0].map(() => below(random, bytes.length)).sort((x, y) => x - y);
    return Buffer.concat([
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c),
    ]);
  },
];

/** One to four mutations of one of the samples; `tokens` are words that matter to its parser. */
export function mutate(samples: readonly Uint8Array[], tokens: readonly string[], random: Random): Buffer {
  let bytes: Buffer = Buffer.from(samples[below(random, samples.length)] ?? []);
  for (let count = 1 + below(random, 4); count > 0 && bytes.length > 0; count -= 1) {
    const mutation = mutations[below(random, mutations.length)];
    if (mutation !== undefined) bytes = mutation(bytes, random, tokens);
  }
  return bytes.subarray(0, 2_000_000);
}
