import type { DomainError } from '@glovelly/domain/errors';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainFailure } from '../failure.ts';
import { type FieldErrors, fieldErrors } from './field-errors.ts';

/** An expected failure on the wire: its code and facts, as JSON has them (a bigint is a decimal string). */
export type DomainErrorWire = { [Code in DomainError['code']]: OnTheWire<Extract<DomainError, { code: Code }>> }[DomainError['code']];
type OnTheWire<T> = T extends bigint ? string : T extends string ? T : T extends object ? { [K in keyof T]: OnTheWire<T[K]> } : T;

export interface ErrorData {
  readonly code: TRPCError['code'];
  readonly httpStatus: number;
  readonly requestId: string;
  readonly domain?: DomainErrorWire;
  readonly fieldErrors?: FieldErrors;
}

/** What a client may know of an error. Nothing that a driver, a query or a stack says gets past here: `message` is one of our own words. */
export function errorShape(shape: TRPCDefaultErrorShape, error: TRPCError, requestId: string) {
  const { cause } = error;
  const data: ErrorData = {
    code: error.code,
    httpStatus: shape.data.httpStatus,
    requestId,
    ...(cause instanceof DomainFailure ? { domain: toWire(cause.failure) } : {}),
    ...(error.code === 'BAD_REQUEST' && cause instanceof ZodError ? { fieldErrors: fieldErrors(cause.issues) } : {}),
  };
  return { code: shape.code, message: error.code, data };
}

const toWire = (failure: DomainError): DomainErrorWire =>
  JSON.parse(JSON.stringify(failure, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
