import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: join(import.meta.dirname, 'src-renderer'),
  plugins: [react()],
  // The shell puts a fresh nonce in its place on every load (src-main/shell/pages.ts).
  html: { cspNonce: '%CSP_NONCE%' },
  build: {
    outDir: join(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The policy allows no scripts and styles from `data:`, and the app is on the same disk anyway.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
});
