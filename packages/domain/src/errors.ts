import type { DecimalFailure } from './money/index.ts';

/** A write that was based on an older version of the row: nothing was saved. `current` is the version now. */
export type StaleRecord = { readonly code: 'record.stale'; readonly current: number };

/** Absent, or not yours to see: the two are told apart nowhere. */
export type NotFound = { readonly code: 'record.notFound'; readonly what: string };

/** The actor's role in the organisation does not allow it. */
export type RoleInsufficient = { readonly code: 'role.insufficient'; readonly needs: string };

/** Every expected failure of every feature. The API's table and the web's words are each exhaustive over `code`. */
export type DomainError = DecimalFailure | StaleRecord | NotFound | RoleInsufficient;
