import type { AppRouter } from '@glovelly/api/router';
import { TRPCClientError } from '@trpc/client';

type ApiError = TRPCClientError<AppRouter>;

/** An error of the API, as opposed to a fault of ours or a page that could not be loaded. */
export const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;

const dataOf = (error: unknown) => (isApiError(error) ? error.data : undefined);

/** An expected failure: its code and its facts. `undefined` for anything else. */
export const domainErrorOf = (error: unknown) => dataOf(error)?.domain;

/** Dotted path of a field → what is wrong with it, when the server refused the input as such. */
export const fieldErrorsOf = (error: unknown): Readonly<Record<string, readonly string[]>> => dataOf(error)?.fieldErrors ?? {};

/** Finds the log line of the request that failed. */
export const requestIdOf = (error: unknown): string | undefined => dataOf(error)?.requestId;

/** Something broke on the server: nobody foresaw it, and its log line is worth looking for. */
export const isFault = (error: unknown): boolean => dataOf(error)?.code === 'INTERNAL_SERVER_ERROR';

/** Nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean => dataOf(error)?.code === 'UNAUTHORIZED';

/** Signed in, and no member (any more) of the organisation that they act in. */
export const isShutOut = (error: unknown): boolean => domainErrorOf(error)?.code === 'organisation.forbidden';

/** Somebody else saved first; `record.stale` names the version that is current now. */
export const isStale = (error: unknown): boolean => domainErrorOf(error)?.code === 'record.stale';

/** The request never got an answer of the application: no network, no server, or a server that says it is not ready. */
export function isUnreachable(error: unknown): boolean {
  if (!isApiError(error)) return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  const data = dataOf(error);
  if (data) return data.code === 'SERVICE_UNAVAILABLE' && !data.domain; // a full store or a busy printer is an answer, and says what it is
  return true; // an answer without our shape: a proxy's page, a broken connection, no answer at all
}
