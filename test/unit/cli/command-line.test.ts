import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommand, UsageError } from '../../../src-main/cli/command-line.ts';

const handle = ['handle', '--source', 'export', '--out', 'out'];

describe('the command line', () => {
  it('takes several files of one request after one flag', () => {
    expect(parseCommand([...handle, '--request', 'brief.pdf', 'id.png'])).toMatchObject({
      name: 'handle',
      options: { request: ['brief.pdf', 'id.png'], source: 'export', vault: null, identified: null },
    });
  });

  it('reads the password from its file, without the line break at its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-'));
    writeFileSync(join(folder, 'pw'), 'correct horse \n');
    const command = parseCommand([
      ...handle,
      ...['--request', 'a.eml', '--vault', 'v', '--password-file', join(folder, 'pw')],
      ...['--identity', 'identified', '--reason', 'known customer'],
    ]);
    expect(command).toMatchObject({
      options: {
        vault: { folder: 'v', password: 'correct horse ' },
        identified: { reason: 'known customer' },
      },
    });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['no request', handle],
    ['an unknown flag', [...handle, '--request', 'a', '--force']],
    ['a date that is none', [...handle, '--request', 'a', '--received', '2026-02-30']],
    ['a language that letters have not', [...handle, '--request', 'a', '--lang', 'es']],
    ['a vault without a password', [...handle, '--request', 'a', '--vault', 'v']],
    ['an identity without a reason', [...handle, '--request', 'a', '--identity', 'identified']],
    ['an unknown command', ['erase']],
    ['no file to read', ['read']],
    ['a deadline of nothing', ['deadline', 'yesterday']],
    ['input that is no JSON', ['call', 'cases.get', '{id:1}']],
  ])('refuses %s', (_, args) => {
    expect(() => parseCommand(args)).toThrow(UsageError);
  });
});
