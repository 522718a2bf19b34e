// `node --import ./test/stand-in/register.mjs dist/main/main.js` runs the built main process without Electron.
import * as module from 'node:module';
import { resolve } from './hooks.mjs';

if (module.registerHooks) module.registerHooks({ resolve });
else module.register('./hooks.mjs', import.meta.url);
