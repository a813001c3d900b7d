import { TRPCClientError } from '@trpc/client';
import type { ErrorData } from '../../src/trpc/error-shape.ts';

/** How a call was refused, as a client sees it. A call that was not refused, or failed otherwise, fails the test. */
export async function refusal(call: Promise<unknown>): Promise<ErrorData> {
  const outcome = await call.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`);
  if (!(outcome.error instanceof TRPCClientError) || !outcome.error.data) throw outcome.error;
  return outcome.error.data as ErrorData; /* the shape that trpc/error-shape.ts gives every error */
}
