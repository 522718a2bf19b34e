/** Before the tests: the app is built, and there is a screen to show it on (Xvfb where there is no other). */
import { spawn } from 'node:child_process';
import { build } from '../../scripts/build.ts';
import { hasDisplay, haveProgram, needBrowser } from '../../scripts/prerequisites.ts';

/** Starts a virtual screen and names it in the environment; answers how to end it. */
async function startScreen(): Promise<() => void> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '2600x1500x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    screen.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  process.env['DISPLAY'] = `:${number}`;
  return () => void screen.kill();
}

export default async function prepare(): Promise<() => void> {
  needBrowser();
  if (process.env['DSAR_BUILT'] !== '1') await build();
  // Without any screen the browser runs headless; everything but the look of the window frame is the same.
  if (hasDisplay() || !haveProgram('Xvfb', 'xvfb', 'a screen for the end-to-end tests')) return () => {};
  return await startScreen();
}
