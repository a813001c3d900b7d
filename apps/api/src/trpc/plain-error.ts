import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { errorShape } from './error-shape.ts';
import { toTransport } from './errors.ts';

/** What anything thrown outside a procedure becomes: the same codes, words and envelope that a procedure answers with. */
export function plainError(thrown: unknown, requestId: string) {
  const error = toTransport(getTRPCErrorFromUnknown(thrown));
  const status = getHTTPStatusCodeFromError(error);
  const shape = errorShape(
    { message: '', code: TRPC_ERROR_CODES_BY_KEY[error.code], data: { code: error.code, httpStatus: status } },
    error,
    requestId,
  );
  return { error, status, data: shape.data, body: { error: { json: shape } } };
}

/** Nobody serves this address. */
export const noSuchRoute = (): TRPCError => new TRPCError({ code: 'NOT_FOUND' });

/** What a page needs to be of use is not there; it will be. */
export const databaseAway = (): TRPCError => new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'database' });
