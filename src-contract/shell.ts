/** What only the shell can do: dialogs and the system around the window. */
import { z } from 'zod';
import { method } from './method.ts';
import { FileHandle } from './vocabulary.ts';

export const PickedFile = z.strictObject({ handle: FileHandle, name: z.string() });
export type PickedFile = z.infer<typeof PickedFile>;

export const shellMethods = {
  'shell.pickFiles': method({
    doc: 'Lets the person choose files; answers handles, never paths. Empty when cancelled.',
    effect: 'read',
    by: 'shell',
    needs: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ files: z.array(PickedFile) }),
  }),
  'shell.pickFolder': method({
    doc: 'Lets the person choose a folder; null when cancelled.',
    effect: 'read',
    by: 'shell',
    needs: 'nothing',
    input: z.strictObject({ purpose: z.enum(['source', 'save', 'vault']) }),
    output: z.strictObject({ folder: PickedFile.nullable() }),
  }),
  'shell.saveText': method({
    doc: 'Saves a short text (the recovery key) in a folder that the person chooses; false when cancelled.',
    effect: 'read',
    by: 'shell',
    needs: 'nothing',
    input: z.strictObject({ name: z.string().max(100), text: z.string().max(10_000) }),
    output: z.strictObject({ saved: z.boolean() }),
  }),
  'shell.addBytes': method({
    doc: 'Takes a file without a path (a pasted picture, a virtual file) in chunks; answers its handle with the last.',
    effect: 'read',
    by: 'shell',
    needs: 'nothing',
    input: z.strictObject({
      upload: z.string().max(64),
      name: z.string().max(255),
      chunk: z.instanceof(Uint8Array),
      last: z.boolean(),
    }),
    output: z.strictObject({ handle: FileHandle.nullable() }),
  }),
};
