import type { JobName } from './registry.ts';
import type { WorkerTx } from './worker-database.ts';

export interface EnqueueOptions {
  /** A job of the same key that has not begun yet is replaced, not doubled. */
  readonly key?: string;
  readonly runAt?: Date;
  /** How often it is tried, with growing pauses (1 s to 6 h); twelve times, over about sixteen hours, when nothing is said. */
  readonly attempts?: number;
}

/**
 * Puts a job into the queue in a transaction of the worker's: it runs when that is committed, and not otherwise. The payload is plain JSON, of ids. A request's
 * transaction has a function of its feature's for this, which checks first and calls ops.enqueue itself (ops.post_mail is one; docs/adr/0011).
 */
export async function enqueue(
  tx: WorkerTx,
  job: JobName,
  payload: Readonly<Record<string, unknown>>,
  options: EnqueueOptions = {},
): Promise<void> {
  const { key = null, runAt = null, attempts = 12 } = options;
  await tx.query({ text: 'select ops.enqueue($1, $2, $3, $4, $5)', values: [job, JSON.stringify(payload), key, runAt, attempts] });
}
