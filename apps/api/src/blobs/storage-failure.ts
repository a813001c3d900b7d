import { DomainFailure } from '../failure.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The store's trouble as an expected failure; what the system said of it goes along for the log and never to a client. */
export function storageFailure(cause: unknown): DomainFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const failure = new DomainFailure({ code: 'storage.unavailable', reason: FULL.has(code) ? 'full' : 'failing' });
  failure.cause = cause;
  return failure;
}
