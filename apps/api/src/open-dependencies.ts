import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { localBlobStore } from './blobs/local-blob-store.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/database.ts';
import { assertSafeRole, UnsafeRole } from './db/safe-role.ts';
import { createDocumentRenderer } from './documents/renderer.ts';
import { openAuthDatabase } from './identity/auth-database.ts';
import type { JobDependencies } from './jobs/job.ts';
import { openWorkerDatabase } from './jobs/worker-database.ts';
import { KeyRingUnusable } from './keys/key-ring.ts';
import { openKeyRing } from './keys/open-key-ring.ts';
import { isInsecure } from './keys/wrapping-keys.ts';
import { localMailer } from './mail/local-mailer.ts';
import type { Mailer } from './mail/mailer.ts';
import { outbox } from './mail/outbox.ts';
import { smtpMailer } from './mail/smtp-mailer.ts';

const DATABASE_PATIENCE_MS = 60_000;

export interface Opened {
  readonly dependencies: JobDependencies;
  /** Takes everything down that was opened. */
  readonly close: () => Promise<void>;
}

/** Where the local mailer keeps mails. */
export const mailFolder = (config: Config): string => join(config.DATA_DIR, 'mail');

/** Everything that requests and jobs stand on; or null, after one line on why the program will not start. */
export async function open(config: Config, log: Logger): Promise<Opened | null> {
  const database = openDatabase({ appUrl: config.DATABASE_APP_URL });
  const auth = openAuthDatabase({ authUrl: config.DATABASE_AUTH_URL });
  const worker = openWorkerDatabase({ workerUrl: config.DATABASE_WORKER_URL });
  const closeDatabases = () => Promise.all([database.close(), auth.close(), worker.close()]);
  try {
    await patiently(() => database.assertSafeRole(), log);
    await patiently(() => assertSafeRole(worker.pool), log);
    const keys = await patiently(() => openKeyRing({ auth, wrappingKeys: config.wrappingKeys, log }), log);
    if (isInsecure(config.wrappingKeys)) log.warn('no GLOVELLY_KEYRING: what is sealed is sealed with a key that everybody knows');
    const documents = createDocumentRenderer({ threads: 2 });
    const mailer = mailerOf(config);
    const dependencies: JobDependencies = {
      database,
      auth,
      worker,
      blobs: localBlobStore(join(config.DATA_DIR, 'blobs')),
      documents,
      keys,
      mail: outbox(keys),
      publicUrl: config.PUBLIC_URL,
      mailer,
      auditDays: config.AUDIT_DAYS,
      log,
      now: Date.now,
    };
    const close = async () => {
      keys.close();
      mailer.close();
      await documents.close();
      await closeDatabases();
    };
    return { dependencies, close };
  } catch (err) {
    log.fatal({ err }, 'will not start');
    const reason = isFinal(err) ? err.message : 'the database does not answer';
    process.stderr.write(`Glovelly will not start: ${reason}\n`);
    process.exitCode = 1;
    await closeDatabases();
    return null;
  }
}

function mailerOf(config: Config): Mailer {
  const { mail } = config;
  return mail.kind === 'smtp' ? smtpMailer(mail.url, mail.sender) : localMailer(mailFolder(config), mail.sender);
}

/** Waiting does not mend it. */
const isFinal = (err: unknown): err is Error => err instanceof UnsafeRole || err instanceof KeyRingUnusable;

/** A database that is still starting is waited for. */
async function patiently<T>(work: () => Promise<T>, log: Logger): Promise<T> {
  for (const deadline = performance.now() + DATABASE_PATIENCE_MS; ; await delay(1_000)) {
    try {
      return await work();
    } catch (err) {
      if (isFinal(err) || performance.now() > deadline) throw err;
      log.warn({ err }, 'waiting for the database');
    }
  }
}
