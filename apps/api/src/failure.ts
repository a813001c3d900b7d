import type { DomainError } from '@glovelly/domain/errors';
import type { Result } from '@glovelly/domain/kernel';

/** Carries an expected failure from a feature to the edge, where the one table in trpc/errors.ts gives it a status. */
export class DomainFailure extends Error {
  override readonly name = 'DomainFailure';

  constructor(readonly failure: DomainError) {
    super(failure.code);
  }
}

/** The value of a decision, or its failure on the way to the edge. */
export function orThrow<T>(result: Result<T, DomainError>): T {
  if (!result.ok) throw new DomainFailure(result.error);
  return result.value;
}

/** Somebody else has saved since the version was read: nothing is done, and the version now is named. */
export const stale = (current: number): DomainFailure => new DomainFailure({ code: 'record.stale', current });

export function refuseStale(current: number, read: number): void {
  if (current !== read) throw stale(current);
}

/** A row, or NOT_FOUND: the same for one that does not exist and one that belongs to somebody else. */
export function orNotFound<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw new DomainFailure({ code: 'record.notFound', what });
  return row;
}

/** The value of a decision about something that may be somebody else's. Then it is to whoever asks as if it did not exist. */
export function orTheirs<T>(result: Result<T, DomainError | { readonly code: 'notTheirs' }>, what: string): T {
  if (result.ok) return result.value;
  throw new DomainFailure(result.error.code === 'notTheirs' ? { code: 'record.notFound', what } : result.error);
}
