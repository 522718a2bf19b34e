import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src-main/cli/command-line.ts';
import { UsageError } from '../../../src-main/cli/usage.ts';

const handle = ['handle', '--source', 'export', '--out', 'out'];

describe('the command line', () => {
  it('takes several files of one request after one flag', () => {
    expect(parseCommand([...handle, '--request', 'brief.pdf', 'id.png'])).toMatchObject({
      name: 'handle',
      options: { request: ['brief.pdf', 'id.png'], source: 'export', identified: null },
      vault: null,
    });
  });

  it('names a vault and where its password is, which never stands on the command line itself', () => {
    const command = parseCommand([
      ...handle,
      ...['--request', 'a.eml', '--vault', 'v', '--password-file', 'pw'],
      ...['--identity', 'identified', '--reason', 'known customer'],
    ]);
    expect(command).toMatchObject({
      options: { identified: { reason: 'known customer' } },
      vault: { folder: 'v', passwordFile: 'pw' },
    });
    expect(parseCommand(['sources', 'list', '--vault', 'v'])).toMatchObject({
      vault: { folder: 'v', passwordFile: null },
    });
  });

  it('takes apart whom to pull', () => {
    const command = parseCommand([
      ...['pull', '--source', 'export', '--email', 'a@example.be', '--order', 'SP1', '--order', 'SP2'],
      ...['--address', 'Kerkstraat 12, bus 3, 9230 Wetteren', '--birth-date', '1985-02-03', '--json'],
    ]);
    expect(command).toMatchObject({
      name: 'pull',
      command: {
        source: 'export',
        requester: {
          email: 'a@example.be',
          orderNumbers: ['SP1', 'SP2'],
          birthDate: '1985-02-03',
          address: { street: 'Kerkstraat 12, bus 3', postcode: '9230', city: 'Wetteren', country: null },
        },
      },
      json: true,
      out: null,
    });
  });

  it.each([
    ['Dorpsstraat 5, 1012 AB Amsterdam, NL', '1012 AB', 'Amsterdam', 'NL'],
    ['12 rue de la Paix, 75002 Paris', '75002', 'Paris', null],
    ['Hauptstraße 1, D-50667 Köln, DE', 'D-50667', 'Köln', 'DE'],
  ])('reads the address %s', (address, postcode, city, country) => {
    expect(parseCommand(['pull', '--source', 'e', '--address', address])).toMatchObject({
      command: { requester: { address: { postcode, city, country } } },
    });
  });

  it('knows the sources by number or name, and all of them where none is named', () => {
    expect(parseCommand(['sources', 'add', 'export', '--json'])).toMatchObject({
      command: { act: 'add', folder: 'export' },
      vault: null,
      json: true,
    });
    expect(parseCommand(['sources', 'index', '--vault', 'v'])).toMatchObject({
      command: { act: 'index', sources: [] },
    });
    expect(parseCommand(['sources', 'remove', '1', 'export', '--vault', 'v'])).toMatchObject({
      command: { act: 'remove', sources: ['1', 'export'] },
    });
  });

  it.each([
    ['no request', handle],
    ['an unknown flag', [...handle, '--request', 'a', '--force']],
    ['a date that is none', [...handle, '--request', 'a', '--received', '2026-02-30']],
    ['a language that letters have not', [...handle, '--request', 'a', '--lang', 'es']],
    ['a password of no vault', [...handle, '--request', 'a', '--password-file', 'pw']],
    ['sources of no vault', ['sources', 'list']],
    ['an unknown act on sources', ['sources', 'burn', '--vault', 'v']],
    ['no source to forget', ['sources', 'remove', '--vault', 'v']],
    ['two folders at once', ['sources', 'add', 'a', 'b']],
    ['a pull of nobody', ['pull', '--source', 'e']],
    ['a pull from nowhere', ['pull', '--email', 'a@example.be']],
    ['a pull for a case of no vault', ['pull', '--source', 'e', '--case', '2026-0001']],
    ['a pull of a person and a case', ['pull', '--vault', 'v', '--case', '2026-0001', '--email', 'a@b.be']],
    ['an address that can’t be taken apart', ['pull', '--source', 'e', '--address', 'Wetteren']],
    ['a birth date that is none', ['pull', '--source', 'e', '--birth-date', '3/2/1985']],
    ['an identity without a reason', [...handle, '--request', 'a', '--identity', 'identified']],
    ['an unknown command', ['erase']],
    ['no file to read', ['read']],
    ['a deadline of nothing', ['deadline', 'yesterday']],
    ['input that is no JSON', ['call', 'cases.get', '{id:1}']],
  ])('refuses %s', (_, args) => {
    expect(() => parseCommand(args)).toThrow(UsageError);
  });
});
