import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDesk, openDeskWithVault } from '../../builders/desk.ts';

const sample = fileURLToPath(new URL('../../../resources/sample/export', import.meta.url));
const password = 'a long enough pass phrase';

describe('a locked desk', () => {
  it('answers nothing but what needs no vault', async () => {
    const { engine } = await openDeskWithVault();
    expect(await engine.call('vault.lock', {})).toMatchObject({ state: 'locked', member: null });
    await expect(engine.call('cases.todo', {})).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await engine.blob('/blob/letter/1/1')).toBeNull();
    const { deadlines } = await engine.call('deadlines.reckon', { received: ['2026-11-02'] });
    expect(deadlines[0]?.due).toBe('2026-12-02');
    expect(await engine.call('vault.unlock', { password, takeOver: false })).toMatchObject({ state: 'open' });
  });

  it('ends work that is under way; what was begun says so and is finished later', async () => {
    const desk = await openDeskWithVault();
    const adding = desk.engine.call('sources.add', { folder: desk.given(sample) });
    await desk.engine.call('vault.lock', {});
    await expect(adding).rejects.toMatchObject({ code: expect.stringMatching(/^(cancelled|vault-locked)$/) });
    await desk.engine.call('vault.unlock', { password, takeOver: false });
    const { sources } = await desk.engine.call('sources.list', {});
    expect(sources.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['source-unfinished']]);
    const id = sources[0]?.id;
    if (id === undefined) throw new Error('The source that was begun is gone.');
    const finished = await desk.engine.call('sources.refresh', { id });
    expect(finished.problems).toEqual([]);
    expect(finished.files.length).toBeGreaterThan(10);
    expect((await desk.engine.call('audit.verify', {})).firstBroken).toBeNull();
  });

  it('tells the window that it was locked', async () => {
    const desk = await openDeskWithVault();
    await desk.engine.call('vault.lock', {});
    expect(desk.events.map(({ event }) => event)).toContain('locked');
  });
});

describe('a method that is called from outside', () => {
  it('is refused when it is unknown, or its input does not fit', async () => {
    const { engine } = openDesk();
    await expect(engine.callByName('vault.burn', {})).rejects.toMatchObject({ code: 'method-unknown' });
    await expect(engine.callByName('constructor', {})).rejects.toMatchObject({ code: 'method-unknown' });
    await expect(engine.callByName('deadlines.reckon', { received: ['soon'] })).rejects.toMatchObject({
      code: 'input-invalid',
      params: { field: 'received.0' },
    });
  });

  it('takes no password that is too short', async () => {
    const create = { folder: null, memberName: 'Marie', password: 'kort', language: 'nl' } as const;
    await expect(openDesk().engine.call('vault.create', create)).rejects.toMatchObject({
      code: 'password-weak',
    });
  });
});
