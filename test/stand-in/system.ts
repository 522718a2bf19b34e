/** The smaller parts of Electron around a window: menu and power. */
import { EventEmitter } from 'node:events';
import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import { control } from './control.ts';

/** Chromium's app window has no menu; the keys that matter are the page's own. */
export const Menu: Pick<typeof ElectronMenu, 'setApplicationMenu'> & {
  buildFromTemplate(template: MenuItemConstructorOptions[]): null;
} = {
  buildFromTemplate: () => null,
  setApplicationMenu: () => {},
};

export const powerMonitor = new EventEmitter();
control.on('power', (event) => powerMonitor.emit(event));
