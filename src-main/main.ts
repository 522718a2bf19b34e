/** Electron's entry. Everything that needs Electron is in shell/; everything that works is in engine/. */
import { startApp } from './shell/start.ts';

startApp();
