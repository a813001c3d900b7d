import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealRefusedLogin } from '../src/identity/refused-login.ts';
import { letIn, newEmail, openToStrangers } from './support/asking.ts';
import { runJobs, takingMailer } from './support/mails.ts';
import { makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

let door: Awaited<ReturnType<typeof openToStrangers>>;
beforeAll(async () => {
  door = await openToStrangers();
});
afterAll(() => door.app.close());
beforeEach(() => door.forget());

describe('asking for access', () => {
  it('is open to anybody, and is on the list of the admins', async () => {
    const email = newEmail();
    expect(await door.ask(email, { message: 'I play the viola.' })).toBeUndefined();
    const { requests } = await door.admin.trpc.accessRequests.list.query({});
    expect(requests).toMatchObject([{ name: 'Tom Rook', email, state: 'pending', verified: false, timesAsked: 1 }]);
    expect(await door.admin.trpc.accessRequests.pending.query()).toEqual({ count: 1 });
  });

  it('says nothing at all, whoever is enrolled', async () => {
    const [person] = (await door.app.owner.query('select email from auth.users where id = $1', [door.admin.actor.userId])).rows;
    expect(await door.ask(person.email)).toEqual(await door.ask(newEmail()));
  });

  it('again counts, and keeps what was said first', async () => {
    const email = newEmail();
    await door.ask(email, { message: 'first' });
    await door.ask(email.toUpperCase(), { name: 'Somebody Else', message: 'second' });
    expect(await door.rows()).toMatchObject([{ email, name: 'Tom Rook', message: 'first', times_asked: 2 }]);
  });

  it('takes the address for checked when the provider has just signed it in, and then its words', async () => {
    const email = newEmail();
    await door.ask(email, { name: 'Typed', message: 'typed' });
    const cookie = sealRefusedLogin(door.app.dependencies.keys, { name: 'Tom', email, verified: true }, door.app.clock.now());
    const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
    const body = JSON.stringify({ json: { name: 'Tom Rook', email, message: '' } });
    expect((await nobody(door.app).fetch('/trpc/accessRequests.ask', { method: 'POST', headers, body })).status).toBe(200);
    expect(await door.rows()).toMatchObject([{ name: 'Tom Rook', message: null, verified: true, times_asked: 2 }]);
  });

  it('is not vouched for by a login of another address, an unverified one, an old one or a forged one', async () => {
    const seal = (email: string, verified: boolean, at = door.app.clock.now()) =>
      sealRefusedLogin(door.app.dependencies.keys, { name: null, email, verified }, at);
    const email = newEmail();
    const sealed = seal(email, true);
    const last = sealed.at(-1) === '0' ? '1' : '0';
    for (const cookie of [
      seal(newEmail(), true),
      seal(email, false),
      seal(email, true, door.app.clock.now() - 31 * 60_000),
      sealed.slice(0, -1) + last,
      sealed.slice(0, -2),
      `k.${sealed}`,
      'nonsense',
    ]) {
      const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
      const body = JSON.stringify({ json: { name: 'Tom', email, message: '' } });
      await nobody(door.app).fetch('/trpc/accessRequests.ask', { method: 'POST', headers, body });
    }
    expect((await door.rows()).map(({ verified }) => verified)).toEqual([false]);
  });

  it('expires after thirty days, at once and without a job, and may be done again', async () => {
    const { requestId, email } = await door.asked();
    await door.app.owner.query(`update auth.access_requests set asked_at = now() - interval '30 days'`);
    expect(await door.admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ state: 'expired' });
    expect(await door.admin.trpc.accessRequests.pending.query()).toEqual({ count: 0 });
    expect(await refusal(door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'accessRequest.decided', state: 'expired' },
    });
    await door.ask(email);
    expect((await door.rows()).map(({ state }) => state)).toEqual(['expired', 'pending']);
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
      expect(Object.keys((await refusal(nobody(door.app).trpc.accessRequests.ask.mutate(input))).fieldErrors ?? {}), value).toEqual([
        field,
      ]);
    }
    expect(await door.rows()).toEqual([]);
  });
});

describe('asking too often', () => {
  const from = (address: string) => door.ask(newEmail(), {}, { ...nobody(door.app) }).then(() => address);
  const age = (interval: string) =>
    door.app.owner.query(`update ops.rate_limit_buckets set hits = (select array_agg(hit - $1::interval) from unnest(hits) as hit)`, [
      interval,
    ]);

  it('from one address is answered alike, and after five in ten minutes nothing is kept or sent', async () => {
    for (let time = 0; time < 8; time++) expect(await from('here')).toBe('here');
    expect(await door.rows()).toHaveLength(5);
    expect((await door.app.owner.query('select count(*)::int from jobs._private_jobs')).rows).toEqual([{ count: 5 }]);
    await age('10 minutes');
    await from('here');
    expect(await door.rows()).toHaveLength(6);
  });

  it('ends at twenty a day', async () => {
    for (let round = 0; round < 5; round++) {
      for (let time = 0; time < 5; time++) await from('here');
      await age('10 minutes');
    }
    expect(await door.rows()).toHaveLength(20);
    await age('1 day');
    await from('here');
    expect(await door.rows()).toHaveLength(21);
  });

  it('by very many from very many addresses is answered alike too, and keeps nobody out who has just signed in', async () => {
    await from('here'); // so that everybody's count has a row
    const full = door.app.dependencies.keys.mac('rateLimit.accessRequestsInAll', 'everybody').mac;
    await door.app.owner.query(
      `update ops.rate_limit_buckets set hits = array_fill(now(), array[100]), expires_at = now() + interval '1 day' where key = decode($1, 'hex')`,
      [full],
    );
    expect(await from('here')).toBe('here');
    expect(await door.rows()).toHaveLength(1);
    await door.app.owner.query(`update ops.rate_limit_buckets set hits = '{}' where key <> decode($1, 'hex')`, [full]);

    const email = newEmail();
    const cookie = sealRefusedLogin(door.app.dependencies.keys, { name: 'Tom', email, verified: true }, door.app.clock.now());
    const headers = { 'content-type': 'application/json', cookie: `__Host-glovelly_refused=${cookie}` };
    await nobody(door.app).fetch('/trpc/accessRequests.ask', {
      method: 'POST',
      headers,
      body: JSON.stringify({ json: { name: 'Tom', email, message: '' } }),
    });
    expect((await door.rows()).map((row) => row.verified)).toEqual([false, true]);
    await age('1 hour');
    await from('here');
    expect(await door.rows()).toHaveLength(3);
  });

  it('is counted without keeping the address, or a hash that anybody could make of it', async () => {
    await from('here');
    const { rows: kept } = await door.app.owner.query<{ key: Buffer }>('select key from ops.rate_limit_buckets');
    const { createHash } = await import('node:crypto');
    const guesses = ['unknown', 'accessRequests unknown'].map((text) => createHash('sha256').update(text).digest('hex'));
    expect(kept).toHaveLength(2); // the address's, and everybody's together
    expect(guesses).not.toContain(kept[0]?.key.toString('hex'));
  });
});

describe('notices', () => {
  it('go to every active admin, and to nobody else, with a link that only opens the review', async () => {
    const third = await makeMember(door.app, { role: 'owner' });
    await door.app.owner.query(`update auth.users set platform_role = 'admin', status = 'suspended' where id = $1`, [third.actor.userId]);
    const { requestId } = await door.asked();
    const mailer = takingMailer();
    await runJobs(door.app, mailer);
    const emails = (await door.app.owner.query(`select email from auth.users where platform_role = 'admin' and status = 'active'`)).rows;
    expect(mailer.taken.map(({ to }) => to).toSorted()).toEqual(emails.map(({ email }) => email).toSorted());
    expect(mailer.taken[0]?.text).toContain(`https://glovelly.test/admin/requests/${requestId}`);
    await door.app.owner.query(`update auth.users set platform_role = 'user' where id = $1`, [third.actor.userId]);

    for (let click = 0; click < 3; click++) await door.admin.fetch(`/admin/requests/${requestId}`, { headers: { accept: 'text/html' } });
    expect(await door.admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ state: 'pending' });
  });

  it('of one address are given once in twelve hours, across requests', async () => {
    const { requestId, email } = await door.asked();
    await runJobs(door.app);
    await door.ask(email);
    await door.admin.trpc.accessRequests.decline.mutate({ requestId, mail: false });
    await door.ask(email);
    const mailer = takingMailer();
    await runJobs(door.app, mailer);
    expect(mailer.taken).toEqual([]);
    await door.app.owner.query(
      `update auth.access_requests set notices = (select coalesce(array_agg(notice - interval '12 hours'), '{}') from unnest(notices) as notice)`,
    );
    await door.ask(email);
    await runJobs(door.app, mailer);
    expect(mailer.taken).toHaveLength(2); // one for each admin
  });

  it('are at most fifty a day, however many ask', async () => {
    await door.app.owner.query(
      `insert into auth.access_requests (id, email, name, notices) select gen_random_uuid(), n || '@example.org', 'Somebody', array[now() - interval '1 hour'] from generate_series(1, 49) as n`,
    );
    await door.asked();
    await runJobs(door.app);
    await door.asked();
    await runJobs(door.app);
    const { rows: told } = await door.app.owner.query(`select count(*)::int from auth.access_requests where cardinality(notices) > 0`);
    expect(told).toEqual([{ count: 50 }]);
  });

  it('reach the other admins when the provider knows one by an address that mail does not', async () => {
    const { rows: known } = await door.app.owner.query(
      `update auth.users as person set email = '"' || person.id || '"@example.org' from auth.users as before
       where before.id = person.id and person.id = $1 returning before.email`,
      [door.second.actor.userId],
    );
    await door.asked();
    const mailer = takingMailer();
    await runJobs(door.app, mailer);
    await door.app.owner.query('update auth.users set email = $2 where id = $1', [door.second.actor.userId, known[0].email]);
    expect(mailer.taken).toHaveLength(1);
    expect((await door.rows()).map(({ notices }) => notices.length)).toEqual([1]);
  });

  it('are not given of what has been decided meanwhile', async () => {
    const { requestId } = await door.asked();
    await door.admin.trpc.accessRequests.decline.mutate({ requestId, mail: false });
    await runJobs(door.app);
    expect(await door.noticesTo()).toEqual([]);
  });
});

describe('the list', () => {
  it('has what waits first, then the latest, in pages, and by state', async () => {
    await door.app.owner.query(
      `insert into auth.access_requests (id, email, name, state, asked_at, decided_at, notices)
       select gen_random_uuid(), n || '@example.org', 'Person ' || n, case when n % 2 = 0 then 'pending' else 'declined' end,
              now() - n * interval '1 minute', case when n % 2 = 0 then null else now() end, '{}'
       from generate_series(1, 120) as n`,
    );
    const names: string[] = [];
    for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page++) {
      const { requests, nextCursor } = await door.admin.trpc.accessRequests.list.query({ cursor });
      names.push(...requests.map(({ name }) => name));
      cursor = nextCursor;
    }
    const wanted = [0, 1].flatMap((odd) => Array.from({ length: 60 }, (_, at) => `Person ${2 * at + (odd ? 1 : 2)}`));
    expect(names).toEqual(wanted);
    const { requests } = await door.admin.trpc.accessRequests.list.query({ state: 'declined' });
    expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(['declined']));
  });
});

describe('housekeeping', () => {
  it('writes down what has expired and deletes after a hundred and eighty days', async () => {
    const { requestId } = await door.asked();
    await door.asked();
    await door.app.owner.query(`update auth.access_requests set asked_at = now() - interval '31 days' where id = $1`, [requestId]);
    await door.app.owner.query(
      `insert into auth.access_requests (id, email, name, state, asked_at, notices) values (gen_random_uuid(), 'old@example.org', 'Old', 'expired', now() - interval '180 days', '{}')`,
    );
    await door.app.owner.query(`select ops.enqueue('sweepRequestsForAccess', '{}')`);
    await runJobs(door.app);
    expect((await door.rows()).map(({ state }) => state)).toEqual(['expired', 'pending']);
  });
});
