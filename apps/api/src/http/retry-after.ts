import type { TRPCError } from '@trpc/server';
import { DomainFailure } from '../failure.ts';

/** A database that restarts is back in a few seconds. */
const RESTART_SECONDS = 5;

/** In how many seconds the same request may be let through; null when waiting changes nothing. */
export function retryAfter({ code, cause }: TRPCError): number | null {
  if (cause instanceof DomainFailure && cause.failure.code === 'rate.limited') return cause.failure.retryAfterSeconds;
  return code === 'SERVICE_UNAVAILABLE' ? RESTART_SECONDS : null;
}
