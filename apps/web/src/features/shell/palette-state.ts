import { useSyncExternalStore } from 'react';

type Panel = 'palette' | 'help' | null;

let panel: Panel = null;
const listeners = new Set<() => void>();

function show(next: Panel): void {
  panel = next;
  for (const listener of listeners) listener();
}

export const openPalette = (): void => show('palette');
export const togglePalette = (): void => show(panel === 'palette' ? null : 'palette');
export const openHelp = (): void => show('help');
export const closePanel = (): void => show(null);

export const usePanel = (): Panel =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => panel,
  );
