import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue } from '../src/jobs/enqueue.ts';
import type { JobDependencies } from '../src/jobs/job.ts';
import type { JobName } from '../src/jobs/registry.ts';
import { schedule } from '../src/jobs/schedule.ts';
import { startWorker, type Worker, type WorkerOptions } from '../src/jobs/worker.ts';
import { openWorkerDatabase } from '../src/jobs/worker-database.ts';
import type { Mailer } from '../src/mail/mailer.ts';
import { renderMail } from '../src/mail/render-mail.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { runJobs, takingMailer } from './support/mails.ts';
import { makeMember } from './support/member.ts';
import { testPool } from './support/pool.ts';
import { smtpServer } from './support/smtp-server.ts';

/** How long a busy machine may take for what takes a moment: no measurement. */
const PATIENCE_MS = 30_000;

let app: TestApp;
beforeAll(async () => {
  app = await makeApp();
});
afterAll(() => app.close());

const post = (to = 'ada@example.org') =>
  app.dependencies.auth.transact((tx) =>
    app.dependencies.mail.post(tx, {
      kind: 'test',
      to,
      ...renderMail({ subject: 'Hi', heading: 'Hi', paragraphs: ['Hello.'], footer: 'A test.' }),
    }),
  );
const stateOf = async (id: Awaited<ReturnType<typeof post>>) => (await app.dependencies.mail.states(app.dependencies.auth, [id]))[0]?.state;

/** A worker as another process would run it: its own connections. */
async function working(mailer: Mailer, run: (worker: Worker) => Promise<void>, options: WorkerOptions = {}): Promise<void> {
  const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl });
  const dependencies: JobDependencies = { ...app.dependencies, worker, mailer, auditDays: 90 };
  const started = await startWorker(dependencies, options);
  try {
    await run(started);
  } finally {
    await started.stop();
    await worker.close();
  }
}

describe('the worker', () => {
  it('does a job when it is told of it, without looking', async () => {
    const mailer = takingMailer();
    const doesItsJob = async (worker: Worker) => {
      await worker.check();
      const id = await post();
      const askedAgain = async () => {
        await post(); // tells it again: the first time it may not have listened yet
        return stateOf(id);
      };
      await expect.poll(askedAgain, { timeout: PATIENCE_MS }).toBe('sent');
      expect(mailer.taken.filter((message) => message.id === id)).toHaveLength(1);
    };
    await working(mailer, doesItsJob, { pollMs: 600_000 });
  });

  it('beside another one never does a job that the other does', async () => {
    const [one, two] = [takingMailer(), takingMailer()];
    await working(one, () =>
      working(two, async () => {
        const ids = await Promise.all(Array.from({ length: 60 }, (_, index) => post(`n${index}@example.org`)));
        await expect
          .poll(async () => (await Promise.all(ids.map(stateOf))).every((state) => state === 'sent'), { timeout: PATIENCE_MS })
          .toBe(true);
        const taken = [...one.taken, ...two.taken].map(({ id }) => id);
        expect(taken.toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  it('that is asked to stop finishes the job under way first', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let finish = () => {};
    const mailer: Mailer = {
      ...takingMailer(),
      send: () =>
        new Promise((resolve) => {
          begun();
          finish = resolve;
        }),
    };
    const id = await post();
    await working(mailer, async (worker) => {
      await beginning;
      let over = false;
      const stopped = worker.stop().then(() => {
        over = true;
      });
      await expect(worker.check()).rejects.toThrow('no worker runs'); // it has been asked
      for (let question = 0; question < 20; question++) expect(await stateOf(id)).toBe('queued'); // one that did not wait would be gone by now
      expect(over).toBe(false);
      finish();
      await stopped;
      expect(await stateOf(id)).toBe('sent');
    });
  });

  it('that is asked to stop does not wait for ever: a job that hangs is given back, and done by the next', async () => {
    const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl });
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const hanging: Mailer = {
      ...takingMailer(),
      send: () => {
        begun();
        return new Promise(() => {});
      },
    };
    const started = await startWorker({ ...app.dependencies, worker, mailer: hanging, auditDays: 90 }, { patienceMs: 200 });
    const id = await post();
    await beginning;
    const asked = performance.now();
    await started.stop();
    expect(performance.now() - asked).toBeLessThan(PATIENCE_MS); // it would wait for ever
    await worker.close();
    expect(await stateOf(id)).toBe('queued');
    await app.owner.query('update jobs._private_jobs set run_at = now() where key = $1', [`mail:${id}`]);
    await runJobs(app);
    expect(await stateOf(id)).toBe('sent');
  });

  it('that died is found out, and its job done by the next', async () => {
    const id = await post();
    await app.owner.query(
      `update jobs._private_jobs set locked_by = 'pool-dead', locked_at = now() - interval '2 minutes', attempts = 1 where key = $1`,
      [`mail:${id}`],
    );
    await app.owner.query(`insert into ops.workers (id, seen_at) values ('pool-dead', now() - interval '2 minutes')`);
    await working(takingMailer(), () => expect.poll(() => stateOf(id), { timeout: PATIENCE_MS }).toBe('sent'));
  });

  it('whose peer is only slow leaves it its job', async () => {
    const id = await post();
    await app.owner.query(
      `update jobs._private_jobs set locked_by = 'pool-slow', locked_at = now() - interval '9 minutes' where key = $1`,
      [`mail:${id}`],
    );
    await app.owner.query(`insert into ops.workers (id) values ('pool-slow')`);
    await working(takingMailer(), async () => {
      await app.owner.query(`select ops.enqueue('sweepMails', '{}', 'marker')`);
      await expect
        .poll(async () => (await app.owner.query(`select from jobs._private_jobs where key = 'marker'`)).rowCount, { timeout: PATIENCE_MS })
        .toBe(0);
    });
    expect(await stateOf(id)).toBe('queued');
    await app.owner.query(`update jobs._private_jobs set locked_by = null, locked_at = null where key = $1`, [`mail:${id}`]);
    await runJobs(app);
  });
});

describe('the queue', () => {
  it('takes a job of the worker’s transaction, once for a key, and none that is rolled back', async () => {
    const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl, poolSize: 1 });
    await worker.transact(async (tx) => {
      await enqueue(tx, 'sweepJobs', {}, { key: 'once', runAt: new Date('2099-01-01') });
      await enqueue(tx, 'sweepJobs', {}, { key: 'once', runAt: new Date('2099-01-01') });
    });
    const undone = worker.transact(async (tx) => {
      await enqueue(tx, 'sweepJobs', {}, { key: 'undone' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rows } = await app.owner.query(`select key from jobs._private_jobs where key in ('once', 'undone')`);
    expect(rows).toEqual([{ key: 'once' }]);
    await worker.close();
  });

  it.each(['appUrl', 'authUrl'] as const)('is closed to the login of %s, but for the functions of features', async (login) => {
    const pool = testPool(app.database[login]);
    await expect(pool.query('select * from jobs._private_jobs')).rejects.toThrow(/permission denied/);
    await expect(pool.query(`select ops.enqueue('deleteFiles', '{"keys":["organisations/a/b"]}')`)).rejects.toThrow(/permission denied/);
    await expect(pool.query(`select jobs.add_job('deleteFiles', '{}')`)).rejects.toThrow(/permission denied/);
    await pool.end();
  });
});

describe('two server processes', () => {
  it('killed between a delivery and its note send again, with the same Message-ID; and never leave a mail unsent', async () => {
    const server = await smtpServer();
    server.answers.push({ dropAfter: true });
    const script = fileURLToPath(new URL('./support/send-and-die.ts', import.meta.url));
    const id = await post('crash@example.org');
    const child = spawn(process.execPath, ['--conditions=@glovelly/source', '--import', 'tsx', script], {
      env: { ...process.env, AUTH_URL: app.database.authUrl, WORKER_URL: app.database.workerUrl, SMTP: server.url.href },
      stdio: 'inherit',
    });
    const exited = once(child, 'exit');
    await expect.poll(() => server.deliveries.length, { timeout: PATIENCE_MS }).toBe(1);
    await exited;
    expect(await stateOf(id)).toBe('queued');
    await app.owner.query(`update jobs._private_jobs set locked_at = now() - interval '2 minutes' where locked_by is not null`);
    await app.owner.query(`update ops.workers set seen_at = now() - interval '2 minutes'`);
    const mailer = takingMailer();
    await working(mailer, () => expect.poll(() => stateOf(id), { timeout: PATIENCE_MS }).toBe('sent'));
    expect(mailer.taken.map((message) => message.id)).toEqual([id]);
    expect(server.deliveries[0]?.raw).toContain(`Message-ID: <${id}@`);
    await server.close();
  });
});

describe('what is done again and again', () => {
  const sweep = async (job: JobName, app_ = app) => {
    await app.owner.query('select ops.enqueue($1, $2)', [job, '{}']);
    await runJobs(app_);
  };

  it('names jobs that there are, each at a time of its own', () => {
    const times = schedule.map(({ at }) => at.minute);
    expect(new Set(times).size).toBe(times.length);
    expect(schedule.every(({ at: { minute, hour = 0 } }) => minute >= 0 && minute < 60 && hour >= 0 && hour < 24)).toBe(true);
  });

  it('removes sessions and sign-in attempts that are over, and no others', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const ben = await makeMember(app, { role: 'owner' });
    await app.owner.query(`update auth.sessions set last_seen_at = now() - interval '8 days' where user_id = $1`, [ben.actor.userId]);
    await app.owner.query(
      `insert into auth.sign_in_attempts (state_hash, browser_hash, nonce, code_verifier, return_to, expires_at)
       values (sha256('a'), sha256('b'), repeat('n', 16), repeat('v', 43), '/', now() - interval '1 second')`,
    );
    await sweep('sweepSignIn');
    const { rows } = await app.owner.query('select user_id from auth.sessions where user_id in ($1, $2)', [
      anna.actor.userId,
      ben.actor.userId,
    ]);
    expect(rows).toEqual([{ user_id: anna.actor.userId }]);
    expect((await app.owner.query('select from auth.sign_in_attempts')).rowCount).toBe(0);
  });

  it('gives up mails whose job died, erases what failed after a week, and forgets all after 90 days', async () => {
    const [lost, failed, old] = [await post(), await post(), await post()];
    await app.owner.query('update jobs._private_jobs set attempts = max_attempts where key = $1', [`mail:${lost}`]);
    await app.owner.query(`update ops.outgoing_mails set state = 'failed', ended_at = now() - interval '8 days' where id = $1`, [failed]);
    await app.owner.query(
      `update ops.outgoing_mails set state = 'sent', sealed = null, key_id = null, ended_at = now(), created_at = now() - interval '91 days' where id = $1`,
      [old],
    );
    await app.owner.query(`delete from jobs._private_jobs where key = any ($1)`, [[`mail:${failed}`, `mail:${old}`]]);
    await sweep('sweepMails');
    expect(await app.dependencies.mail.states(app.dependencies.auth, [lost])).toMatchObject([
      { state: 'failed', lastErrorCode: 'givenUp' },
    ]);
    expect(await stateOf(old)).toBeUndefined();
    const { rows } = await app.owner.query('select id, sealed from ops.outgoing_mails where id = $1', [failed]);
    expect(rows).toEqual([{ id: failed, sealed: null }]);
  });

  it('deletes files that wait, and keeps the note of those that the store does not delete', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const key = (name: string) => `organisations/${anna.actor.organisationId}/${name}`;
    await app.dependencies.blobs.put(key('file'), new Uint8Array([1]), { contentType: 'application/pdf' });
    const note = (name: string) =>
      app.owner.query(
        `insert into app.blob_deletions (organisation_id, storage_key, created_at) values ($1, $2, now() - interval '1 hour')`,
        [anna.actor.organisationId, key(name)],
      );
    await note('file');
    await sweep('deleteWaitingBlobs');
    expect(await app.dependencies.blobs.get(key('file'))).toBeNull();
    expect((await app.owner.query('select from app.blob_deletions')).rowCount).toBe(0);

    await note('other');
    const away = {
      ...app,
      dependencies: { ...app.dependencies, blobs: { ...app.dependencies.blobs, delete: () => Promise.reject(new Error('away')) } },
    };
    await sweep('deleteWaitingBlobs', away);
    expect((await app.owner.query('select from app.blob_deletions')).rowCount).toBe(1);
  });

  it('forgets jobs that were given up, after 90 days', async () => {
    await app.owner.query(
      `select ops.enqueue('sendMail', '{}', 'old', now() - interval '91 days', 1), ops.enqueue('sendMail', '{}', 'young', now(), 1)`,
    );
    await app.owner.query(`update jobs._private_jobs set attempts = max_attempts where key in ('old', 'young')`);
    await sweep('sweepJobs');
    const { rows } = await app.owner.query(`select key from jobs._private_jobs where key in ('old', 'young')`);
    expect(rows).toEqual([{ key: 'young' }]);
  });

  it('removes previews of imports after 30 days, and nothing that was imported', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const batch = (state: string, days: number) =>
      app.owner.query(
        `insert into app.import_batches (organisation_id, id, file_name, kind, sha256, content, state, committed_at, created_at)
         values ($1, $2, 'a.csv', 'csv', sha256('x'), 'x', $3, case when $3 = 'preview' then null else now() end, now() - make_interval(days => $4))`,
        [anna.actor.organisationId, randomUUID(), state, days],
      );
    await batch('preview', 31);
    await batch('preview', 29);
    await batch('committed', 400);
    await sweep('sweepImportPreviews');
    const { rows } = await app.owner.query('select state from app.import_batches where organisation_id = $1 order by created_at', [
      anna.actor.organisationId,
    ]);
    expect(rows).toEqual([{ state: 'committed' }, { state: 'preview' }]);
  });
});

describe('the queue’s schema', () => {
  it('is what the installed library would make, and needs nothing more of it', async () => {
    // Its own migrations, run by the owner into another schema of this database, beside ours.
    await app.owner.query('create schema jobs_as_installed');
    await runMigrations({ pgPool: app.owner, schema: 'jobs_as_installed' });
    const columns = async (schema: string) =>
      (
        await app.owner.query(
          `select table_name, column_name, data_type, is_nullable, replace(column_default, $1, 'jobs') as "default"
           from information_schema.columns where table_schema = $1 order by 1, ordinal_position`,
          [schema],
        )
      ).rows;
    expect((await columns('jobs')).length).toBeGreaterThan(30);
    expect(await columns('jobs')).toEqual(await columns('jobs_as_installed'));
    const functions = async (schema: string) =>
      (
        await app.owner.query<{ name: string; source: string }>(
          `select proname as name, replace(replace(prosrc, '"' || $1 || '"', 'jobs'), $1, 'jobs') as source from pg_proc where pronamespace = $1::regnamespace order by 1, 2`,
          [schema],
        )
      ).rows;
    expect((await functions('jobs')).map(({ name }) => name)).toEqual((await functions('jobs_as_installed')).map(({ name }) => name));
    expect(await functions('jobs')).toEqual(await functions('jobs_as_installed'));
    const version = async (schema: string) => (await app.owner.query(`select max(id) as id from ${schema}.migrations`)).rows;
    expect(await version('jobs')).toEqual(await version('jobs_as_installed'));
  });
});
