/** Electron's `session`: the policy that a window's pages live under. */
import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron';
import type { Request } from 'playwright-core';
import { SchemeTable, toApp } from './protocol.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;

/** Chromium's names for what a page may ask for, by Electron's. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
} as const;

export class StandInSession extends EventEmitter {
  readonly protocol = new SchemeTable();
  readonly partition: string;
  #mayAsk: RequestHandler = null;
  #beforeRequest: BeforeRequest | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    if (partition.startsWith('persist:'))
      throw new Error('The stand-in keeps nothing: no persistent partition.');
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#mayAsk = handler;
  }

  setPermissionCheckHandler(_handler: CheckHandler): void {}

  setDevicePermissionHandler(_handler: DeviceHandler): void {}

  setSpellCheckerEnabled(_on: boolean): void {}

  /** What Chromium is told to grant: what the app's handler says yes to. Everything else is denied by a switch. */
  granted(): string[] {
    const ask = this.#mayAsk;
    if (ask === null) return [];
    const yes: string[] = [];
    for (const [name, chromium] of Object.entries(permissions)) {
      const asked: object = { name };
      ask(
        asked as Parameters<NonNullable<RequestHandler>>[0],
        name as keyof typeof permissions,
        (granted) => granted && yes.push(chromium),
        { requestingUrl: 'app://desk/', isMainFrame: true },
      );
    }
    return yes;
  }

  /** Whether the app's `onBeforeRequest` lets a request pass. */
  async lets(request: Request): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return true;
    const details: object = { url: toApp(request.url()), method: request.method(), resourceType: 'other' };
    return await new Promise((resolve) => {
      listener(details as OnBeforeRequestListenerDetails, (answer) => resolve(answer.cancel !== true));
    });
  }
}

const sessions = new Map<string, StandInSession>();

export const session = {
  /** The session of a partition; only partitions in memory exist here. */
  fromPartition(partition: string): StandInSession {
    const found = sessions.get(partition) ?? new StandInSession(partition);
    sessions.set(partition, found);
    return found;
  },
};
