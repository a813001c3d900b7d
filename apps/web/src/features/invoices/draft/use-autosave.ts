import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStale, isUnreachable } from '../../../lib/api-error.ts';
import { drafts } from '../../../lib/drafts.ts';
import { useSession } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { isSame } from '../../../lib/use-draft.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { type DraftValues, type DraftWire, patchOf, problemsOf, toValues } from './draft-values.ts';

const SAVE_AFTER_MS = 700;
const RETRY_MS = 5_000;

/** How the work on the screen stands against what the server has. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Something cannot be read as it is; it is kept on this device. */
  | { readonly kind: 'unreadable'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody else saved; one of the two is chosen. */
  | { readonly kind: 'behind' };

interface Base {
  readonly values: DraftValues;
  readonly version: number;
}

/**
 * The fields of a draft that save themselves: a moment after typing stops, one save at a time, each over the version before. What is not saved is
 * kept on this device and is there after a crash; leaving waits for the save, and asks only when it cannot be made.
 */
export function useAutosave(draft: DraftWire) {
  const { person, organisation } = useSession();
  const key = `${person.id} ${organisation.id} invoice ${draft.id}`;
  const utils = trpc.useUtils();
  const mutation = trpc.invoices.saveDraft.useMutation();
  const [start] = useState(() => beginning(key, draft));
  const [values, setRaw] = useState(start.values);
  const [base, setBase] = useState<Base>(start.base);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const newest = useRef({ values, base });
  newest.current = { values, base };
  const refused = useRef<unknown>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const isDirty = !isSame(values, base.values);
  const isBehind = draft.version > base.version;
  if (isBehind && !isDirty && !isSaving) {
    setRaw(toValues(draft));
    setBase({ values: toValues(draft), version: draft.version });
  }
  const problems = problemsOf(values, draft.currency);
  const unreadable = Object.keys(problems).length;

  const settleAt = useCallback((next: Base) => {
    newest.current = { ...newest.current, base: next };
    setBase(next);
  }, []);

  /** Takes what the server answered to something else than a save: a refresh, a gig taken off. */
  const adopt = useCallback(
    (after: DraftWire) => {
      utils.invoices.get.setData({ id: after.id }, after);
      const next = { values: toValues(after), version: after.version };
      newest.current = { values: next.values, base: next };
      setRaw(next.values);
      setBase(next);
    },
    [utils],
  );

  const save = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const { values: now, base: from } = newest.current;
      if (isSame(now, from.values)) return true;
      if (Object.keys(problemsOf(now, draft.currency)).length > 0) return false;
      try {
        const after = await mutation.mutateAsync({ id: draft.id, version: from.version, patch: patchOf(from.values, now, draft.currency) });
        settleAt({ values: now, version: after.version });
        utils.invoices.get.setData({ id: after.id }, after);
        refused.current = null;
        setFailure(null);
      } catch (error) {
        refused.current = isStale(error) ? null : error;
        if (isStale(error))
          await utils.invoices.get.invalidate({ id: draft.id }); // the newer version comes in, and both are shown
        else setFailure(error);
        return false;
      }
    }
  }, [draft.id, draft.currency, mutation.mutateAsync, settleAt, utils]);

  /** Saves now what is not saved. False when it cannot be. */
  const flush = useCallback((): Promise<boolean> => {
    if (running.current) return running.current.then(() => (isSame(newest.current.values, newest.current.base.values) ? true : flush()));
    setSaving(true);
    running.current = save().finally(() => {
      running.current = null;
      setSaving(false);
    });
    return running.current;
  }, [save]);

  const mayTry = isDirty && unreadable === 0 && !isBehind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the values starts the wait anew
  useEffect(() => {
    if (!mayTry) return;
    const wait = failure === null ? SAVE_AFTER_MS : isUnreachable(failure) ? RETRY_MS : null;
    if (wait === null) return;
    const timer = setTimeout(() => void flush(), wait);
    return () => clearTimeout(timer);
  }, [values, mayTry, failure, flush]);

  useEffect(() => {
    if (!isDirty) return drafts.drop(key);
    drafts.keep(key, { value: values, base: base.values, version: base.version });
  }, [key, values, base, isDirty]);

  const isUnsaved = () => !isSame(newest.current.values, newest.current.base.values);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isUnsaved()) return false;
      return !(await flush());
    },
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });

  const setValues = useCallback((next: (before: DraftValues) => DraftValues) => {
    setFailure((before: unknown) => (before !== null && !isUnreachable(before) ? null : before));
    setRaw(next);
  }, []);
  const set = useCallback(
    <Name extends keyof DraftValues>(name: Name, value: DraftValues[Name]) => setValues((before) => ({ ...before, [name]: value })),
    [setValues],
  );

  const state: SaveState =
    isBehind && isDirty
      ? { kind: 'behind' }
      : !isDirty
        ? { kind: 'saved' }
        : isSaving
          ? { kind: 'saving' }
          : unreadable > 0
            ? { kind: 'unreadable', count: unreadable }
            : failure === null
              ? { kind: 'unsaved' }
              : { kind: 'failed', error: failure };

  return {
    values,
    set,
    setValues,
    problems,
    state,
    flush,
    adopt,
    /** The version that the next change has to name; after a flush, the one that it made. */
    versionNow: () => newest.current.base.version,
    /** After a flush that could not save: why. */
    whyNotSaved: (): string => {
      const count = Object.keys(problemsOf(newest.current.values, draft.currency)).length;
      if (count > 0) return `${count === 1 ? 'One field has' : `${count} fields have`} to be put right first.`;
      return refused.current === null
        ? 'Somebody else has saved this draft: choose a version first.'
        : `Your last changes are not saved: ${sentenceFor(refused.current)}`;
    },
    base: base.values,
    theirs: isBehind && isDirty ? toValues(draft) : null,
    /** Puts what was changed here on top of what somebody else saved. */
    rebase: () => {
      const theirs = toValues(draft);
      const mine = Object.fromEntries(
        Object.entries(values).filter(([name, value]) => !isSame(value, base.values[name as keyof DraftValues])),
      ); // a name of the values
      setRaw({ ...theirs, ...mine });
      setBase({ values: theirs, version: draft.version });
    },
    takeTheirs: () => adopt(draft),
    /** Asks before work is left behind that cannot be saved. It stays on this device, and is there on coming back. */
    guard: { restored: null, blocker, discard: () => setRaw(base.values) },
  };
}

export type Autosave = ReturnType<typeof useAutosave>;

/** What is on the server, and on top of it what this device has kept of an earlier visit that was not saved. */
function beginning(key: string, draft: DraftWire) {
  const saved = { values: toValues(draft), version: draft.version };
  const kept = drafts.read(
    key,
    (value): value is DraftValues => typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines),
  );
  if (!kept || isSame({ ...saved.values, ...kept.value }, saved.values)) return { values: saved.values, base: saved };
  const values = { ...saved.values, ...kept.value };
  const isOutdated = kept.version !== null && kept.version < draft.version; // then both are shown before anything is saved
  return { values, base: isOutdated ? { values: { ...saved.values, ...kept.base }, version: kept.version } : saved };
}
