/** A value that was read, and where. Offsets are into the text that was searched. */
export type Found<Value> = { value: Value; start: number; end: number; confidence: number; rule: string };

/** The surest of several; the first one where they are equally sure. */
export function surest<One extends Found<unknown>>(found: One[]): One | null {
  let best: One | null = null;
  for (const one of found) if (best === null || one.confidence > best.confidence) best = one;
  return best;
}
