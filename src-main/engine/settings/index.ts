/** Settings of a vault. */
import { Settings } from '../../../src-contract/index.ts';
import type { Methods } from '../context.ts';
import type { Vault } from '../vault/index.ts';

const initial: Settings = {
  language: 'nl',
  theme: 'system',
  lockAfterMinutes: 10,
  foldEmailTags: false,
  foldGmailDots: false,
};

export type SettingsArea = {
  readonly methods: Pick<Methods, 'settings.get' | 'settings.set'>;
  read(): Settings;
  change(changes: Partial<Settings>): Settings;
};

/** The settings of an open vault; what was never set, or can't be read any more, has its first value. */
export function openSettings(vault: Vault): SettingsArea {
  const all = vault.db.prepare<[], { name: string; value: string }>('SELECT name, value FROM setting');
  const put = vault.db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)');

  function read(): Settings {
    const kept = Object.fromEntries(all.all().map(({ name, value }) => [name, JSON.parse(value)]));
    const parsed = Settings.safeParse({ ...initial, ...kept });
    return parsed.success ? parsed.data : initial;
  }

  function change(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const params = { names: given.map(([name]) => name).join(', ') };
    vault.write({ act: 'settings.changed', caseId: null, params }, () => {
      for (const [name, value] of given) put.run(name, JSON.stringify(value));
    });
    return read();
  }

  return { read, change, methods: { 'settings.get': read, 'settings.set': change } };
}
