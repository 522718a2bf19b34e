/** The app's one window. */
import { app, BrowserWindow } from 'electron';
import { origin } from './origin.ts';
import { places } from './places.ts';
import { partition } from './policy.ts';

/** Opens the window and loads the app's page into it. */
export async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'DSAR Desk',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: places.preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  // A page that died takes nothing with it: the work is in the engine.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void window.loadURL(`${origin}/`);
  });
  await window.loadURL(`${origin}/`);
  return window;
}
