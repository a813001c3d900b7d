export type { Brand } from './brand.ts';
export { type Given, given } from './given.ts';
export {
  type ClientId,
  type ExpenseId,
  type GigId,
  type Id,
  type InvoiceId,
  isId,
  type OrganisationId,
  type PaymentId,
  toId,
  type UserId,
} from './ids.ts';
export { InvariantViolation, invariant, unreachable } from './invariant.ts';
export { err, ok, type Result } from './result.ts';
export { wellFormed } from './well-formed.ts';
