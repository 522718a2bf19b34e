/** Names of the messages between preload and shell; no page ever sees them. */
import type { EventName } from '../../src-contract/events.ts';

export const channels = {
  call: 'desk:call',
  cancel: 'desk:cancel',
  fileAt: 'desk:file-at',
  event: (name: EventName) => `desk:event:${name}`,
} as const;

/** The events that a page may listen to; spelled out here so that the preload carries no schema library. */
export const eventNames: readonly EventName[] = ['progress', 'locked', 'changed'];
