import type { ClientFailure } from './clients/index.ts';
import type { ClosingFailure } from './closing/index.ts';
import type { DemoFailure } from './demo/index.ts';
import type { ExpenseFailure } from './expenses/index.ts';
import type { ExportFailure } from './export/index.ts';
import type { GigFailure } from './gigs/index.ts';
import type { AccessRequestFailure, PlatformFailure, SessionFailure } from './identity/index.ts';
import type { ImportFailure } from './imports/index.ts';
import type { InvoiceFailure } from './invoices/index.ts';
import type { DecimalFailure } from './money/index.ts';
import type { InvitationFailure, OrganisationFailure, OwnershipFailure, RoleInsufficient } from './organisations/index.ts';
import type { PaymentFailure } from './payments/index.ts';
import type { SellerFailure } from './seller/index.ts';
import type { SupportFailure } from './support/index.ts';

/** A write that was based on an older version of the row: nothing was saved. `current` is the version now. */
export type StaleRecord = { readonly code: 'record.stale'; readonly current: number };

/** Absent, or not yours to see: the two are told apart nowhere. */
export type NotFound = { readonly code: 'record.notFound'; readonly what: string };

/** A value that must be unique is taken by another record. */
export type RecordDuplicate = { readonly code: 'record.duplicate' };

/** The record names another one that is not there, or not there for this organisation. */
export type RelationNotFound = { readonly code: 'relation.notFound' };

/** A rule that the database keeps was broken, after every check before it had passed. Nothing was saved. */
export type RecordRefused = { readonly code: 'record.refused' };

/** Files cannot be kept just now: the disk is full, or the store does not answer. Nothing was saved. */
export type StorageUnavailable = { readonly code: 'storage.unavailable'; readonly reason: 'full' | 'failing' };

/** A document cannot be drawn just now: too many are waiting, this one took too long, or what draws them broke down. Nothing was saved. */
export type DocumentUnavailable = { readonly code: 'document.unavailable'; readonly reason: 'busy' | 'slow' | 'failing' };

/** Refused before anybody looked at it: sent by another site's page, or longer than such a request may be. */
export type RequestFailure = { readonly code: 'request.crossSite' } | { readonly code: 'request.tooLarge'; readonly mebibytes: number };

/** Too often within a time. The same again is let through after the wait, not before. */
export type RateLimited = { readonly code: 'rate.limited'; readonly retryAfterSeconds: number };

/** Every expected failure of every feature. The API's table and the web's words are each exhaustive over `code`. */
export type DomainError =
  | AccessRequestFailure
  | ClientFailure
  | ClosingFailure
  | ExpenseFailure
  | ExportFailure
  | GigFailure
  | ImportFailure
  | SellerFailure
  | StorageUnavailable
  | DocumentUnavailable
  | DecimalFailure
  | DemoFailure
  | InvitationFailure
  | InvoiceFailure
  | NotFound
  | OrganisationFailure
  | OwnershipFailure
  | PaymentFailure
  | PlatformFailure
  | RateLimited
  | RecordDuplicate
  | RecordRefused
  | RelationNotFound
  | RequestFailure
  | RoleInsufficient
  | SessionFailure
  | StaleRecord
  | SupportFailure;
