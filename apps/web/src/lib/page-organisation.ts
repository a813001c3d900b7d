/**
 * The organisation that this page was loaded for. Two tabs share one session: when one of them moves to another organisation, what the other shows,
 * and would write, belongs to the one before. So every request of a page says which it is of (the server refuses a wrong one), and tabs tell one another.
 */
const HEADER = 'x-glovelly-organisation';

let organisation: string | null = null;
let moved = false;
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('glovelly.organisation');

channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (organisation !== null && data !== organisation) pageOrganisation.hasMoved();
  else if (data === organisation) set(false); // and back again
});

function set(next: boolean): void {
  if (next === moved) return;
  moved = next;
  for (const listener of listeners) listener();
}

export const pageOrganisation = {
  /** From now on this page is of that organisation. */
  is: (id: string): void => {
    if (id === organisation) return;
    organisation = id;
    set(false);
  },
  current: (): string | null => organisation,
  headers: (): Record<string, string> => (organisation === null ? {} : { [HEADER]: organisation }),
  /** The session acts elsewhere by now: another tab has moved, or the server has said so. */
  hasMoved: (): void => set(true),
  /** The session acts here again. */
  isHereAgain: (): void => set(false),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isElsewhere: (): boolean => moved,
};

type Finish = () => Promise<boolean>;
const waiting = new Set<Finish>();

/** What still waits to be sent is of this session and this organisation: `finish` ends it before either is left, and answers whether it could. */
export const beforeLeaving = (finish: Finish): void => void waiting.add(finish);

/** Await before the session is asked to move or to end. False when something that waited was not done, which has been said. */
export async function prepareMove(): Promise<boolean> {
  const done = await Promise.all([...waiting].map((finish) => finish()));
  return done.every(Boolean);
}

/** The session has moved: the other tabs are told. */
export const announceMove = (id: string): void => channel?.postMessage(id);

/** The same, and this page begins anew: nothing that it holds of the organisation before is left. */
export function startIn(id: string, at = '/'): void {
  announceMove(id);
  window.location.assign(at);
}
