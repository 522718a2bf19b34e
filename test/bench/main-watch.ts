/**
 * Loaded into the app's main process by `--import`: writes down, in the file that `DSAR_WATCH` names, when its thread
 * worked for longer than 20 ms without a pause.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks at the thread's processor time. */
const resolution = 5;
const leastMs = 20;

const file = process.env['DSAR_WATCH'];
if (isMainThread && file && process.argv[1]?.endsWith('main.js')) {
  let before = process.threadCpuUsage();
  setInterval(() => {
    const now = process.threadCpuUsage();
    const ms = (now.user + now.system - before.user - before.system) / 1000;
    before = now;
    if (ms > leastMs) appendFileSync(file, `${JSON.stringify({ at: Date.now(), ms })}\n`);
  }, resolution).unref();
}
