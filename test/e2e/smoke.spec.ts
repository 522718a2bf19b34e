import { join } from 'node:path';
import { call, failure } from './call.ts';
import { expect, test } from './fixtures.ts';
import { root } from './host.ts';
import { smoke } from './smoke.ts';

const password = 'zeven paarse olifanten dansen';

test('the built app does the main job', async ({ desk }) => {
  await smoke(desk, join(root, 'resources'), desk.folder);
});

test('sleep and screen lock lock the vault, and the window is told', async ({ desk, page }) => {
  await call(page, 'vault.create', { folder: null, memberName: 'Mieke Vos', password, language: 'nl' });
  for (const event of ['suspend', 'lock-screen'] as const) {
    await call(page, 'vault.unlock', { password, takeOver: false });
    const listening = await page.evaluateHandle(() => ({
      told: new Promise((resolve) => Reflect.get(globalThis, 'desk').on('locked', () => resolve('told'))),
    }));
    await desk.power(event);
    expect(await listening.evaluate(({ told }) => told)).toBe('told');
    expect((await call(page, 'vault.state', {})).state).toBe('locked');
  }
});

test('the vault is whole after the app was killed, and opens again', async ({ desk, page }) => {
  await call(page, 'vault.create', { folder: null, memberName: 'Mieke Vos', password, language: 'nl' });
  const again = await desk.restart('kill');
  expect(await failure(again, 'settings.get', {})).toBe('vault-locked');
  await call(again, 'vault.unlock', { password, takeOver: false });
  expect((await call(again, 'audit.verify', {})).firstBroken).toBeNull();
});
