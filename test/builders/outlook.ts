/** Builds messages as Outlook saves them (.msg, MS-OXMSG); all people and addresses are made up. */
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

export type OutlookParts = {
  subject?: string;
  from?: { name: string; address: string };
  to?: { name: string; address: string; type?: 'to' | 'cc' | 'bcc' }[];
  body?: string;
  html?: string;
  /** The mail's own header lines, as Outlook keeps them for what it received. */
  headers?: string;
  attachments?: { name: string; mime: string; bytes: Uint8Array }[];
  /** Write texts in the one-byte encoding of older Outlooks. */
  ansi?: boolean;
};

type Stream = { name: string; bytes: Uint8Array };
type Folder = { name: string; streams: Stream[]; folders?: Folder[] };

const text = (tag: string, value: string | undefined, ansi: boolean): Stream[] =>
  value === undefined
    ? []
    : [
        {
          name: `__substg1.0_${tag}${ansi ? '001E' : '001F'}`,
          bytes: Buffer.from(value, ansi ? 'latin1' : 'utf16le'),
        },
      ];

/** A property stream: its header, then 16 bytes a property (tag, flags, value). */
function properties(headerBytes: number, values: readonly (readonly [tag: number, value: number])[]): Stream {
  const bytes = Buffer.alloc(headerBytes + values.length * 16);
  values.forEach(([tag, value], index) => {
    bytes.writeUInt32LE(tag, headerBytes + index * 16);
    bytes.writeUInt32LE(value, headerBytes + index * 16 + 8);
  });
  return { name: '__properties_version1.0', bytes };
}

const recipientTypes = { to: 1, cc: 2, bcc: 3 } as const;

/** The bytes of a .msg file. */
export function outlookMessage({
  subject = 'Vraag over mijn fotoboek',
  from = { name: 'An Peeters', address: 'an@postvak.example' },
  to = [{ name: 'Klantendienst', address: 'klantendienst@winkel.example' }],
  body,
  html,
  headers,
  attachments = [],
  ansi = false,
}: OutlookParts): Uint8Array {
  const number = (index: number): string => index.toString(16).toUpperCase().padStart(8, '0');
  return compoundFile({
    name: 'Root Entry',
    streams: [
      ...text('001A', 'IPM.Note', ansi),
      ...text('0037', subject, ansi),
      ...text('0C1A', from.name, ansi),
      ...text('5D01', from.address, ansi),
      ...text('1000', body, ansi),
      ...text('007D', headers, ansi),
      ...(html === undefined ? [] : [{ name: '__substg1.0_10130102', bytes: Buffer.from(html) }]),
      properties(32, [[0x3fde0003, 65001]]),
    ],
    folders: [
      ...to.map(({ name, address, type = 'to' }, index) => ({
        name: `__recip_version1.0_#${number(index)}`,
        streams: [
          ...text('3001', name, ansi),
          ...text('39FE', address, ansi),
          properties(8, [[0x0c150003, recipientTypes[type]]]),
        ],
      })),
      ...attachments.map(({ name, mime, bytes }, index) => ({
        name: `__attach_version1.0_#${number(index)}`,
        streams: [
          ...text('3707', name, ansi),
          ...text('370E', mime, ansi),
          { name: '__substg1.0_37010102', bytes },
          properties(8, []),
        ],
      })),
    ],
  });
}

/** The bytes of a compound file. */
function compoundFile(root: Folder): Uint8Array {
  const entries: Entry[] = [{ name: root.name, type: TypeEnum.ROOT, children: [], length: 0 }];
  const add = (parent: number, entry: Entry): number => {
    entries.push(entry);
    entries[parent]?.children?.push(entries.length - 1);
    return entries.length - 1;
  };
  const fill = (parent: number, { streams, folders = [] }: Folder): void => {
    for (const { name, bytes } of streams)
      add(parent, { name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => [...bytes] });
    for (const folder of folders)
      fill(add(parent, { name: folder.name, type: TypeEnum.DIRECTORY, children: [], length: 0 }), folder);
  };
  fill(0, root);
  return Uint8Array.from(burn(entries));
}
