/** The smaller parts of Electron around a window: menu, theme, power, notifications, the system's own programs. */
import { EventEmitter } from 'node:events';
import type {
  Menu as ElectronMenu,
  MenuItemConstructorOptions,
  NotificationConstructorOptions,
  Shell,
} from 'electron';
import { control, tell } from './control.ts';

/** When the page last said something, in milliseconds of `performance.now()`. */
export const lastInput = { at: performance.now() };

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

class StandInPower extends EventEmitter {
  /** Seconds since the page last called; the desktop's own figure is not reachable from here. */
  getSystemIdleTime(): number {
    return Math.floor((performance.now() - lastInput.at) / 1000);
  }
}

class StandInTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
}
export const nativeTheme = new StandInTheme();

export const powerMonitor = new StandInPower();
control.on('power', (event) => powerMonitor.emit(event));

export const shell: Pick<Shell, 'showItemInFolder' | 'openPath' | 'beep'> = {
  showItemInFolder: (path) => tell({ kind: 'opened', path }),
  openPath: async (path) => {
    tell({ kind: 'opened', path });
    return '';
  },
  beep: () => {},
};
