/** Electron's security checklist (electronjs.org/docs/latest/tutorial/security), point by point. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, sharedTest as test } from './fixtures.ts';
import { onElectron, root } from './host.ts';

test.describe.configure({ mode: 'default' });

test('1, 18: the page is the app’s own, from its own scheme, in a secure context', async ({ page }) => {
  expect(page.url()).toMatch(onElectron ? /^app:\/\/desk\// : /^https:\/\/desk\.app\.invalid\//);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
});

test('2, 20: the page sees neither Node nor Electron, only the four functions of the bridge', async ({
  page,
}) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    bridges: Object.getOwnPropertyNames(globalThis).filter((name) => /electron|stand-?in|ipc/i.test(name)),
    desk: Object.keys(Reflect.get(globalThis, 'desk')).sort(),
    frozen: Object.isFrozen(Reflect.get(globalThis, 'desk')),
  }));
  expect(seen).toEqual({ node: [], bridges: [], desk: ['call', 'cancel', 'fileOf', 'on'], frozen: true });
});

test('3, 4, 6, 8–10, 12: windows are sandboxed, isolated, and keep web security', () => {
  const source = readFileSync(join(root, 'src-main/shell/window.ts'), 'utf8');
  for (const line of [
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'webSecurity: true',
    'allowRunningInsecureContent: false',
    'experimentalFeatures: false',
    'webviewTag: false',
    'spellcheck: false',
    'devTools: !app.isPackaged',
  ])
    expect(source).toContain(line);
  expect(source).not.toContain('enableBlinkFeatures');
});

test('5: every permission is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const geolocation = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      );
    });
    const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const clipboard = navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    );
    return {
      geolocation: await geolocation,
      camera: await camera,
      clipboard: await clipboard,
      notifications: await Notification.requestPermission(),
    };
  });
  expect(answers).toEqual({
    geolocation: 'denied',
    camera: 'denied',
    clipboard: 'denied',
    notifications: 'denied',
  });
});

test('6: the page cannot read a file or another origin', async ({ page }) => {
  const tried = await page.evaluate(async () => {
    const targets = ['file:///etc/hostname', 'https://example.com/', 'http://127.0.0.1:1/'];
    return await Promise.all(
      targets.map((url) =>
        fetch(url).then(
          () => 'read',
          () => 'refused',
        ),
      ),
    );
  });
  expect(tried).toEqual(['refused', 'refused', 'refused']);
});

test('7: the policy names no inline script, no eval and no foreign source', async ({ page }) => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
});

test('7: code from text does not run, injected markup does nothing', async ({ page }) => {
  const tried = await page.evaluate(async () => {
    const refused = (work: () => unknown): boolean => {
      try {
        work();
        return false;
      } catch (error) {
        return error instanceof EvalError;
      }
    };
    const host = document.createElement('div');
    host.innerHTML = `<img src="x:" onerror="window.ran = 1"><b style="color: rgb(9, 8, 7)">x</b>`;
    const script = document.createElement('script');
    script.textContent = 'window.ran = 2';
    document.body.append(host, script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const bold = host.querySelector('b');
    return {
      eval: refused(() => new Function('return 1')()),
      ran: Reflect.get(globalThis, 'ran'),
      styled: bold !== null && getComputedStyle(bold).color === 'rgb(9, 8, 7)',
    };
  });
  expect(tried).toEqual({ eval: true, ran: undefined, styled: false });
});

test('7: the app’s own screen breaks none of the policy’s rules', async ({ desk, page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.reload();
  await page.locator('h1, h2, button').first().waitFor();
  expect(complaints).toEqual([]);
  expect(desk.output()).not.toMatch(/insecure|security warning/i);
});

test('11, 12: a <webview> stays an unknown element', async ({ page }) => {
  const kind = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
    return view.constructor.name;
  });
  expect(kind).toMatch(/^HTML(Unknown)?Element$/);
});

test('13: the page cannot be led elsewhere, nor can a frame in it', async ({ page }) => {
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    try {
      return frame.contentDocument === null ? 'foreign' : frame.contentDocument.body.textContent;
    } catch {
      return 'foreign';
    }
  });
  expect(page.url()).toBe(before);
  expect(['', 'foreign']).toContain(framed);
});

test('14: no second window opens', async ({ page }) => {
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return window.open('/') !== null;
  });
  expect(opened).toBe(false);
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('15: nothing is ever opened in a browser, and no code is loaded from a network', () => {
  const files = readdirSync(join(root, 'src-main'), { recursive: true, encoding: 'utf8' });
  const main = files.filter((file) => file.endsWith('.ts'));
  const telling = /openExternal|autoUpdater|crashReporter|from 'node:https?'|\bfetch\(/;
  const found = main.filter((file) => telling.test(readFileSync(join(root, 'src-main', file), 'utf8')));
  expect(found).toEqual([]);
});

test('16: Electron is pinned to one version', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

test('17: a frame inside the page has no bridge', async ({ page }) => {
  const bridged = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return frame.contentWindow !== null && 'desk' in frame.contentWindow;
  });
  expect(bridged).toBe(false);
});

test('17: a call outside the contract, or with input of another shape, is refused', async ({ page }) => {
  const tried = await page.evaluate(async () => {
    const { call } = Reflect.get(globalThis, 'desk');
    const why = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => 'answered',
        (error) => error.code,
      );
    return [
      await why(call('fs.readFile', { path: '/etc/hostname' })),
      await why(call('constructor', {})),
      await why(call('vault.unlock', { password: 'x', takeOver: false, more: 1 })),
      await why(call('intake.read', { files: ['/etc/hostname'], together: false })),
    ];
  });
  expect(tried).toEqual(['method-unknown', 'method-unknown', 'input-invalid', 'handle-unknown']);
});

test('a download is refused', async ({ page }) => {
  const started = page.waitForEvent('download', { timeout: 1_500 }).then(
    async (download) => (await download.failure()) ?? 'saved',
    () => 'none',
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  expect(['none', 'canceled']).toContain(await started);
});
