import { useSyncExternalStore } from 'react';
import { dismissToast, toast } from '../ui/toast-store.ts';
import { beforeLeaving, pageOrganisation } from './page-organisation.ts';

/** Something that is deleted once it can no longer be taken back. */
export interface Removal {
  /** What disappears from the screen at once. */
  readonly id: string;
  readonly message: string;
  /** Deletes it, and brings the screen up to date. */
  readonly run: () => Promise<unknown>;
  /** The same as a request that outlives the page. */
  readonly request: { readonly procedure: string; readonly input: object };
  readonly onFailure: (error: unknown) => void;
}

let waiting: ReadonlyMap<string, Removal> = new Map();
/** The messages that offer to take it back. */
const messages = new Map<string, number>();
const running = new Map<string, Promise<boolean>>();
let ids: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlyMap<string, Removal>): void {
  waiting = next;
  ids = new Set(next.keys());
  for (const listener of listeners) listener();
}

function forget(id: string): void {
  messages.delete(id);
  change(new Map([...waiting].filter(([other]) => other !== id)));
}

/**
 * Takes something off the screen now and off the server in ten seconds, unless it is taken back. It waits because nothing that is
 * deleted could be put back as it was: not the bytes of a receipt, not the zone of a gig nor the import that it came by. A page that is left in the meantime sends the deletion on its way out.
 */
export function removeLater(removal: Removal): void {
  const { id, message } = removal;
  change(new Map([...waiting, [id, removal]]));
  const shown = toast({
    message,
    undo: () => {
      if (!waiting.has(id)) throw new Error('it is gone already');
      forget(id);
    },
    onGone: () => void carryOut(removal),
  });
  messages.set(id, shown);
}

/** Deletes it now, once however often it is asked. False when it could not be, which is said. */
function carryOut(removal: Removal): Promise<boolean> {
  const { id } = removal;
  if (!waiting.has(id)) return Promise.resolve(true);
  const begun = running.get(id) ?? attempt(removal).finally(() => running.delete(id));
  running.set(id, begun);
  return begun;
}

async function attempt({ id, run, onFailure }: Removal): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    onFailure(error);
    return false;
  } finally {
    forget(id);
  }
}

/** Deletes now all that waits, where what comes next counts on it: an invoice of what is left, the end of the session. False when something could not be. */
export async function carryOutWaiting(): Promise<boolean> {
  const removals = [...waiting.values()];
  const all = Promise.all(removals.map(carryOut));
  for (const { id } of removals) dismissToast(messages.get(id) ?? -1); // it cannot be taken back any more
  return (await all).every(Boolean);
}

/** Sends what still waits, by a request that the browser finishes without the page. */
export function sendWaiting(send: (url: string, init: RequestInit) => void = (url, init) => void fetch(url, init)): void {
  for (const { request } of waiting.values()) {
    send(`/trpc/${request.procedure}`, {
      method: 'POST',
      keepalive: true,
      headers: { ...pageOrganisation.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ json: request.input }),
    });
  }
  messages.clear();
  change(new Map());
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', () => sendWaiting());
beforeLeaving(carryOutWaiting);

/** Ids that are on their way out: lists leave them out. */
export const useRemovals = (): ReadonlySet<string> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ids,
  );
