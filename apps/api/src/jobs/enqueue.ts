import { type AnyTx, ask } from './any-tx.ts';
import type { JobName } from './registry.ts';

export interface EnqueueOptions {
  /** A job of the same key that has not begun yet is replaced, not doubled. */
  readonly key?: string;
  readonly runAt?: Date;
  /** How often it is tried, with growing pauses (1 s to 6 h); twelve times, over about sixteen hours, when nothing is said. */
  readonly attempts?: number;
}

/** Puts a job into the queue in the caller's transaction: it runs when that is committed, and not otherwise. The payload is plain JSON, of ids. */
export async function enqueue(
  tx: AnyTx,
  job: JobName,
  payload: Readonly<Record<string, unknown>>,
  options: EnqueueOptions = {},
): Promise<void> {
  const { key = null, runAt = null, attempts = 12 } = options;
  await ask(tx, 'select ops.enqueue($1::text, $2::text::jsonb, $3::text, $4::text::timestamptz, $5::int)::text', [
    job,
    JSON.stringify(payload),
    key,
    runAt?.toISOString() ?? null,
    attempts,
  ]);
}
