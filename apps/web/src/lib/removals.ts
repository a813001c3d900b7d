import { useSyncExternalStore } from 'react';
import { toast } from '../ui/toast-store.ts';
import { beforeMoving, pageOrganisation } from './page-organisation.ts';

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
let ids: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlyMap<string, Removal>): void {
  waiting = next;
  ids = new Set(next.keys());
  for (const listener of listeners) listener();
}

function forget(id: string): void {
  change(new Map([...waiting].filter(([other]) => other !== id)));
}

/**
 * Takes something off the screen now and off the server in ten seconds, unless it is taken back. It waits because nothing that is
 * deleted could be put back as it was: not the bytes of a receipt, not the zone of a gig nor the import that it came by. A page that is left in the meantime sends the deletion on its way out.
 */
export function removeLater(removal: Removal): void {
  const { id, message } = removal;
  change(new Map([...waiting, [id, removal]]));
  toast({
    message,
    undo: () => {
      if (!waiting.has(id)) throw new Error('it is gone already');
      forget(id);
    },
    onGone: () => void carryOut(removal),
  });
}

async function carryOut(removal: Removal): Promise<void> {
  if (!waiting.has(removal.id)) return;
  try {
    await removal.run();
  } catch (error) {
    removal.onFailure(error);
  } finally {
    forget(removal.id);
  }
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
  change(new Map());
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', () => sendWaiting());
beforeMoving(() => sendWaiting());

/** Ids that are on their way out: lists leave them out. */
export const useRemovals = (): ReadonlySet<string> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ids,
  );
