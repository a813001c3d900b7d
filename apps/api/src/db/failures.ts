import { DatabaseUnavailable } from './unavailable.ts';

/** What a database error means to a request, whoever reported it: PostgreSQL, its driver or Prisma. */
export interface DatabaseFailure {
  readonly kind: DatabaseFailureKind;
  readonly sqlState?: string;
  readonly constraint?: string;
}

/**
 * duplicate: a unique value is taken. relation: what is pointed at is not there, or still needed. invalid: a check or a trigger refused.
 * forbidden: a policy or a grant refused. busy: worth another try later. unavailable: nobody answers.
 */
export type DatabaseFailureKind = 'duplicate' | 'relation' | 'invalid' | 'forbidden' | 'busy' | 'unavailable';

/** Appendix A of PostgreSQL's manual; platform.md 9 says what each becomes. A class (two characters) stands for those not named. */
const KIND_OF_SQLSTATE: Readonly<Record<string, DatabaseFailureKind>> = {
  '23505': 'duplicate',
  '23503': 'relation',
  '23001': 'invalid', // our frozen documents; and, from PostgreSQL 18 on, ON DELETE RESTRICT
  '23502': 'invalid',
  '23514': 'invalid',
  '22': 'invalid', // a value that its type does not take: too long, out of range, no uuid
  '42501': 'forbidden',
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '57014': 'busy', // statement_timeout
  '25P03': 'busy', // idle_in_transaction_session_timeout
  '08': 'unavailable',
  '28': 'unavailable', // our own login is refused
  '3D': 'unavailable',
  '53': 'unavailable', // no disk, no memory, no connections
  '57P': 'unavailable', // shutting down, starting up
};

/** Prisma's own errors that have no SQLSTATE of the server behind them. */
const KIND_OF_PRISMA_CODE: Readonly<Record<string, DatabaseFailureKind>> = {
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'unavailable',
  P1017: 'unavailable',
  P2024: 'unavailable',
  P2028: 'busy', // a transaction did not start, or end, in time
  P2034: 'busy',
};

/** Reads an error of the database, however deeply it is wrapped. `null` for an error of something else, a bug of ours included. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  for (const part of chainOf(error)) {
    if (part instanceof DatabaseUnavailable) return { kind: 'unavailable' };
    const sqlState = sqlStateOf(part);
    const kind = sqlState === undefined ? undefined : kindOfSqlState(sqlState);
    if (sqlState !== undefined && kind !== undefined) return { kind, sqlState, ...constraintOf(part) };
  }
  for (const part of chainOf(error)) {
    const kind = typeof part.code === 'string' ? KIND_OF_PRISMA_CODE[part.code] : undefined;
    if (kind !== undefined) return { kind };
  }
  return null;
}

const kindOfSqlState = (sqlState: string): DatabaseFailureKind | undefined =>
  KIND_OF_SQLSTATE[sqlState] ?? KIND_OF_SQLSTATE[sqlState.slice(0, 3)] ?? KIND_OF_SQLSTATE[sqlState.slice(0, 2)];

type Part = Readonly<Record<string, unknown>>;

/** The error and what caused it. Prisma keeps the driver's error in `meta.driverAdapterError`. */
function* chainOf(error: unknown): Generator<Part> {
  let next: unknown = error;
  for (let depth = 0; depth < 8 && isPart(next); depth++) {
    yield next;
    next = isPart(next.meta) && isPart(next.meta.driverAdapterError) ? next.meta.driverAdapterError : next.cause;
  }
}

/** The driver's own error has `severity` beside its code; the adapter's keeps the code as `originalCode`. */
function sqlStateOf(part: Part): string | undefined {
  const code = part.originalCode ?? (typeof part.severity === 'string' ? part.code : undefined);
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

function constraintOf({ constraint }: Part): { constraint: string } | undefined {
  if (typeof constraint === 'string') return { constraint };
  return isPart(constraint) && typeof constraint.index === 'string' ? { constraint: constraint.index } : undefined;
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
