/** Electron's `BrowserWindow` and `WebContents`: one Chromium app window each. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { BrowserContext, Frame as BrowserFrame, Page, Route } from 'playwright-core';
import { app } from './app.ts';
import { debuggingPort, launch, type Running } from './chromium.ts';
import { tell, underTest } from './control.ts';
import { vetoable } from './event.ts';
import { watchFiles, withPaths } from './files.ts';
import { type Frame, ipcMain } from './ipc.ts';
import { bindingName, initScript, type Pushed, type Reply } from './page-side.ts';
import { refuse, toApp, toWeb } from './protocol.ts';
import { type StandInSession, session } from './session.ts';

type Source = { page: Page; frame: BrowserFrame };
type Waiting = (pushed: Pushed[] | null) => void;
let nextId = 1;

function toFrame(frame: BrowserFrame): Frame {
  const parent = frame.parentFrame();
  return { url: toApp(frame.url()), parent: parent === null ? null : toFrame(parent) };
}

/** Playwright's own setting reaches the profile's context only, not the one of the `--incognito` window. */
async function refuseDownloads(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setDownloadBehavior', { behavior: 'deny' });
}

export class WebContents extends EventEmitter {
  readonly id = nextId++;
  readonly session: StandInSession;
  /** The page, once there is one. */
  page: Page | null = null;
  #queue: Pushed[] = [];
  #waiting: Waiting | null = null;
  #mayLoad: string | null = null;

  constructor(of: StandInSession) {
    super();
    this.session = of;
  }

  get mainFrame(): Frame {
    return { url: this.getURL(), parent: null };
  }

  getURL(): string {
    return this.page === null ? '' : toApp(this.page.url());
  }

  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }

  setWindowOpenHandler(_handler: () => WindowOpenHandlerResponse): void {}

  send(channel: string, ...args: unknown[]): void {
    this.#queue.push({ channel, args });
    this.#flush();
  }

  /** Puts the bridge into a context: what the preload may call, and the answers to it. */
  async bridge(context: BrowserContext, preload: string | undefined, origin: string): Promise<void> {
    await context.exposeBinding(bindingName, (source, kind, channel, args) =>
      this.#answer(source, kind, channel, args),
    );
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await context.addInitScript({ content: initScript(source, origin) });
    await context.route('**/*', (route) => this.#answerRequest(route));
  }

  async load(url: string): Promise<void> {
    if (this.page === null) throw new Error('The window was closed before it had a page.');
    this.#mayLoad = url;
    await this.page.goto(toWeb(url));
    this.emit('did-finish-load');
  }

  async #answer(source: Source, kind: string, channel: string, args: unknown[]) {
    if (kind === 'poll') return await this.#nextPushed();
    const frame = toFrame(source.frame);
    const resolved = await withPaths(source.page, args);
    if (kind === 'send') {
      ipcMain.deliver(this, frame, channel, resolved);
      return null;
    }
    const reply: Reply = await ipcMain.invoke(this, frame, channel, resolved).then(
      (value) => ({ ok: true, value, pushed: this.#takeQueue() }),
      (error: unknown) => ({ ok: false, message: String(error), pushed: this.#takeQueue() }),
    );
    return reply;
  }

  /** A page that was loaded anew asks anew; the question of the page before it is let go. */
  #nextPushed(): Promise<Pushed[] | null> {
    this.#waiting?.(null);
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#waiting === null || this.#queue.length === 0) return;
    this.#waiting(this.#takeQueue());
    this.#waiting = null;
  }

  #takeQueue(): Pushed[] {
    const queue = this.#queue;
    this.#queue = [];
    return queue;
  }

  async #answerRequest(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    try {
      if (request.isNavigationRequest() && !this.#letsNavigate(url, request.frame()))
        return await refuse(route);
      if (!(await this.session.lets(request))) return await refuse(route);
      await this.session.protocol.answer(route);
    } catch (error) {
      if (this.isDestroyed()) return;
      process.emitWarning(error instanceof Error ? error : String(error));
      await route.abort('failed').catch(() => {});
    }
  }

  /** Loads that the app asked for and reloads pass; the page's own are put to `will-navigate`. */
  #letsNavigate(url: string, frame: BrowserFrame): boolean {
    const isReload = url === this.getURL();
    if (url === this.#mayLoad || isReload) {
      this.#mayLoad = null;
      return true;
    }
    const isMainFrame = frame.parentFrame() === null;
    const event = vetoable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
}

export class BrowserWindow extends EventEmitter {
  static #all = new Set<BrowserWindow>();
  readonly id: number;
  readonly webContents: WebContents;
  #running: Promise<Running>;
  #closed = false;
  #close = () => this.#shut();

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...BrowserWindow.#all].find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const preferences = options.webPreferences ?? {};
    if (
      preferences.sandbox === false ||
      preferences.contextIsolation === false ||
      preferences.nodeIntegration
    )
      throw new Error('The stand-in has sandboxed windows only.');
    this.webContents = new WebContents(session.fromPartition(preferences.partition ?? ''));
    this.id = this.webContents.id;
    this.#running = this.#open(options);
    // A failed launch is told by whoever loads the first URL.
    this.#running.catch(() => {});
    BrowserWindow.#all.add(this);
    app.closers.add(this.#close);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  async loadURL(url: string): Promise<void> {
    await this.#running;
    await this.webContents.load(url);
    if (underTest) {
      const { profile } = await this.#running;
      tell({ kind: 'window', port: debuggingPort(profile), profile });
    }
    this.emit('ready-to-show');
  }

  show(): void {}

  focus(): void {
    void this.webContents.page?.bringToFront();
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  close(): void {
    const event = vetoable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    void this.#shut();
  }

  async #open(options: BrowserWindowConstructorOptions): Promise<Running> {
    const origin = toWeb('app://desk');
    const size = { width: options.width ?? 800, height: options.height ?? 600 };
    const running = await launch(size);
    const { context } = running;
    await context.grantPermissions(this.webContents.session.granted());
    await this.webContents.bridge(context, options.webPreferences?.preload, origin);
    const page = context.pages()[0] ?? (await context.newPage());
    await watchFiles(page);
    await refuseDownloads(page);
    this.webContents.page = page;
    context.on('page', (other) => void other.close());
    // Playwright cannot revive a crashed page, as Electron can.
    page.on('crash', () => void this.#shut());
    page.on('close', () => void this.#shut());
    return running;
  }

  async #shut(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    BrowserWindow.#all.delete(this);
    app.closers.delete(this.#close);
    const running = await this.#running.catch(() => null);
    await running?.close().catch(() => {});
    this.emit('closed');
    if (BrowserWindow.#all.size === 0) app.emit('window-all-closed');
  }
}
