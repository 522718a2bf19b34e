/** The smaller parts of Electron around a window: menu, theme, power, notifications, the system's own programs. */
import { EventEmitter } from 'node:events';
import type {
  Menu as ElectronMenu,
  MenuItemConstructorOptions,
  NotificationConstructorOptions,
  Shell,
} from 'electron';
import { control, tell } from './control.ts';

/** Chromium's app window has no menu; the keys that matter are the page's own. */
export const Menu: Pick<typeof ElectronMenu, 'setApplicationMenu'> & {
  buildFromTemplate(template: MenuItemConstructorOptions[]): null;
} = {
  buildFromTemplate: () => null,
  setApplicationMenu: () => {},
};

export class Notification extends EventEmitter {
  #title: string;
  #body: string;

  static isSupported(): boolean {
    return true;
  }

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.#title = options.title ?? '';
    this.#body = options.body ?? '';
  }

  show(): void {
    tell({ kind: 'notification', title: this.#title, body: this.#body });
  }
}

class StandInTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
}
export const nativeTheme = new StandInTheme();

export const powerMonitor = new EventEmitter();
control.on('power', (event) => powerMonitor.emit(event));

export const shell: Pick<Shell, 'showItemInFolder' | 'openPath' | 'beep'> = {
  showItemInFolder: (path) => tell({ kind: 'opened', path }),
  openPath: async (path) => {
    tell({ kind: 'opened', path });
    return '';
  },
  beep: () => {},
};
