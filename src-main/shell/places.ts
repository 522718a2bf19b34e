/** Where the program's own files and this person's files lie. */
import { join } from 'node:path';
import { app } from 'electron';

/** Folder of the built main process: this file's bundle. */
const mainFolder = import.meta.dirname;

export const places = {
  preload: join(mainFolder, '../preload/preload.cjs'),
  renderer: join(mainFolder, '../renderer'),
  engine: join(mainFolder, 'engine.js'),
  job: join(mainFolder, 'job.js'),
  parser: join(mainFolder, 'parser.js'),
};

/**
 * Statement, letters, samples, fonts: read by native code too, so they lie outside the packed archive.
 * In a checkout this is `resources/`.
 */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}

/** The app's own vault, until a person chooses another folder. */
export function vaultFolder(): string {
  return join(app.getPath('userData'), 'vault');
}
