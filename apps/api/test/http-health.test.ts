import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/database.ts';
import { expectedMigration } from '../src/expected-migration.ts';
import { failed, readiness } from '../src/http/readiness.ts';
import { openAuthDatabase } from '../src/identity/auth-database.ts';
import { startWorker } from '../src/jobs/worker.ts';
import { openWorkerDatabase } from '../src/jobs/worker-database.ts';
import { KeyRingUnusable } from '../src/keys/key-ring.ts';
import { readinessChecks } from '../src/readiness-checks.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { takingMailer } from './support/mails.ts';
import { type Member, makeMember } from './support/member.ts';

describe('health', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner' });
  });
  afterAll(() => app.close());

  const ready = (dependencies = app.dependencies, migration = expectedMigration()) => {
    const failures: string[] = [];
    return readiness(readinessChecks(dependencies, migration), (name) => failures.push(name))().then(({ status }) => ({
      status,
      failures,
    }));
  };
  const nowhere = 'postgresql://gl_app:x@127.0.0.1:1/none';

  it('is ready on a migrated database with the login of the application', async () => {
    expect(await ready()).toEqual({ status: 'ready', failures: [] });
  });

  it('is not ready on a database of another version, behind or ahead', async () => {
    expect(await ready(app.dependencies, '99990101000000_later')).toEqual({ status: 'not ready', failures: ['migration'] });
    expect(await ready(app.dependencies, '00000101000000_earlier')).toEqual({ status: 'not ready', failures: ['migration'] });
  });

  it('is not ready with a login that row-level security does not hold', async () => {
    const database = openDatabase({ appUrl: app.database.superuserUrl });
    expect(await ready({ ...app.dependencies, database })).toEqual({ status: 'not ready', failures: ['role'] });
    await database.close();
  });

  it('is not ready while nobody answers, within seconds, and says no more to the public than that', async () => {
    const database = openDatabase({ appUrl: nowhere });
    const probes = await makeApp({ ready: readiness(readinessChecks({ ...app.dependencies, database }, expectedMigration()), () => {}) });
    const answer = await probes.fetch('/readyz');
    expect(answer.status).toBe(503);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({
      status: 'not ready',
      checks: expect.arrayContaining([{ name: 'database', status: 'failed', ms: expect.any(Number) }]),
    });
    expect(body).not.toMatch(/127\.0\.0\.1|ECONN|gl_app/);
    expect((await probes.fetch('/healthz')).status).toBe(200);
    await Promise.all([database.close(), probes.close()]);
  });

  it('is not ready while a key of the database cannot be unwrapped, or no jobs are done', async () => {
    const keys = { ...app.dependencies.keys, check: () => Promise.reject(new KeyRingUnusable('GLOVELLY_KEYRING lacks k1')) };
    expect(await ready({ ...app.dependencies, keys })).toEqual({ status: 'not ready', failures: ['keys'] });

    const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl });
    const working = await startWorker({ ...app.dependencies, worker, mailer: takingMailer(), auditDays: 90 });
    const probe = () => readiness(readinessChecks(app.dependencies, expectedMigration(), working), () => {})();
    expect((await probe()).status).toBe('ready');
    await app.owner.query(`select ops.enqueue('unknownToThisProgram', '{}', null, now() - interval '11 minutes')`);
    expect(failed('jobs', await probe())).toBe(true);
    await working.stop();
    await worker.close();
  });

  it('asks once for many probes', async () => {
    let asked = 0;
    const answer = readiness([{ name: 'counted', run: async () => void asked++ }], () => {});
    await Promise.all(Array.from({ length: 20 }, answer));
    expect(asked).toBe(1);
  });

  it('answers 503 with a time to come back while the business database is away', async () => {
    const database = openDatabase({ appUrl: nowhere });
    const broken = await makeApp({ dependencies: { database, auth: openAuthDatabase({ authUrl: app.database.authUrl }) } });
    const answer = await broken.fetch('/trpc/seller.get', { headers: { cookie: anna.cookie } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(JSON.parse(await answer.text()).error.json).toMatchObject({
      message: 'SERVICE_UNAVAILABLE',
      data: { code: 'SERVICE_UNAVAILABLE' },
    });
    await broken.close();
  });

  it('answers 503 while nobody can be recognised, rather than that they are signed out', async () => {
    const broken = await makeApp({ dependencies: { auth: openAuthDatabase({ authUrl: nowhere }) } });
    expect((await broken.fetch('/trpc/session.me', { headers: { cookie: anna.cookie } })).status).toBe(503);
    await broken.close();
  });
});
