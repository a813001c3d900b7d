import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type { Hono } from 'hono';
import type pg from 'pg';
import { localBlobStore } from '../../src/blobs/local-blob-store.ts';
import { openDatabase } from '../../src/db/database.ts';
import type { Dependencies } from '../../src/dependencies.ts';
import { createDocumentRenderer } from '../../src/documents/renderer.ts';
import { createApp, type HttpSettings } from '../../src/http/app.ts';
import type { AppEnv } from '../../src/http/env.ts';
import type { WebFile } from '../../src/http/web-files.ts';
import { openAuthDatabase } from '../../src/identity/auth-database.ts';
import { openKeyRing } from '../../src/keys/open-key-ring.ts';
import { developmentKeys } from '../../src/keys/wrapping-keys.ts';
import { createLog } from '../../src/log.ts';
import { outbox } from '../../src/mail/outbox.ts';
import { type Clock, fixedClock } from './clock.ts';
import { noProvider } from './no-provider.ts';
import { testPool } from './pool.ts';

/** Where the app of the tests is reached. */
export const PUBLIC_URL = new URL('https://glovelly.test');

export interface TestApp {
  /** A request to the app, as a server would hand it on: from `peer`, where it matters. */
  fetch(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  /** What the app answers to, as it says itself. */
  readonly routes: Hono<AppEnv>['routes'];
  readonly dependencies: Dependencies;
  readonly clock: Clock;
  readonly database: TestDatabase;
  /** The role that owns the tables: to look past the policies, and to bring about what no request could. */
  readonly owner: pg.Pool;
  /** What was logged, one JSON object a line. */
  readonly logged: readonly string[];
  /** The same app over the same database, with some of what it stands on replaced. */
  standingOn(other: Partial<Dependencies>): TestApp;
  close(): Promise<void>;
}

export type AppOptions = Partial<HttpSettings> & { readonly dependencies?: Partial<Dependencies> };

/** The real app over a fresh database of its own. Close it after the file's tests. */
export async function makeApp(options: AppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const blobFolder = join(tmpdir(), `glovelly-blobs-${randomUUID()}`);
  const owner = testPool(database.ownerUrl, 3);
  owner.on('connect', (client) => client.on('error', () => {})); // its database is dropped under it at the end
  const clock = fixedClock();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => logged.push(line) });
  const auth = openAuthDatabase({ authUrl: database.authUrl });
  const keys = await openKeyRing({ auth, wrappingKeys: developmentKeys, log });
  const dependencies: Dependencies = {
    database: openDatabase({ appUrl: database.appUrl, poolSize: 8 }),
    auth,
    blobs: localBlobStore(blobFolder),
    documents: createDocumentRenderer({ threads: 1 }),
    keys,
    mail: outbox(keys),
    publicUrl: options.publicUrl ?? PUBLIC_URL,
    log,
    now: clock.now,
    ...options.dependencies,
  };
  const serve = (standingOn: Dependencies) => {
    const app = createApp(standingOn, {
      publicUrl: PUBLIC_URL,
      webFiles: new Map<string, WebFile>(),
      ready: async () => ({ status: 'ready', checks: [] }),
      about: { version: '0.0.0', mailAdapter: 'local' },
      signIn: noProvider,
      ...options,
    });
    return {
      fetch: async (path: string, init?: RequestInit, peer?: string) =>
        app.request(new URL(path, options.publicUrl ?? PUBLIC_URL), init, peer ? { incoming: { socket: { remoteAddress: peer } } } : {}),
      routes: app.routes,
      dependencies: standingOn,
    };
  };
  const around = {
    clock,
    database,
    owner,
    logged,
    close: async () => {
      keys.close();
      await Promise.all([
        dependencies.database.close(),
        dependencies.auth.close(),
        ...(dependencies.auth === auth ? [] : [auth.close()]),
        dependencies.documents.close(),
        owner.end(),
        rm(blobFolder, { recursive: true, force: true }),
      ]);
      await database.drop();
    },
  };
  const app = (standingOn: Dependencies): TestApp => ({
    ...around,
    ...serve(standingOn),
    standingOn: (other) => app({ ...standingOn, ...other }),
  });
  return app(dependencies);
}
