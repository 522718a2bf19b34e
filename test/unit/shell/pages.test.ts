import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageHandler } from '../../../src-main/shell/pages.ts';

let root = '';
let ask: (request: Request) => Promise<Response>;
const asked: string[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dsar-pages-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.json'), '{}');
  writeFileSync(join(root, 'renderer.json'), '{}');
  writeFileSync(join(folder, 'index.html'), '<meta nonce="%CSP_NONCE%"><style nonce="%CSP_NONCE%"></style>');
  writeFileSync(join(folder, 'assets/a.js'), '1');
  writeFileSync(join(folder, 'assets/run.exe'), '1');
  ask = createPageHandler({
    folder,
    blob: async (path) => {
      asked.push(path);
      return path.startsWith('/blob/page/') ? { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' } : null;
    },
  });
});
afterAll(() => rmSync(root, { recursive: true }));

const get = (path: string) => ask(new Request(`app://desk${path}`));

describe('the window’s files', () => {
  test('are served with their type and the policy', async () => {
    const script = await get('/assets/a.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('the page gets a nonce of its own on every load, the same as its policy’s', async () => {
    const nonces = await Promise.all(
      [get('/'), get('/')].map(async (loading) => {
        const page = await loading;
        const [, nonce] = /nonce="([^"]+)"/.exec(await page.text()) ?? [];
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test.each([
    '/../secret.json',
    '/..%2Fsecret.json',
    '/%2e%2e/secret.json',
    '/..%5Csecret.json',
    '/../renderer.json',
    '/assets/run.exe',
    '/assets',
    '/nothing.js',
    '/%',
    '/a%00.js',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('another host is not there, and nothing can be written', async () => {
    expect((await ask(new Request('app://other/'))).status).toBe(404);
    expect((await ask(new Request('app://desk/', { method: 'POST', body: 'x' }))).status).toBe(405);
  });
});

describe('pictures from the engine', () => {
  test('come with their type, are asked for with their width, and are never cached', async () => {
    const picture = await get('/blob/page/1/2/3?w=800');
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toBe('no-store');
    expect(asked).toContain('/blob/page/1/2/3?w=800');
  });

  test('are missing where the engine has none', async () => {
    expect((await get('/blob/letter/9/1')).status).toBe(404);
  });
});
