/** The vault: creating, unlocking, locking; and the settings kept in it. */
import { z } from 'zod';
import { method } from './method.ts';
import { FileHandle, Instant, IsoDate, Language } from './vocabulary.ts';

export const Member = z.strictObject({ id: z.number().int(), name: z.string(), initials: z.string() });
export type Member = z.infer<typeof Member>;

export const VaultState = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  /** Name of the vault's folder, without the path that leads to it. */
  folder: z.string().nullable(),
  member: Member.nullable(),
  /** Today in the controller's time zone. */
  today: IsoDate,
  appVersion: z.string(),
});
export type VaultState = z.infer<typeof VaultState>;

export const Settings = z.strictObject({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without a key or click until the vault locks itself. */
  lockAfterMinutes: z.number().int().min(1).max(240),
  /** `name+tag@` is compared as `name@`. */
  foldEmailTags: z.boolean(),
  /** At Gmail dots before the `@` say nothing, and `googlemail.com` is `gmail.com`. */
  foldGmailDots: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

const NewPassword = z.string().min(1).max(1000);

export const vaultMethods = {
  'vault.state': method({
    doc: 'Tells whether there is a vault, whether it is open and for whom.',
    effect: 'read',
    needs: 'nothing',
    input: z.strictObject({}),
    output: VaultState,
  }),
  'vault.create': method({
    doc: 'Makes a new vault with its first member and answers the recovery key, which is shown this once only.',
    effect: 'write',
    needs: 'nothing',
    input: z.strictObject({
      /** Where to make it; null for the app's own folder. */
      folder: FileHandle.nullable(),
      memberName: z.string().trim().min(1).max(100),
      password: NewPassword,
      language: Language,
    }),
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  'vault.unlock': method({
    doc: 'Opens the vault with a member’s password or the recovery key.',
    effect: 'write',
    needs: 'nothing',
    input: z.strictObject({
      password: z.string().min(1).max(1000),
      /** Take the vault over from a program that holds it; logged. */
      takeOver: z.boolean(),
    }),
    output: VaultState,
  }),
  'vault.lock': method({
    doc: 'Closes the vault and wipes the key.',
    effect: 'write',
    needs: 'nothing',
    input: z.strictObject({}),
    output: VaultState,
  }),
  'settings.get': method({
    doc: 'The settings of this vault.',
    effect: 'read',
    input: z.strictObject({}),
    output: Settings,
  }),
  'settings.set': method({
    doc: 'Changes some settings and answers all of them.',
    effect: 'write',
    input: Settings.partial(),
    output: Settings,
  }),
  'audit.verify': method({
    doc: 'Walks the whole log and tells whether its chain is whole; names the first broken entry.',
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      entries: z.number().int(),
      firstBroken: z.number().int().nullable(),
      head: z.string(),
    }),
  }),
};

export const LogEntry = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  /** What was done, as a code: `case.opened`, `identity.decided` … */
  act: z.string(),
  member: z.string(),
  /** Values that the entry's wording needs. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LogEntry = z.infer<typeof LogEntry>;
