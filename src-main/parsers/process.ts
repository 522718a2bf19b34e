/**
 * Entry of the parser process: the only place where a stranger's file is opened. It holds no vault and no key,
 * opens no connection and writes no file; bytes come in, plain values go out. Runs as Electron's utilityProcess
 * or as a forked Node process.
 */
import type { Answer } from './host.ts';
import { parserLimits } from './limits.ts';
import { perform } from './operations.ts';
import { Unreadable } from './outcome.ts';
import { watchParent } from './watchdog.ts';
import type { Parcel } from './wire.ts';
import { createWire, WireMessage } from './wire.ts';

type Port = { post(message: WireMessage): void; listen(listener: (message: unknown) => void): void };

/** The part of Electron's `process.parentPort` that we use; the type is not in Node's own declarations. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

function hasParentPort(candidate: object): candidate is { parentPort: ParentPort } {
  return (
    'parentPort' in candidate && typeof candidate.parentPort === 'object' && candidate.parentPort !== null
  );
}

/** Electron's port to the shell; null under Node. */
function electronPort(host: object): ParentPort | null {
  return hasParentPort(host) ? host.parentPort : null;
}

function openPort(): Port {
  const port = electronPort(process);
  if (port !== null) {
    return {
      post: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', (event) => listener(event.data)),
    };
  }
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('started without a parent');
  process.on('disconnect', () => process.exit(0));
  watchParent();
  return { post: (message) => void send(message), listen: (listener) => process.on('message', listener) };
}

async function answer(parcel: Parcel): Promise<Parcel> {
  try {
    const { value, blobs, retire } = await perform(parcel);
    return { value: { retire, outcome: { value } } satisfies Answer, blobs };
  } catch (error) {
    if (error instanceof Unreadable) {
      return {
        value: { retire: error.retire, outcome: { unreadable: error.reason } } satisfies Answer,
        blobs: [],
      };
    }
    throw error;
  }
}

const port = openPort();
const wire = createWire({
  post: port.post,
  maxBytes: parserLimits.fileBytes + 1024 * 1024,
  // What nobody foresaw ends the process: its state can't be trusted, and the host starts a fresh one.
  onParcel: (call, parcel) => {
    answer(parcel)
      .then((result) => wire.send(call, result))
      .catch(() => process.exit(1));
  },
});
port.listen((message) => wire.receive(WireMessage.parse(message)));
port.post({ type: 'ready' });
