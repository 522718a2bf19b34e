/** Each thing is measured in a process of its own, so that peaks do not mix; it answers with one line of JSON. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a measured process answers: seconds of each run of it, in order, and its peak memory in bytes. */
export type Measured = {
  seconds: number[];
  peak: number;
  records?: string[];
  longestWait?: number;
  longestTask?: number;
};

/** Most memory that this process, all its threads included, has held so far, in bytes. */
export function peakOfThisProcess(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Reads what the process was given, and answers for it. */
export async function answer<I>(work: (input: I) => Promise<Measured>): Promise<void> {
  const input: I = JSON.parse(process.argv[2] ?? '{}');
  process.stdout.write(`${JSON.stringify(await work(input))}\n`);
}

/** Runs `script` of this folder in a process of its own. @throws Error with what it printed, where it fails. */
export function measure(
  script: string,
  input: unknown,
  nodeFlags: readonly string[] = [],
): Promise<Measured> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...nodeFlags, path, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed));
      else reject(new Error(`${script} ended with ${code}: ${printed}`));
    });
  });
}

/** Bytes of all files in a folder. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
