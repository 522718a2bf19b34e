/**
 * The part of the `electron` module that DSAR Desk uses, on top of an installed Chromium that playwright-core drives
 * over a pipe. Typed against Electron's own declarations; what is not here does not exist for the main process.
 */
export { app } from './app.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { Menu, powerMonitor } from './system.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './window.ts';
