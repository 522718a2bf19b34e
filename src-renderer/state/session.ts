/** Who is at the desk, and how the window should look for them. Outlives a lock only in language and theme. */
import { create } from 'zustand';
import type { Settings, VaultState } from '../../src-contract/index.ts';
import { asDeskError, call } from '../app/desk.ts';
import { speak, systemLanguage } from '../i18n/index.ts';
import { useJobs } from './jobs.ts';
import { useRoute } from './route.ts';

type SessionState = {
  /** Undefined until the engine has answered for the first time. */
  vault: VaultState | undefined;
  failure: ReturnType<typeof asDeskError> | undefined;
  settings: Settings;
};

export const useSession = create<SessionState>()(() => ({
  vault: undefined,
  failure: undefined,
  settings: {
    language: systemLanguage(),
    theme: 'system',
    lockAfterMinutes: 10,
    foldEmailTags: false,
    foldGmailDots: false,
  },
}));

async function applySettings(settings: Settings): Promise<void> {
  useSession.setState({ settings });
  await speak(settings.language);
}

/** Asks the engine how things stand; with an open vault its settings are put in force. */
export async function refreshSession(): Promise<void> {
  try {
    const vault = await call('vault.state', {});
    if (vault.state === 'open') await applySettings(await call('settings.get', {}));
    useSession.setState({ vault, failure: undefined });
  } catch (thrown) {
    useSession.setState({ failure: asDeskError(thrown) });
  }
}

/** Keeps a changed setting and puts it in force. Throws `DeskError`. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await applySettings(await call('settings.set', change));
}

/** Changes the language before there is a vault to keep it in. */
export async function speakForNow(language: Settings['language']): Promise<void> {
  useSession.setState((state) => ({ settings: { ...state.settings, language } }));
  await speak(language);
}

/** Locks the vault; the window forgets everything it showed, even when the engine no longer answers. */
export async function lockVault(): Promise<void> {
  // A field that is left keeps what was typed in it, while the vault still takes it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await call('vault.lock', {}).catch(() => undefined);
  await forgetSession();
}

async function forgetSession(): Promise<void> {
  useRoute.getState().clear();
  useJobs.getState().clear();
  useSession.setState((state) => ({
    vault: state.vault && { ...state.vault, state: 'locked', member: null },
  }));
  await refreshSession();
}

/** Listens to the engine for as long as the window lives. */
export function watchSession(): () => void {
  const offs = [
    window.desk.on('locked', () => void forgetSession()),
    window.desk.on('changed', ({ what }) => {
      if (what === 'settings' && useSession.getState().vault?.state === 'open') void refreshSession();
    }),
    window.desk.on('progress', (progress) => useJobs.getState().report(progress)),
  ];
  return () => {
    for (const off of offs) off();
  };
}
