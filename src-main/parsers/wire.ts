/**
 * How a value and its bytes cross from one process to the other, the same way in both directions: a head with
 * the sizes, then pieces of at most 1 MB, each sent only after the one before was acknowledged, so that neither
 * side ever holds more than one piece in its message queue.
 */
import { z } from 'zod';

/** Largest piece of bytes in one message. */
export const pieceBytes = 1024 * 1024;

const Call = z.int().nonnegative();
export const WireMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** Announces a parcel: `sizes[0]` is its value as JSON in UTF-8, the others are its blobs. */
  z.strictObject({ type: z.literal('head'), call: Call, sizes: z.array(z.int().nonnegative()).min(1) }),
  z.strictObject({ type: z.literal('piece'), call: Call, bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ type: z.literal('ack'), call: Call }),
]);
export type WireMessage = z.infer<typeof WireMessage>;

/** A plain value and the bytes that belong to it. */
export type Parcel = { value: unknown; blobs: readonly Uint8Array[] };

export type Wire = {
  /** Sends a parcel and resolves when the other side has acknowledged its last piece. */
  send(call: number, parcel: Parcel): Promise<void>;
  /** Takes a message in. Throws when it breaks the protocol or announces more than `maxBytes`. */
  receive(message: WireMessage): void;
};

/** Where in a parcel the next piece belongs. */
type Arrival = { call: number; blobs: Uint8Array[]; blob: number; filled: number };

/** Joins a way to post messages with a reader of whole parcels. One parcel at a time in each direction. */
export function createWire(options: {
  post: (message: WireMessage) => void;
  maxBytes: number;
  onParcel: (call: number, parcel: Parcel) => void;
}): Wire {
  const { post, maxBytes, onParcel } = options;
  let acknowledged: (() => void) | null = null;
  let arrival: Arrival | null = null;

  /** Steps over what is complete; hands the parcel on when nothing is missing. */
  function settle(current: Arrival): void {
    while (current.blob < current.blobs.length && current.filled === current.blobs[current.blob]?.length) {
      current.blob += 1;
      current.filled = 0;
    }
    if (current.blob < current.blobs.length) return;
    arrival = null;
    const [json, ...blobs] = current.blobs;
    onParcel(current.call, { value: JSON.parse(new TextDecoder().decode(json)), blobs });
  }

  function takeHead(call: number, sizes: readonly number[]): void {
    if (arrival !== null) throw new Error('a parcel inside a parcel');
    if (sizes.reduce((sum, size) => sum + size, 0) > maxBytes) throw new Error('parcel too large');
    arrival = { call, blobs: sizes.map((size) => new Uint8Array(size)), blob: 0, filled: 0 };
    settle(arrival);
  }

  function takePiece(call: number, bytes: Uint8Array): void {
    const target = arrival?.blobs[arrival.blob];
    if (arrival === null || arrival.call !== call || target === undefined)
      throw new Error('piece without a head');
    if (bytes.length === 0 || arrival.filled + bytes.length > target.length)
      throw new Error('piece of wrong size');
    target.set(bytes, arrival.filled);
    arrival.filled += bytes.length;
    post({ type: 'ack', call });
    settle(arrival);
  }

  return {
    async send(call, parcel) {
      const blobs = [new TextEncoder().encode(JSON.stringify(parcel.value)), ...parcel.blobs];
      post({ type: 'head', call, sizes: blobs.map((blob) => blob.length) });
      for (const blob of blobs) {
        for (let from = 0; from < blob.length; from += pieceBytes) {
          const { promise, resolve } = Promise.withResolvers<void>();
          acknowledged = resolve;
          // A copy: a view would take its whole buffer along through structured clone.
          post({ type: 'piece', call, bytes: new Uint8Array(blob.subarray(from, from + pieceBytes)) });
          await promise;
        }
      }
    },
    receive(message) {
      if (message.type === 'head') takeHead(message.call, message.sizes);
      else if (message.type === 'piece') takePiece(message.call, message.bytes);
      else if (message.type === 'ack') acknowledged?.();
    },
  };
}
