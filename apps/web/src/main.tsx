import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { drafts } from './lib/drafts.ts';
import { loadDomainWords } from './lib/words.ts';

drafts.sweep();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

loadDomainWords().catch(() => window.addEventListener('online', () => void loadDomainWords().catch(() => {}), { once: true })); // else failures are told by their kind

// A deployment replaced the files this page was built from: load the new page rather than fail on a missing part.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('glovelly.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return; // once: a part that is missing again is a fault to be shown
  event.preventDefault();
  sessionStorage.setItem('glovelly.reloaded', String(Date.now()));
  window.location.reload();
});
