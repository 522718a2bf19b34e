/** What the engine tells without being asked. */
import { z } from 'zod';

export const Progress = z.strictObject({
  /** Id of the call that is at work; pass it to `cancel`. */
  call: z.string(),
  method: z.string(),
  /** What is being worked on, as a code (`reading`, `scanning`, `typesetting`, `packing`) and a file's name. */
  step: z.string(),
  subject: z.string().nullable(),
  done: z.number(),
  total: z.number(),
});
export type Progress = z.infer<typeof Progress>;

export const events = {
  progress: Progress,
  /** The vault was locked (by hand, by time, by the system). */
  locked: z.strictObject({}),
  /** Something of this kind changed; screens that show it read it again. */
  changed: z.strictObject({ what: z.enum(['inbox', 'cases', 'sources', 'settings']) }),
};
export type EventName = keyof typeof events;
export type EventOf<E extends EventName> = z.infer<(typeof events)[E]>;
