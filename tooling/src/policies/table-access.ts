import type { Role, Visibility } from '@glovelly/domain/visibility';

/** Which roles of an organisation may write, and what. A command without roles is granted to nobody. */
export interface Writers {
  readonly insert?: readonly Role[];
  readonly update?: readonly Role[];
  readonly delete?: readonly Role[];
}

/** A business table: isolated by its organisation, read by its feature's rule, written by the roles named here. */
export interface TenantTable {
  readonly table: string;
  /** The column that names the tenant. */
  readonly tenantColumn: 'organisation_id' | 'id';
  readonly reads: Reads;
  readonly writes: Writers;
  /** The columns that may be filled in by whoever inserts, where not all may: a clock of the database's own is not to be set by hand. */
  readonly insertColumns?: readonly string[];
  /** The columns that may be updated, where not all may. */
  readonly updateColumns?: readonly string[];
  /** The column that must name the actor in every row inserted: history is signed by who makes it. */
  readonly signedBy?: string;
  /** Written even while the organisation is closing, when everything else is only read: what is done then is announced as well. */
  readonly whileClosing?: true;
}

/** A rule over the row's own columns, or "whoever reads its parent": a child is never more visible than what it belongs to. */
export type Reads =
  | { readonly rule: Visibility<string> }
  | { readonly parent: string; readonly parentRule: Visibility<string>; readonly key: string; readonly rule: Visibility<never> };

/** A table of schema `auth`: read and written by the role that serves sign-in, and by few commands. */
export interface SignInTable {
  readonly table: string;
  readonly signIn: readonly ('select' | 'insert' | 'update' | 'delete')[];
  readonly signInUpdates?: readonly string[];
  /** What the application may read and change of the actor's own row. */
  readonly self?: { readonly column: string; readonly select: readonly string[]; readonly update: readonly string[] };
}

/** A table of schema `ops`: no runtime role reads or writes it. What they need of it, definer functions do. */
export interface OperationsTable {
  readonly table: string;
}

/** The access of one feature: one file in prisma/policies. */
export interface FeatureAccess {
  readonly feature: string;
  readonly tenantTables?: readonly TenantTable[];
  readonly signInTables?: readonly SignInTable[];
  readonly operationsTables?: readonly OperationsTable[];
}
