export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'glovelly.theme';

/** The choice remembered on this device. public/theme.js reads the same key before the first paint. */
export function themeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system'; // storage is switched off
  }
}

/** Another part of the page, or another tab, chose. */
export function onThemeChange(listener: () => void): () => void {
  window.addEventListener('glovelly:theme', listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener('glovelly:theme', listener);
    window.removeEventListener('storage', listener);
  };
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is switched off: the choice holds for this page at least, by the event below.
  }
  window.dispatchEvent(new Event('glovelly:theme'));
}
