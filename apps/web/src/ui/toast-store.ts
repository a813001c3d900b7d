import { isApiError, isUnreachable } from '../lib/api-error.ts';
import { sentenceFor } from '../lib/words.ts';

export interface Toast {
  readonly id: number;
  readonly message: string;
  /** A second line: why it failed, what was kept. */
  readonly detail?: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** Takes it back. The toast says so for ten seconds; while it is pointed at or focused, time stands still. */
  readonly undo?: () => Promise<unknown> | unknown;
  /** Called once, when it leaves without having been taken back: what was only announced is done now. */
  readonly onGone?: () => void;
  readonly milliseconds: number;
}

export interface NewToast {
  message: string;
  detail?: string;
  tone?: Toast['tone'];
  undo?: Toast['undo'];
  onGone?: Toast['onGone'];
}

const UNDO_MS = 10_000; // the promise of the design: ten seconds to take it back
const READ_MS = 6_000;
const MOST = 3;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export const toastStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): readonly Toast[] => toasts,
};

/** Says that something happened; with `undo`, for ten seconds, how to take it back. Callable from anywhere. */
export function toast({ message, detail, tone = 'plain', undo, onGone }: NewToast): number {
  const id = nextId++;
  const added: Toast = {
    id,
    message,
    tone,
    milliseconds: undo ? UNDO_MS : READ_MS,
    ...(detail !== undefined && { detail }),
    ...(undo && { undo }),
    ...(onGone && { onGone }),
  };
  const crowdedOut = [...toasts, added].slice(0, -MOST);
  publish([...toasts, added].slice(-MOST));
  for (const gone of crowdedOut) gone.onGone?.();
  return id;
}

const take = (id: number): void => publish(toasts.filter((shown) => shown.id !== id));

export function dismissToast(id: number): void {
  const gone = toasts.find((shown) => shown.id === id);
  take(id);
  gone?.onGone?.();
}

/** Takes back the newest thing that can be taken back; a failure to do so is said, never swallowed. Returns whether there was one. */
export async function undoToast(id?: number): Promise<boolean> {
  const shown = id === undefined ? toasts.findLast((candidate) => candidate.undo) : toasts.find((candidate) => candidate.id === id);
  if (!shown?.undo) return false;
  take(shown.id); // first: a second click finds nothing left to undo
  try {
    await shown.undo();
    toast({ message: 'Undone', tone: 'plain' });
  } catch (error) {
    const isAnswer = isApiError(error) || isUnreachable(error);
    const detail = isAnswer ? sentenceFor(error) : 'It stays as it was. Check it, and change it by hand if need be.';
    toast({ message: 'It could not be undone', detail, tone: 'bad' });
  }
  return true;
}
