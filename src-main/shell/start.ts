/** The app's life: one instance, policy before any page, the engine before the window, a tidy end. */
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, protocol } from 'electron';
import type { EventName } from '../../src-contract/events.ts';
import { answerCalls } from './calls.ts';
import { channels } from './channels.ts';
import { shellMethods } from './dialogs.ts';
import { type EngineThread, startEngine } from './engine-thread.ts';
import { createHandles } from './handles.ts';
import { lockWhenLeft } from './locking.ts';
import { setMenu } from './menu.ts';
import { createPageHandler } from './pages.ts';
import { createParserStarter } from './parser.ts';
import { places, resourcesFolder, vaultFolder } from './places.ts';
import { enforcePolicy } from './policy.ts';
import { tellStartFailed } from './start-failure.ts';
import { createUploads } from './uploads.ts';
import { openWindow } from './window.ts';

function tellWindows(name: EventName, value: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event(name), value);
}

function startWork(): EngineThread {
  const parser = createParserStarter(places.parser, (message) => engine.tellParser(message));
  const engine = startEngine(
    places.engine,
    {
      vaultFolder: vaultFolder(),
      resourcesFolder: resourcesFolder(),
      jobEntry: pathToFileURL(places.job).href,
      appVersion: app.getVersion(),
    },
    { onEvent: tellWindows, onParser: (message) => parser.take(message) },
  );
  app.on('quit', () => parser.stop());
  return engine;
}

/** The engine closes the vault before the process may go. */
function stopBeforeQuit(engine: EngineThread): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void engine.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}

async function run(): Promise<void> {
  await app.whenReady();
  const pages = enforcePolicy();
  const engine = startWork();
  const handles = createHandles(engine);
  const uploads = createUploads((name, bytes) => handles.hold(name, bytes));
  pages.protocol.handle(
    'app',
    createPageHandler({ folder: places.renderer, blob: (path) => engine.blob(path) }),
  );
  answerCalls(
    shellMethods(() => BrowserWindow.getAllWindows()[0] ?? null, handles, uploads),
    engine,
    handles,
  );
  setMenu();
  lockWhenLeft(engine);
  stopBeforeQuit(engine);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
  await openWindow();
}

/** Starts the app, or hands over to the one that runs already. */
export function startApp(): void {
  app.enableSandbox();
  // No name is ever looked up: a page of this app has no network, whatever it asks for.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-features', 'Translate,OptimizationHints,MediaRouter');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void run().catch(tellStartFailed);
}
