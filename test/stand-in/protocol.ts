/**
 * Electron's `protocol`: custom schemes. Chromium does not know `app://`, so each scheme is served on an https origin
 * that exists only through request interception: `app://desk/x` ↔ `https://desk.app.invalid/x` (RFC 2606: `.invalid`
 * never resolves).
 */
import type { CustomScheme, Protocol } from 'electron';
import type { Route } from 'playwright-core';

type Handler = Parameters<Protocol['handle']>[1];

const suffix = '.app.invalid';
const privileged = new Set<string>();

/** The URL that Chromium sees for a URL of the app. */
export function toWeb(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, `https://$1${suffix}`);
}

/** The URL that the app sees for a URL in Chromium. */
export function toApp(url: string): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || !parsed.hostname.endsWith(suffix)) return url;
  return `app://${parsed.hostname.slice(0, -suffix.length)}${parsed.pathname}${parsed.search}${parsed.hash}`;
}

export class SchemeTable implements Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** Answers one intercepted request from the app's handler; refuses what has none. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const scheme = url.slice(0, url.indexOf(':'));
    const handler = this.#handlers.get(scheme);
    if (handler === undefined || !privileged.has(scheme)) return await refuse(route);
    const body = request.postDataBuffer();
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

/** A refused navigation leaves the page as it is; a refused request fails in the page. */
export async function refuse(route: Route): Promise<void> {
  await route.abort(route.request().isNavigationRequest() ? 'aborted' : 'blockedbyclient');
}

class StandInProtocol extends SchemeTable {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard && privileges.secure) privileged.add(scheme);
    }
  }
}

export const protocol = new StandInProtocol();
