/// <reference types="vite/client" />
import type { DeskBridge } from '../src-contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; the page's only way out. */
    readonly desk: DeskBridge<File>;
  }
}
