import type { Logger } from 'pino';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Database } from './db/database.ts';
import type { DocumentRenderer } from './documents/renderer.ts';
import type { AuthDatabase } from './identity/auth-database.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Outbox } from './mail/outbox.ts';

/** What the features stand on. The server builds it once; tests build it over a database of their own. */
export interface Dependencies {
  readonly database: Database;
  readonly auth: AuthDatabase;
  readonly blobs: BlobStore;
  readonly documents: DocumentRenderer;
  /** What is sealed or signed is so by these. */
  readonly keys: KeyRing;
  /** Mails to be sent, by a job. */
  readonly mail: Outbox;
  /** Where people reach the installation: what links in mails begin with. */
  readonly publicUrl: URL;
  readonly log: Logger;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
}
