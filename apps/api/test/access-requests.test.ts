import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealRefusedLogin } from '../src/identity/refused-login.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { postedMails, runJobs, takingMailer } from './support/mails.ts';
import { type Caller, type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { underItsFeet } from './support/under-its-feet.ts';

let app: TestApp;
let admin: Member;
let second: Member;
beforeAll(async () => {
  app = await makeApp();
  [admin, second] = [
    await makeMember(app, { role: 'owner', name: 'Ada Admin' }),
    await makeMember(app, { role: 'owner', name: 'Bea Admin' }),
  ];
  await app.owner.query(`update auth.users set platform_role = 'admin' where id = any($1)`, [[admin.actor.userId, second.actor.userId]]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.owner.query(
    'delete from auth.access_requests; delete from ops.outgoing_mails; delete from ops.rate_limit_buckets; delete from jobs._private_jobs',
  );
});

const newEmail = () => `${randomUUID()}@example.org`;
const ask = (email: string, more: { name?: string; message?: string } = {}, caller: Caller = nobody(app)) =>
  caller.trpc.accessRequests.ask.mutate({ name: 'Tom Rook', email, ...more });
const rows = async () => (await app.owner.query('select * from auth.access_requests order by asked_at')).rows;
const users = async (...emails: string[]) => (await app.owner.query('select * from auth.users where email = any($1)', [emails])).rows;
/** Asks, and answers the id by which admins know it. */
async function asked(email = newEmail()): Promise<{ requestId: string; email: string }> {
  await ask(email);
  const { id } = (await app.owner.query(`select id from auth.access_requests where email = $1 and state = 'pending'`, [email])).rows[0];
  return { requestId: id, email };
}
const letIn = { platformRole: 'user', active: true, mail: false } as const;
const noticesTo = async (kind = 'accessRequestNotice') => (await postedMails(app)).filter((mail) => mail.kind === kind).map(({ to }) => to);

describe('asking for access', () => {
  it('is open to anybody, and is on the list of the admins', async () => {
    const email = newEmail();
    expect(await ask(email, { message: 'I play the viola.' })).toBeUndefined();
    const { requests } = await admin.trpc.accessRequests.list.query({});
    expect(requests).toMatchObject([{ name: 'Tom Rook', email, state: 'pending', verified: false, timesAsked: 1 }]);
    expect(await admin.trpc.accessRequests.pending.query()).toEqual({ count: 1 });
  });

  it('says nothing at all, whoever is enrolled', async () => {
    const [person] = (await app.owner.query('select email from auth.users where id = $1', [admin.actor.userId])).rows;
    expect(await ask(person.email)).toEqual(await ask(newEmail()));
  });

  it('again counts, and keeps what was said first', async () => {
    const email = newEmail();
    await ask(email, { message: 'first' });
    await ask(email.toUpperCase(), { name: 'Somebody Else', message: 'second' });
    expect(await rows()).toMatchObject([{ email, name: 'Tom Rook', message: 'first', times_asked: 2 }]);
  });

  it('takes the address for checked when the provider has just signed it in, and then its words', async () => {
    const email = newEmail();
    await ask(email, { name: 'Typed', message: 'typed' });
    const cookie = sealRefusedLogin(app.dependencies.keys, { name: 'Tom', email, verified: true }, app.clock.now());
    const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
    const body = JSON.stringify({ json: { name: 'Tom Rook', email, message: '' } });
    expect((await nobody(app).fetch('/trpc/accessRequests.ask', { method: 'POST', headers, body })).status).toBe(200);
    expect(await rows()).toMatchObject([{ name: 'Tom Rook', message: null, verified: true, times_asked: 2 }]);
  });

  it('is not vouched for by a login of another address, an unverified one, an old one or a forged one', async () => {
    const seal = (email: string, verified: boolean, at = app.clock.now()) =>
      sealRefusedLogin(app.dependencies.keys, { name: null, email, verified }, at);
    const email = newEmail();
    const sealed = seal(email, true);
    const last = sealed.at(-1) === '0' ? '1' : '0';
    for (const cookie of [
      seal(newEmail(), true),
      seal(email, false),
      seal(email, true, app.clock.now() - 31 * 60_000),
      sealed.slice(0, -1) + last,
      sealed.slice(0, -2),
      `k.${sealed}`,
      'nonsense',
    ]) {
      const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
      const body = JSON.stringify({ json: { name: 'Tom', email, message: '' } });
      await nobody(app).fetch('/trpc/accessRequests.ask', { method: 'POST', headers, body });
    }
    expect((await rows()).map(({ verified }) => verified)).toEqual([false]);
  });

  it('expires after thirty days, at once and without a job, and may be done again', async () => {
    const { requestId, email } = await asked();
    await app.owner.query(`update auth.access_requests set asked_at = now() - interval '30 days'`);
    expect(await admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ state: 'expired' });
    expect(await admin.trpc.accessRequests.pending.query()).toEqual({ count: 0 });
    expect(await refusal(admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'accessRequest.decided', state: 'expired' },
    });
    await ask(email);
    expect((await rows()).map(({ state }) => state)).toEqual(['expired', 'pending']);
  });

  it('refuses what is no name, no address or a novel, with words for the field', async () => {
    for (const [field, value] of [
      ['name', ' '],
      ['name', 'a\r\nBcc: b@example.org'],
      ['email', 'nobody'],
      ['email', 'a@example.org\nBcc: b@example.org'],
      ['email', 'a..b@example.org'],
      ['email', '.a@example.org'],
      ['message', 'x'.repeat(1001)],
    ] as const) {
      const input = { name: 'Tom', email: newEmail(), message: '', [field]: value };
      expect(Object.keys((await refusal(nobody(app).trpc.accessRequests.ask.mutate(input))).fieldErrors ?? {}), value).toEqual([field]);
    }
    expect(await rows()).toEqual([]);
  });
});

describe('asking too often', () => {
  const from = (address: string) => ask(newEmail(), {}, { ...nobody(app) }).then(() => address);
  const age = (interval: string) =>
    app.owner.query(`update ops.rate_limit_buckets set hits = (select array_agg(hit - $1::interval) from unnest(hits) as hit)`, [interval]);

  it('from one address is answered alike, and after five in ten minutes nothing is kept or sent', async () => {
    for (let time = 0; time < 8; time++) expect(await from('here')).toBe('here');
    expect(await rows()).toHaveLength(5);
    expect((await app.owner.query('select count(*)::int from jobs._private_jobs')).rows).toEqual([{ count: 5 }]);
    await age('10 minutes');
    await from('here');
    expect(await rows()).toHaveLength(6);
  });

  it('ends at twenty a day', async () => {
    for (let round = 0; round < 5; round++) {
      for (let time = 0; time < 5; time++) await from('here');
      await age('10 minutes');
    }
    expect(await rows()).toHaveLength(20);
    await age('1 day');
    await from('here');
    expect(await rows()).toHaveLength(21);
  });

  it('by very many from very many addresses is answered alike too, and keeps nobody out who has just signed in', async () => {
    await from('here'); // so that everybody's count has a row
    const full = app.dependencies.keys.mac('rateLimit.accessRequestsInAll', 'everybody').mac;
    await app.owner.query(
      `update ops.rate_limit_buckets set hits = array_fill(now(), array[100]), expires_at = now() + interval '1 day' where key = decode($1, 'hex')`,
      [full],
    );
    expect(await from('here')).toBe('here');
    expect(await rows()).toHaveLength(1);
    await app.owner.query(`update ops.rate_limit_buckets set hits = '{}' where key <> decode($1, 'hex')`, [full]);

    const email = newEmail();
    const cookie = sealRefusedLogin(app.dependencies.keys, { name: 'Tom', email, verified: true }, app.clock.now());
    const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
    await nobody(app).fetch('/trpc/accessRequests.ask', {
      method: 'POST',
      headers,
      body: JSON.stringify({ json: { name: 'Tom', email, message: '' } }),
    });
    expect((await rows()).map((row) => row.verified)).toEqual([false, true]);
    await age('1 hour');
    await from('here');
    expect(await rows()).toHaveLength(3);
  });

  it('is counted without keeping the address, or a hash that anybody could make of it', async () => {
    await from('here');
    const { rows: kept } = await app.owner.query<{ key: Buffer }>('select key from ops.rate_limit_buckets');
    const { createHash } = await import('node:crypto');
    const guesses = ['unknown', 'accessRequests unknown'].map((text) => createHash('sha256').update(text).digest('hex'));
    expect(kept).toHaveLength(2); // the address's, and everybody's together
    expect(guesses).not.toContain(kept[0]?.key.toString('hex'));
  });
});

describe('notices', () => {
  it('go to every active admin, and to nobody else, with a link that only opens the review', async () => {
    const third = await makeMember(app, { role: 'owner' });
    await app.owner.query(`update auth.users set platform_role = 'admin', status = 'suspended' where id = $1`, [third.actor.userId]);
    const { requestId } = await asked();
    const mailer = takingMailer();
    await runJobs(app, mailer);
    const emails = (await app.owner.query(`select email from auth.users where platform_role = 'admin' and status = 'active'`)).rows;
    expect(mailer.taken.map(({ to }) => to).toSorted()).toEqual(emails.map(({ email }) => email).toSorted());
    expect(mailer.taken[0]?.text).toContain(`https://glovelly.test/admin/requests/${requestId}`);
    await app.owner.query(`update auth.users set platform_role = 'user' where id = $1`, [third.actor.userId]);

    for (let click = 0; click < 3; click++) await admin.fetch(`/admin/requests/${requestId}`, { headers: { accept: 'text/html' } });
    expect(await admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ state: 'pending' });
  });

  it('of one address are given once in twelve hours, across requests', async () => {
    const { requestId, email } = await asked();
    await runJobs(app);
    await ask(email);
    await admin.trpc.accessRequests.decline.mutate({ requestId, mail: false });
    await ask(email);
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken).toEqual([]);
    await app.owner.query(
      `update auth.access_requests set notices = (select coalesce(array_agg(notice - interval '12 hours'), '{}') from unnest(notices) as notice)`,
    );
    await ask(email);
    await runJobs(app, mailer);
    expect(mailer.taken).toHaveLength(2); // one for each admin
  });

  it('are at most fifty a day, however many ask', async () => {
    await app.owner.query(
      `insert into auth.access_requests (id, email, name, notices) select gen_random_uuid(), n || '@example.org', 'Somebody', array[now() - interval '1 hour'] from generate_series(1, 49) as n`,
    );
    await asked();
    await runJobs(app);
    await asked();
    await runJobs(app);
    const { rows: told } = await app.owner.query(`select count(*)::int from auth.access_requests where cardinality(notices) > 0`);
    expect(told).toEqual([{ count: 50 }]);
  });

  it('reach the other admins when the provider knows one by an address that mail does not', async () => {
    const { rows: known } = await app.owner.query(
      `update auth.users as person set email = '"' || person.id || '"@example.org' from auth.users as before
       where before.id = person.id and person.id = $1 returning before.email`,
      [second.actor.userId],
    );
    await asked();
    const mailer = takingMailer();
    await runJobs(app, mailer);
    await app.owner.query('update auth.users set email = $2 where id = $1', [second.actor.userId, known[0].email]);
    expect(mailer.taken).toHaveLength(1);
    expect((await rows()).map(({ notices }) => notices.length)).toEqual([1]);
  });

  it('are not given of what has been decided meanwhile', async () => {
    const { requestId } = await asked();
    await admin.trpc.accessRequests.decline.mutate({ requestId, mail: false });
    await runJobs(app);
    expect(await noticesTo()).toEqual([]);
  });
});

describe('approving', () => {
  it('makes one user with the role, and posts the mail when it is wanted', async () => {
    const { requestId, email } = await asked();
    const after = await admin.trpc.accessRequests.approve.mutate({
      requestId,
      platformRole: 'user',
      active: true,
      mail: true,
      note: 'Plays with Ada',
    });
    expect(after).toMatchObject({
      state: 'approved',
      decision: { by: 'Ada Admin', note: 'Plays with Ada', madeUser: true, mail: 'queued' },
      enrolled: { status: 'active', platformRole: 'user' },
    });
    const [made] = await users(email);
    expect(made).toMatchObject({ display_name: 'Tom Rook', status: 'active', platform_role: 'user' });
    expect(await noticesTo('accessApproved')).toEqual([email]);
    const { entries } = await admin.trpc.installationHistory.list.query({ resourceId: made.id });
    expect(entries).toMatchObject([
      { action: 'user.provisioned', actor: { label: 'Ada Admin' }, values: { platformRole: { to: 'user' } } },
    ]);
  });

  it('twice in parallel makes one user, and both are told that it is done', async () => {
    for (let round = 0; round < 5; round++) {
      const { requestId, email } = await asked();
      await app.owner.query('delete from ops.rate_limit_buckets');
      const both = await Promise.all(
        [admin, second, admin].map(({ trpc }) => trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true })),
      );
      expect(both.map(({ state }) => state)).toEqual(['approved', 'approved', 'approved']);
      expect(await users(email)).toHaveLength(1);
      expect((await noticesTo('accessApproved')).filter((to) => to === email)).toHaveLength(1);
    }
  });

  it('and declining in parallel: one wins, and the other is told how it ended', async () => {
    for (let round = 0; round < 6; round++) {
      const { requestId, email } = await asked();
      await app.owner.query('delete from ops.rate_limit_buckets');
      const outcomes = await Promise.allSettled([
        admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }),
        second.trpc.accessRequests.decline.mutate({ requestId, mail: false }),
      ]);
      const { state } = await admin.trpc.accessRequests.get.query({ requestId });
      const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult; // one of the two, or the test fails below
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await refusal(Promise.reject(lost.reason))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'accessRequest.decided', state },
      });
      expect(await users(email)).toHaveLength(state === 'approved' ? 1 : 0);
    }
  });

  it('and an admin who provisions the same address at the same moment make one user', async () => {
    for (const first of ['approve', 'provision'] as const) {
      await app.owner.query('delete from ops.rate_limit_buckets');
      const { requestId, email } = await asked();
      const wanted = { id: newId<'user'>(), email: email.toUpperCase(), displayName: 'Tom', platformRole: 'user' } as const;
      const acts = {
        approve: () => admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }),
        provision: () => second.trpc.users.provision.mutate({ ...wanted, active: true, invite: false }),
      };
      const both = async () => {
        const begun = acts[first]();
        const other = acts[first === 'approve' ? 'provision' : 'approve']();
        return Promise.allSettled([begun, other]);
      };
      // Both have come as far as the lock under which people are let in.
      const [begun, other] = await underItsFeet(app, 'select pg_advisory_xact_lock(7305191)', [], both, 2);
      const made = await users(email, wanted.email);
      expect(made).toHaveLength(1);
      const provisioned = first === 'provision' ? begun : other;
      if (provisioned.status === 'rejected')
        expect(await refusal(Promise.reject(provisioned.reason))).toMatchObject({ domain: { code: 'user.emailTaken' } });
      const { decision } = await admin.trpc.accessRequests.get.query({ requestId });
      expect([decision?.madeUser, made[0]?.id === wanted.id]).toEqual(provisioned.status === 'fulfilled' ? [false, true] : [true, false]);
    }
  });

  it('links to who has the address already, and changes nothing about them', async () => {
    const { requestId, email } = await asked();
    const userId = randomUUID();
    await app.owner.query(`insert into auth.users (id, email, display_name, status) values ($1, $2, 'Thomas', 'suspended')`, [
      userId,
      email,
    ]);
    const after = await admin.trpc.accessRequests.approve.mutate({ requestId, platformRole: 'admin', active: true, mail: true });
    expect(after).toMatchObject({ state: 'approved', decision: { madeUser: false, mail: null }, enrolled: { status: 'suspended' } });
    expect(await users(email)).toMatchObject([{ id: userId, display_name: 'Thomas', status: 'suspended', platform_role: 'user' }]);
    expect(await rows()).toMatchObject([{ user_id: userId, made_user: false }]);
    expect((await admin.trpc.installationHistory.list.query({ resourceId: userId })).entries).toEqual([]);
  });

  it('of somebody who may not come in yet promises nothing by mail', async () => {
    const { requestId, email } = await asked();
    const after = await admin.trpc.accessRequests.approve.mutate({ requestId, platformRole: 'user', active: false, mail: true });
    expect(after.decision?.mail).toBeNull();
    expect(await users(email)).toMatchObject([{ status: 'inactive' }]);
  });

  it.each(['approve', 'decline'] as const)(
    'or declining somebody whose address mail does not know is done, and the page says that the mail failed: %s',
    async (verdict) => {
      const { requestId } = await asked();
      await app.owner.query(`update auth.access_requests set email = 'a..b@example.org' where id = $1`, [requestId]);
      const decided =
        verdict === 'approve'
          ? admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true })
          : admin.trpc.accessRequests.decline.mutate({ requestId, mail: true });
      await decided;
      await runJobs(app);
      expect(await admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ decision: { mail: 'failed' } });
    },
  );

  it('stands when the mail fails, and the page says that it failed', async () => {
    const { requestId, email } = await asked();
    await admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true });
    await app.owner.query(`update ops.outgoing_mails set state = 'failed', ended_at = now(), last_error_code = 'refused'`);
    expect(await admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ state: 'approved', decision: { mail: 'failed' } });
    expect(await users(email)).toHaveLength(1);
  });

  it('is announced, with who and what they became', async () => {
    const { requestId } = await asked();
    await admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn });
    const { rows: log } = await app.owner.query('select * from app.api_audit_logs where resource_id = $1', [requestId]);
    expect(log).toMatchObject([
      {
        action: 'accessRequest.approved',
        user_id: admin.actor.userId,
        organisation_id: null,
        changes: { values: { platformRole: { to: 'user' } } },
      },
    ]);
  });
});

describe('declining', () => {
  it('tells the person only when it is wanted, in general words', async () => {
    const { requestId, email } = await asked();
    const after = await admin.trpc.accessRequests.decline.mutate({ requestId, mail: true, note: 'Never heard of him' });
    expect(after).toMatchObject({ state: 'declined', decision: { note: 'Never heard of him', madeUser: null, mail: 'queued' } });
    const [mail] = (await postedMails(app)).filter(({ kind }) => kind === 'accessDeclined');
    expect(mail?.to).toBe(email);
    expect(mail?.text).not.toContain('Never heard of him');
    expect(await users(email)).toEqual([]);
  });

  it('again changes nothing, not even the note', async () => {
    const { requestId } = await asked();
    await admin.trpc.accessRequests.decline.mutate({ requestId, mail: false, note: 'first' });
    expect(await second.trpc.accessRequests.decline.mutate({ requestId, mail: false, note: 'second' })).toMatchObject({
      decision: { by: 'Ada Admin', note: 'first' },
    });
  });
});

describe('the list', () => {
  it('has what waits first, then the latest, in pages, and by state', async () => {
    await app.owner.query(
      `insert into auth.access_requests (id, email, name, state, asked_at, decided_at, notices)
       select gen_random_uuid(), n || '@example.org', 'Person ' || n, case when n % 2 = 0 then 'pending' else 'declined' end,
              now() - n * interval '1 minute', case when n % 2 = 0 then null else now() end, '{}'
       from generate_series(1, 120) as n`,
    );
    const names: string[] = [];
    for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page++) {
      const { requests, nextCursor } = await admin.trpc.accessRequests.list.query({ cursor });
      names.push(...requests.map(({ name }) => name));
      cursor = nextCursor;
    }
    const wanted = [0, 1].flatMap((odd) => Array.from({ length: 60 }, (_, at) => `Person ${2 * at + (odd ? 1 : 2)}`));
    expect(names).toEqual(wanted);
    const { requests } = await admin.trpc.accessRequests.list.query({ state: 'declined' });
    expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(['declined']));
  });
});

describe('housekeeping', () => {
  it('writes down what has expired and deletes after a hundred and eighty days', async () => {
    const { requestId } = await asked();
    await asked();
    await app.owner.query(`update auth.access_requests set asked_at = now() - interval '31 days' where id = $1`, [requestId]);
    await app.owner.query(
      `insert into auth.access_requests (id, email, name, state, asked_at, notices) values (gen_random_uuid(), 'old@example.org', 'Old', 'expired', now() - interval '180 days', '{}')`,
    );
    await app.owner.query(`select ops.enqueue('sweepRequestsForAccess', '{}')`);
    await runJobs(app);
    expect((await rows()).map(({ state }) => state)).toEqual(['expired', 'pending']);
  });
});
