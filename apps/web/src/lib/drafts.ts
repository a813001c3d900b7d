/** Unsaved work of one record, kept on this device until it is saved or thrown away. */
export interface KeptDraft<T> {
  readonly value: T;
  /** When it was last touched, ISO 8601. */
  readonly at: string;
  /** The version of the record it was typed over: newer on the server means that somebody else saved since. */
  readonly version: number | null;
  /** What was saved in that version. What differs from it was typed here; `null` in work kept before this was. */
  readonly base: T | null;
}

const PREFIX = 'glovelly.draft.';
const KEPT_DAYS = 30;

/** The store is given, so that a private window without storage loses nothing but the safety net. */
export class Drafts {
  constructor(
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
    private readonly now: () => number,
  ) {}

  /** The kept work of `key` ("invoice 0190…"), or `null` when there is none or it is not of the expected shape. */
  read<T>(key: string, isShape: (value: unknown) => value is T): KeptDraft<T> | null {
    const kept = this.#parse(PREFIX + key);
    return kept && isShape(kept.value) ? { ...kept, value: kept.value, base: isShape(kept.base) ? kept.base : null } : null;
  }

  keep<T>(key: string, { value, base, version }: Omit<KeptDraft<T>, 'at'>): void {
    try {
      this.store.setItem(PREFIX + key, JSON.stringify({ value, base, at: new Date(this.now()).toISOString(), version }));
    } catch {
      // Full or switched off: the work is still on the screen, and leaving is still guarded.
    }
  }

  drop(key: string): void {
    try {
      this.store.removeItem(PREFIX + key);
    } catch {
      // Switched off: nothing was kept either.
    }
  }

  /** Forgets work that nobody came back to. */
  sweep(): void {
    try {
      const keys = Array.from({ length: this.store.length }, (_, index) => this.store.key(index) ?? '').filter((key) =>
        key.startsWith(PREFIX),
      );
      for (const key of keys) {
        const at = Date.parse(this.#parse(key)?.at ?? '');
        if (!(this.now() - at < KEPT_DAYS * 86_400_000)) this.store.removeItem(key);
      }
    } catch {
      // Switched off: there is nothing to forget.
    }
  }

  /** Signing out on a shared computer leaves nobody's work behind. */
  dropAll(): void {
    try {
      const keys = Array.from({ length: this.store.length }, (_, index) => this.store.key(index) ?? '').filter((key) =>
        key.startsWith(PREFIX),
      );
      for (const key of keys) this.store.removeItem(key);
    } catch {
      // Switched off: nothing was kept either.
    }
  }

  #parse(key: string): KeptDraft<unknown> | null {
    try {
      const kept: unknown = JSON.parse(this.store.getItem(key) ?? 'null');
      if (typeof kept !== 'object' || kept === null || !('value' in kept) || !('at' in kept) || typeof kept.at !== 'string') return null;
      const version = 'version' in kept && typeof kept.version === 'number' ? kept.version : null;
      return { value: kept.value, base: 'base' in kept ? kept.base : null, at: kept.at, version };
    } catch {
      return null; // broken by hand or by a crash half way: as good as none
    }
  }
}

export const drafts = new Drafts(
  typeof localStorage === 'undefined'
    ? { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 }
    : localStorage,
  () => Date.now(),
);
