/** Serves `app://desk/…`: the built window from disk, and page images and letters from the engine. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { BlobAnswer } from '../../src-contract/threads.ts';
import { isOurs, securityHeaders } from './origin.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export type PageSources = {
  /** Folder of the built window. */
  folder: string;
  /** Bytes behind a `/blob/…` address; null where there are none (unknown, or the vault is locked). */
  blob: (path: string) => Promise<BlobAnswer | null>;
};

/** Bytes in memory that nobody else writes to, as a response wants them. */
function body(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

async function file(folder: string, path: string, nonce: string): Promise<Response> {
  const name = normalize(path === '/' ? '/index.html' : path);
  const type = types[extname(name)];
  const full = join(folder, name);
  if (type === undefined || !full.startsWith(folder + sep)) return missing(nonce);
  const bytes = await readFile(full).catch(() => null);
  if (bytes === null) return missing(nonce);
  const content =
    extname(name) === '.html' ? bytes.toString('utf8').replaceAll('%CSP_NONCE%', nonce) : body(bytes);
  return new Response(content, { headers: { ...securityHeaders(nonce), 'content-type': type } });
}

function missing(nonce: string): Response {
  return new Response('', { status: 404, headers: securityHeaders(nonce) });
}

/** The handler of the `app:` scheme. Answers 404 for what is not there and 405 for anything but reading. */
export function createPageHandler(sources: PageSources): (request: Request) => Promise<Response> {
  return async (request) => {
    const nonce = randomBytes(16).toString('base64');
    if (!isOurs(request.url)) return missing(nonce);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('', { status: 405 });
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith('/blob/')) return await file(sources.folder, pathname, nonce);
    const found = await sources.blob(pathname + search);
    if (found === null) return missing(nonce);
    return new Response(body(found.bytes), {
      headers: { ...securityHeaders(nonce), 'content-type': found.mime },
    });
  };
}
