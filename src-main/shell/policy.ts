/**
 * What a page may do: show the app's own files, and nothing else. Each rule is one line of Electron's security
 * checklist; test/e2e/security.spec.ts tries them one by one.
 */
import { app, type Session, session, type WebContents } from 'electron';
import { isOurs } from './origin.ts';

/** Held in memory only (no `persist:`): nothing of a page is written to disk. */
export const partition = 'desk';

/** Copying text needs this one; it puts the page's own text on the clipboard and reads nothing. */
const allowed = new Set(['clipboard-sanitized-write']);

function limitSession(pages: Session): void {
  pages.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
  pages.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  pages.setDevicePermissionHandler(() => false);
  // It would fetch dictionaries.
  pages.setSpellCheckerEnabled(false);
  pages.webRequest.onBeforeRequest((details, answer) => {
    const local = isOurs(details.url) || /^(blob|data|devtools):/.test(details.url);
    answer({ cancel: !local });
  });
  pages.on('will-download', (event) => event.preventDefault());
}

function limitContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Puts the rules in force, for the app's session and for every page that is ever made. Call once, when ready. */
export function enforcePolicy(): Session {
  const pages = session.fromPartition(partition);
  limitSession(pages);
  app.on('web-contents-created', (_event, contents) => limitContents(contents));
  return pages;
}
