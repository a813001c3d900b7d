import type { MemberContext } from '../../../trpc/context.ts';
import { forgetDeletion, listDeletions } from './store.ts';

/**
 * Deletes the bytes of receipts whose rows are gone. What the store refuses to delete now stays on the list, and the next removal of the
 * organisation tries it again: a failing store delays a deletion and loses none. It never fails the removal itself, which has been kept.
 */
export async function sweepBlobs({ db, actor, blobs, log }: MemberContext): Promise<void> {
  try {
    for (const key of await listDeletions(db, actor)) {
      await blobs.delete(key);
      await forgetDeletion(db, actor, key);
    }
  } catch (err) {
    log.warn({ err }, 'receipts are deleted later');
  }
}
