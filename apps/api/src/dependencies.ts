import type { Logger } from 'pino';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Database } from './db/database.ts';
import type { DocumentRenderer } from './documents/renderer.ts';
import type { AuthDatabase } from './identity/auth-database.ts';

/** What the features stand on. The server builds it once; tests build it over a database of their own. */
export interface Dependencies {
  readonly database: Database;
  readonly auth: AuthDatabase;
  readonly blobs: BlobStore;
  readonly documents: DocumentRenderer;
  readonly log: Logger;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
}
