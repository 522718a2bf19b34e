/** An open vault with its areas put together: what exists between unlocking and locking, and no longer. */
import { answerMethods } from './answers/index.ts';
import { openCases } from './cases/index.ts';
import type { Methods } from './context.ts';
import { type Discovery, openDiscovery } from './discovery/index.ts';
import { identityMethods } from './identity/index.ts';
import { type Intake, openIntake } from './intake/index.ts';
import type { EngineParts } from './parts.ts';
import { openSettings, type SettingsArea } from './settings/index.ts';
import { openSources } from './sources/index.ts';
import type { Vault } from './vault/index.ts';

/** Methods that work without an open vault. */
export type VaultlessMethod =
  | 'vault.state'
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.lock'
  | 'intake.read'
  | 'deadlines.reckon';

export type Session = {
  readonly vault: Vault;
  readonly methods: Omit<Methods, VaultlessMethod>;
  readonly intake: Intake;
  readonly discovery: Discovery;
  readonly settings: SettingsArea;
  /** Fires when the vault locks, so that running work stops at its next step. */
  readonly ending: AbortController;
};

/** Puts the areas of an open vault together. */
export function openSession(vault: Vault, parts: EngineParts): Session {
  const { controller, parsers, jobs, reading, letterWords, resourcesDir, closed } = parts;
  const settings = openSettings(vault);
  const sources = openSources(vault, jobs, () => {
    const { foldEmailTags, foldGmailDots } = settings.read();
    return { tags: foldEmailTags, gmailDots: foldGmailDots };
  });
  const cases = openCases({
    vault,
    closed,
    ownLanguage: settings.read().language,
    exportFolders: sources.foldersOnDisk,
  });
  const discovery = openDiscovery({ vault, cases, sources, jobs, parsers, controller });
  const intake = openIntake(vault, cases, parsers, reading);
  const answers = answerMethods({
    vault,
    cases,
    jobs,
    controller,
    letterWords,
    closed,
    resourcesDir,
    findings: discovery.findings,
    unconfirmed: sources.unconfirmed,
    folderOf: sources.folderOf,
  });
  return {
    vault,
    intake,
    discovery,
    settings,
    ending: new AbortController(),
    methods: {
      ...settings.methods,
      ...intake.methods,
      ...cases.methods,
      ...sources.methods,
      ...discovery.methods,
      ...identityMethods(vault, cases, intake, discovery),
      ...answers,
      'audit.verify': () => vault.audit.verify(),
    },
  };
}
