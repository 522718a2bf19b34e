/** What a person reads when the program cannot start: there is no window yet that could say it. */
import { app, dialog } from 'electron';

/** In the system's language, where it is one of ours. */
const words: Record<string, string> = {
  nl: 'DSAR Desk kan niet starten. Installeer het programma opnieuw, of geef je IT-dienst deze tekst:',
  fr: 'DSAR Desk ne peut pas démarrer. Réinstallez le programme ou donnez ce texte à votre service informatique :',
  de: 'DSAR Desk kann nicht starten. Installieren Sie das Programm neu, oder geben Sie Ihrer IT diesen Text:',
  en: 'DSAR Desk cannot start. Install the program again, or give IT this text:',
};

/** Says that the start failed, and ends the program. `error` is from before any vault was opened. */
export function tellStartFailed(error: unknown): void {
  const sentence = words[app.getLocale().slice(0, 2)] ?? words['en'] ?? '';
  dialog.showErrorBox(
    'DSAR Desk',
    `${sentence}\n\n${error instanceof Error ? error.message : String(error)}`,
  );
  app.exit(1);
}
