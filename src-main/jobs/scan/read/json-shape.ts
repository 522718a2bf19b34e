/** Where in a JSON text its records lie, told from its beginning. */
import { decodeUtf8 } from './encoding.ts';
import { FlatObject } from './flat.ts';
import { JsonArrayScanner, jsonFields } from './json.ts';

/** `depth` as `JsonArrayScanner` takes it; `keyed` where each record's own key stands before it (`{"12": {…}}`). */
export type JsonShape = { format: 'ndjson' } | { format: 'json'; depth: number; keyed: boolean };

/** Null where a text is no JSON, or none with records in it. */
export function jsonShape(text: string): JsonShape | null {
  const start = text.trimStart();
  if (start.startsWith('[')) return /^\[\s*(\{|\]|$)/.test(start) ? inArrays(1) : null;
  if (!start.startsWith('{')) return null;
  const lines = start.split('\n').filter((line) => line.trim() !== '');
  const readable = lines.slice(0, 20).filter((line) => isObject(line)).length;
  const cut = lines.length > 1 ? 1 : 0;
  const byLine = readable > 0 && (readable >= Math.min(20, lines.length - cut) * 0.5 || readable >= 5);
  if (byLine && lines.length > 1) return { format: 'ndjson' };
  if (!/^\{\s*"([^"\\]|\\.)*"\s*:/.test(start)) return byLine ? { format: 'ndjson' } : null;
  if (isMap(start)) return { format: 'json', depth: 1, keyed: true };
  const depth = firstList(start);
  if (depth !== null) return inArrays(isWrapper(start, depth) ? depth + 2 : depth);
  return byLine ? { format: 'ndjson' } : inArrays(0);
}

const inArrays = (depth: number): JsonShape => ({ format: 'json', depth, keyed: false });

function isObject(line: string): boolean {
  try {
    return jsonFields(line.trim().replace(/,$/, '')) !== null;
  } catch {
    return false;
  }
}

const member = /\s*"(?:[^"\\]|\\.)*"\s*:\s*/y;
const scalar = /(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|true|false|null|\[\s*\]|\{\s*\})\s*,?/y;

/**
 * Depth of the objects in the first list of objects, on the way that wrappers lead: `{"customers": [{…`,
 * `{"data": {"orders": {"edges": [{…`. Null where something else comes first.
 */
function firstList(text: string): number | null {
  let at = 1;
  for (let depth = 1; depth < 8; ) {
    member.lastIndex = at;
    if (!member.test(text)) return null;
    at = member.lastIndex;
    scalar.lastIndex = at;
    if (scalar.test(text)) at = scalar.lastIndex;
    else if (text[at] === '{') {
      depth += 1;
      at += 1;
    } else return /^\[\s*\{/.test(text.slice(at, at + 200)) ? depth + 1 : null;
  }
  return null;
}

/** `{"12": {…}, "13": {…}}`: the objects have the same names, as records do and the parts of one record do not. */
function isMap(text: string): boolean {
  if (!/^\{\s*"([^"\\]|\\.)*"\s*:\s*\{/.test(text)) return false;
  const [first, second] = namesAt(text, 1);
  if (first === undefined || second === undefined) return false;
  const shared = second.filter((name) => first.includes(name)).length;
  return shared >= Math.max(first.length, second.length) * 0.5;
}

/** One object in a list, with nothing before a list of its own (`{"result": [{"chats": [{…`): the records lie in that. */
function isWrapper(text: string, depth: number): boolean {
  if (!/\[\s*\{\s*"([^"\\]|\\.)*"\s*:\s*\[\s*\{/.test(text.slice(0, 2000))) return false;
  return namesAt(text, depth).length < 2 && namesAt(text, depth + 2).length >= 2;
}

/** Names of the fields of each object that lies so deep in a text, as far as it goes. */
function namesAt(text: string, depth: number): string[][] {
  const names: string[][] = [];
  const flat = new FlatObject(decodeUtf8);
  const scanner = new JsonArrayScanner({
    decode: decodeUtf8,
    flat,
    limit: text.length * 4,
    depth,
    inside: false,
    keyed: false,
    sink: {
      onRecord: ({ fields }) => void names.push(fields.map(({ path }) => path)),
      onFlat: () => void names.push(flat.names.slice(0, flat.count)),
      onProblem: () => {},
    },
  });
  scanner.feed(Buffer.from(text));
  return names;
}
