import { useState } from 'react';
import { type DraftOptions, isSame, keptOver, useDraft, useDraftKey } from './use-draft.ts';

/** The fields that were changed, with their new values: what a partial update sends. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const entries = Object.entries(after).filter(([name, value]) => !isSame(value, before[name as keyof T])); // a name of `after` is one of T
  return Object.fromEntries(entries) as Partial<T>; // some of T's own entries
}

/** A field that is not the same on the screen and on the server. */
export interface Difference<T> {
  readonly name: keyof T & string;
  readonly yours: T[keyof T];
  readonly theirs: T[keyof T];
}

/** What was changed here and differs from what is on the server by now: the fields a person has to choose about. */
export function differences<T extends object>(changes: Partial<T>, theirs: T): Difference<T>[] {
  return (Object.keys(changes) as (keyof T & string)[]) // the keys of a record of fields
    .filter((name) => !isSame(changes[name], theirs[name]))
    .map((name) => ({ name, yours: changes[name] as T[keyof T], theirs: theirs[name] })); // present: it is one of the changes
}

/**
 * A draft of a record that others may change too. Changes are counted from the version they began with, so that a partial update sends them
 * and nothing else; work that comes back after a crash began with the version it was typed over, not with today's. When a newer version arrives,
 * an untouched form follows it; a touched one says so by `theirs` and waits for a choice: `rebase` puts the changes on top of the newer version,
 * `takeTheirs` drops them.
 */
export function useVersionedDraft<T extends object>({ key: record, saved, version }: DraftOptions<T> & { version: number }) {
  const key = useDraftKey(record);
  const [base, setBase] = useState(() => {
    const kept = keptOver(key, saved);
    return kept && kept.version !== null && kept.version < version
      ? { saved: kept.base ?? saved, version: kept.version }
      : { saved, version };
  });
  const draft = useDraft({ key: record, saved: base.saved, version: base.version });
  const isBehind = version > base.version;
  if (isBehind && !draft.isDirty) setBase({ saved, version });
  const changes = changedFields(base.saved, draft.value);

  return {
    ...draft,
    /** The version that an update has to name. */
    version: base.version,
    changes,
    theirs: isBehind && draft.isDirty ? saved : null,
    rebase: () => {
      draft.setValue({ ...saved, ...changes });
      setBase({ saved, version });
    },
    takeTheirs: () => {
      draft.discard();
      setBase({ saved, version });
    },
    /** Call when the server has saved: the form is clean again, at the new version. */
    kept: (saved: T, version: number) => {
      draft.setValue(saved);
      setBase({ saved, version });
      draft.settle();
    },
  };
}
