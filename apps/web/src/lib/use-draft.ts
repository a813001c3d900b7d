import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { drafts, type KeptDraft } from './drafts.ts';
import { useSession } from './session.ts';

export interface DraftOptions<T extends object> {
  /** The record: "gig 0190…", "gig new". Give the editing component this as its React `key` too: then it never shows another record's values. */
  key: string;
  /** What is saved on the server, or a new record's beginnings. */
  saved: T;
  version?: number | null;
}

/** Forms are records of text, switches and lists: equal when they would be written the same. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const KEEP_AFTER_MS = 300;

/**
 * The values of an editor: guarded on leaving, kept on this device as they are typed, and there again after a crash.
 * `restored` says since when, so that the page can tell and offer to throw them away. Show `<DraftGuard draft={draft} />` in the form.
 * Of a record that others may change too it is `useVersionedDraft` that restores: `saved` is there what the kept work was typed over.
 */
export function useDraft<T extends object>({ key: record, saved, version = null }: DraftOptions<T>) {
  const key = useDraftKey(record);
  const [start] = useState(() => keptOver(key, saved));
  const [value, setRaw] = useState(start?.value ?? saved);
  const [base, setBase] = useState(saved);
  const [restored, setRestored] = useState(start && { at: start.at });
  const isLeaving = useRef(false);

  if (!isSame(base, saved)) {
    setBase(saved);
    if (isSame(value, base)) setRaw(saved); // untouched values follow the server
  }
  const isDirty = !isSame(value, saved);

  useEffect(() => {
    if (!isDirty) return drafts.drop(key);
    const keep = () => {
      if (!isLeaving.current) drafts.keep(key, { value, base: saved, version });
    };
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [key, value, saved, version, isDirty]);

  const isGuarded = () => isDirty && !isLeaving.current;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isGuarded() && current.pathname !== next.pathname,
    enableBeforeUnload: isGuarded,
    withResolver: true,
  });

  const setValue = useCallback((next: T | ((before: T) => T)) => {
    isLeaving.current = false;
    setRaw(next);
  }, []);
  const set = useCallback(
    <Name extends keyof T>(name: Name, next: T[Name]) => setValue((before) => ({ ...before, [name]: next })),
    [setValue],
  );
  /** Call when the server has saved the values, before navigating away: nothing is kept and nothing is guarded until the next change. */
  const settle = useCallback(() => {
    isLeaving.current = true;
    drafts.drop(key);
    setRestored(null);
  }, [key]);
  /** Throws the unsaved values away. */
  const discard = useCallback(() => {
    drafts.drop(key);
    setRaw(saved);
    setRestored(null);
  }, [key, saved]);
  return { value, setValue, set, isDirty, restored, discard, settle, blocker };
}

export type Draft = Pick<ReturnType<typeof useDraft>, 'restored' | 'discard' | 'blocker'>;

/** On a shared device nobody is shown another's unsaved work. */
export function useDraftKey(record: string): string {
  const { person, organisation } = useSession();
  return `${person.id} ${organisation.id} ${record}`;
}

/** The work that this device keeps of a record, where it is another than what is saved: its values, and what they were typed over. */
export function keptOver<T extends object>(key: string, saved: T): KeptDraft<T> | null {
  const kept = drafts.read(key, (value): value is object => typeof value === 'object' && value !== null && !Array.isArray(value));
  if (!kept) return null;
  const value = filledIn(kept.value, saved);
  return isSame(value, saved) ? null : { ...kept, value, base: kept.base && filledIn(kept.base, saved) };
}

/** A field of an older form is left behind, and one that it did not have is as it is saved. */
const filledIn = <T extends object>(kept: object, saved: T): T => ({
  ...saved,
  ...Object.fromEntries(Object.entries(kept).filter(([name]) => name in saved)),
});
