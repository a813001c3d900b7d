export const isMac = (): boolean => typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

/** Keys as the reader's keyboard names them: "mod+k" is "⌘K" on a Mac and "Ctrl K" elsewhere; "g i" stays "G then I". */
export function keyNames(combination: string): string {
  if (combination.includes(' ')) return combination.split(' ').map(keyNames).join(' then ');
  const mac = isMac();
  return combination
    .split('+')
    .map((key) =>
      key === 'mod' ? (mac ? '⌘' : 'Ctrl') : key === 'enter' ? '↵' : key === 'shift' ? (mac ? '⇧' : 'Shift') : key.toUpperCase(),
    )
    .join(mac ? '' : ' ');
}

const TEXT_TYPES = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time', 'month', 'datetime-local']);

/** Whether the keys that are pressed there are text: then letters are letters, not shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && TEXT_TYPES.has(target.type);
}

/** The combination of a key press in the words of a command: "mod+s", "?", "n". */
export function combinationOf(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.toLowerCase();
  const isPlainSign = key.length === 1 && !/[a-z0-9]/.test(key); // shift is part of how such a sign is typed
  return [event.metaKey || event.ctrlKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey && !isPlainSign ? 'shift' : '', key]
    .filter(Boolean)
    .join('+');
}
