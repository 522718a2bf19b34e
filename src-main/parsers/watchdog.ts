/** Ends the parser process when the program that started it is gone, even if a file keeps it busy for ever. */
import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own: the main one may be in an endless loop. As text, so that it needs no file in a bundle. */
const watch = `
  const parent = process.ppid;
  const isGone = () => {
    try {
      process.kill(parent, 0);
      return process.ppid !== parent;
    } catch (error) {
      return error.code === 'ESRCH';
    }
  };
  setInterval(() => isGone() && process.kill(process.pid, 'SIGKILL'), 1000);
`;

/** Starts watching. For Node only: Electron ends its utility processes itself. */
export function watchParent(): void {
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
