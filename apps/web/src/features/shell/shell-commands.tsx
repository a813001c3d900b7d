import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { signOut } from '../../lib/sign-out.ts';
import { chooseTheme } from '../../lib/theme.ts';
import { useShortcuts } from '../../lib/use-shortcuts.ts';
import { undoToast } from '../../ui/toast-store.ts';
import { useSections } from './nav.ts';
import { closePanel, openHelp, openPalette, togglePalette, usePanel } from './palette-state.ts';

const CommandPalette = lazy(() => import('./command-palette.tsx').then((part) => ({ default: part.CommandPalette })));
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((part) => ({ default: part.ShortcutHelp })));

/** `/` goes to the page's own search box where there is one, and to the palette otherwise. */
function search(): void {
  const box = document.querySelector<HTMLElement>('main input[type="search"]');
  if (box) box.focus();
  else openPalette();
}

/** What can be done from everywhere, and the two panels that show it. */
export function ShellCommands() {
  const router = useRouter();
  const panel = usePanel();
  const sections = useSections();
  useShortcuts();
  useCommands([
    ...sections.map(({ to, label, letter }) => ({
      id: `go ${to}`,
      label,
      group: 'Go to' as const,
      keys: `g ${letter}`,
      run: () => void router.navigate({ to }),
    })),
    { id: 'palette', label: 'Search or do something', group: 'Settings', keys: 'mod+k', run: togglePalette },
    { id: 'search', label: 'Search', group: 'Settings', keys: '/', run: search },
    { id: 'help', label: 'Show the keyboard shortcuts', group: 'Settings', keys: '?', run: openHelp },
    { id: 'undo', label: 'Undo the last change', group: 'Settings', keys: 'z', run: () => void undoToast() },
    { id: 'light', label: 'Light colours', group: 'Settings', words: 'theme day', run: () => chooseTheme('light') },
    { id: 'dark', label: 'Dark colours', group: 'Settings', words: 'theme night', run: () => chooseTheme('dark') },
    { id: 'system', label: 'Colours as the system', group: 'Settings', words: 'theme', run: () => chooseTheme('system') },
    { id: 'sign-out', label: 'Sign out', group: 'Settings', words: 'log out leave', run: () => void signOut() },
  ]);
  return (
    <Suspense>
      {panel === 'palette' && <CommandPalette onClose={closePanel} />}
      {panel === 'help' && <ShortcutHelp onClose={closePanel} />}
    </Suspense>
  );
}
