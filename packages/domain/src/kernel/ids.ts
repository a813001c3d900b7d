import type { Brand } from './brand.ts';

/** A UUID in lower-case text form. Business rows use time-ordered ones (version 7, RFC 9562), made outside the domain. */
export type Id<Of extends string> = Brand<string, `${Of}Id`>;

export type OrganisationId = Id<'organisation'>;
export type UserId = Id<'user'>;
export type ClientId = Id<'client'>;
export type GigId = Id<'gig'>;
export type ExpenseId = Id<'expense'>;
export type InvoiceId = Id<'invoice'>;
export type PaymentId = Id<'payment'>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

/** Reads an id that crossed a boundary. `null` when it is no UUID in lower-case text form. */
export const toId = <Of extends string>(text: string): Id<Of> | null =>
  isId(text) ? (text as Id<Of>) : null; /* the one place that brands an id: it has just been checked */
