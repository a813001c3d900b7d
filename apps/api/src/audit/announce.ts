import type { Announcement } from '@glovelly/domain/audit';
import { invariant } from '@glovelly/domain/kernel';
import type { Tx } from '../db/database.ts';
import type { Announcer } from './origin.ts';
import { insertAnnouncement, insertUnlessSaid } from './store.ts';

/** The transactions that have said what they did. They are forgotten with the transaction. */
const spoken = new WeakSet<Tx>();

/** Writes into the log what this transaction does: both are kept, or neither. */
export async function announce(tx: Tx, by: Announcer, what: Announcement): Promise<void> {
  await insertAnnouncement(tx, by, what);
  spoken.add(tx);
}

/** For what saves itself while somebody types: said once for the same fields in a quarter of an hour. Everything else is announced each time. */
export async function announceEdit(tx: Tx, by: Announcer, what: Announcement): Promise<void> {
  await insertUnlessSaid(tx, by, what);
  spoken.add(tx);
}

/** Says that this transaction changes nothing: the same click came twice, or there was nothing to do. */
export function unchanged(tx: Tx): void {
  spoken.add(tx);
}

/** Says that a statement of this transaction carried its own line (`announcement` of store.ts), or made nothing to announce. */
export function announcedInside(tx: Tx): void {
  spoken.add(tx);
}

/** Runs `work`, and refuses to keep what it did when it has not said what that was. No announcement, no change. */
export async function announced<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await work(tx);
  invariant(spoken.has(tx), 'a transaction announces what it changes, or says that it changes nothing');
  return result;
}
