import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { startWords } from '../i18n/index.ts';
import { App } from './App.tsx';

// A file that misses its target must not replace the page; Surroundings.tsx takes it in where it may land.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => event.preventDefault());
}

await startWords();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
