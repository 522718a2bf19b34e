/** The chooser that stands in for the system's file dialogs. Sent to the page as text; uses nothing from outside. */

export type Listing = {
  title: string;
  folder: string;
  entries: { name: string; folder: boolean }[];
  /** A folder is chosen, not files. */
  folders: boolean;
  several: boolean;
};

export type Act =
  | { kind: 'cancel' }
  | { kind: 'up' }
  | { kind: 'go'; path: string }
  | { kind: 'enter'; name: string }
  /** Names in the shown folder; the empty name is the folder itself. */
  | { kind: 'choose'; names: string[] };

function chooser(listing: Listing): Promise<Act> {
  const host = document.createElement('div');
  // All that the page can see of it: how much is listed.
  host.dataset['entries'] = String(listing.entries.length);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    dialog { font: 14px system-ui, sans-serif; width: 560px; border: 1px solid #888; border-radius: 8px; padding: 16px }
    dialog::backdrop { background: rgb(0 0 0 / 40%) }
    h2 { font-size: 16px; margin: 0 0 12px } input, select { width: 100%; box-sizing: border-box; font: inherit }
    select { margin: 8px 0 } footer { display: flex; gap: 8px; justify-content: flex-end } button { font: inherit }
  `);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  const title = make('h2', listing.title);
  const path = make('input');
  path.value = listing.folder;
  path.setAttribute('aria-label', 'Folder');
  const names = make('select');
  names.size = 14;
  names.multiple = listing.several;
  names.setAttribute('aria-label', 'Files and folders');
  for (const entry of listing.entries) {
    const option = make('option', entry.folder ? `${entry.name}/` : entry.name);
    option.value = entry.name;
    names.append(option);
  }
  const up = make('button', 'Up');
  const cancel = make('button', 'Cancel');
  const ok = make('button', listing.folders ? 'Choose this folder' : 'Open');
  const footer = make('footer');
  footer.append(up, cancel, ok);
  dialog.append(title, path, names, footer);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();

  return new Promise((resolve) => {
    const end = (act: Act): void => {
      host.remove();
      resolve(act);
    };
    const picked = (): string[] => [...names.selectedOptions].map((option) => option.value);
    const isFolder = (wanted: string): boolean =>
      listing.entries.some((entry) => entry.folder && entry.name === wanted);
    const chosen = (): Act | null => {
      const [first] = picked();
      if (listing.folders) return { kind: 'choose', names: [''] };
      if (first === undefined) return null;
      if (isFolder(first)) return { kind: 'enter', name: first };
      return { kind: 'choose', names: picked().filter((each) => !isFolder(each)) };
    };
    const choose = (): void => {
      const act = chosen();
      if (act !== null) end(act);
    };
    up.addEventListener('click', () => end({ kind: 'up' }));
    cancel.addEventListener('click', () => end({ kind: 'cancel' }));
    dialog.addEventListener('cancel', () => end({ kind: 'cancel' }));
    ok.addEventListener('click', choose);
    path.addEventListener('change', () => end({ kind: 'go', path: path.value }));
    names.addEventListener('dblclick', () => {
      const [first] = picked();
      if (first !== undefined && isFolder(first)) end({ kind: 'enter', name: first });
      else choose();
    });
  });
}

/** The expression that shows a listing and resolves to what the person did. */
export function chooserScript(listing: Listing): string {
  return `(${chooser.toString()})(${JSON.stringify(listing)})`;
}
