import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('a session whose privileges change', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const me = async (cookie: string) => {
    const answer = await app.fetch('/trpc/session.me', { headers: { cookie } });
    return { status: answer.status, given: answer.headers.getSetCookie(), role: (await answer.json()).result?.data.json.role };
  };
  const set = (sql: string, who: Member) => app.owner.query(sql, [who.actor.userId]);
  const joinAnother = async (who: Member, role = 'viewer') => {
    const band = await makeMember(app, { role: 'owner', name: 'The Band' });
    await app.owner.query(`insert into app.memberships (organisation_id, user_id, role) values ($1, $2, $3)`, [
      band.actor.organisationId,
      who.actor.userId,
      role,
    ]);
    return band.actor.organisationId;
  };
  /** Until somebody waits for a lock that this connection holds. */
  const waitedFor = async (holder: { readonly query: TestApp['owner']['query'] }): Promise<void> => {
    const { rows } = await holder.query('select pg_backend_pid() as pid');
    const waiting = () => app.owner.query('select from pg_locks where not granted and $1 = any(pg_blocking_pids(pid))', [rows[0].pid]);
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 10_000 }).toBeGreaterThan(0);
  };
  /** Half a minute later. */
  const afterTheGrace = (who: Member) =>
    set(`update auth.sessions set previous_until = now() - interval '1 millisecond' where user_id = $1`, who);

  it.each<[string, (who: Member) => Promise<unknown>]>([
    ['another role', (who) => set(`update app.memberships set role = 'viewer' where user_id = $1`, who)],
    ['another platform role', (who) => set(`update auth.users set platform_role = 'admin' where id = $1`, who)],
    ['a membership gained', (who) => joinAnother(who)],
    [
      'a membership lost',
      async (who) => {
        const other = await joinAnother(who);
        await who.trpc.session.me.query();
        await app.owner.query('delete from app.memberships where user_id = $1 and organisation_id = $2', [who.actor.userId, other]);
      },
    ],
    [
      'another organisation to act in',
      async (who) => {
        const organisationId = await joinAnother(who);
        await who.trpc.session.me.query();
        await who.trpc.session.switchOrganisation.mutate({ organisationId });
      },
    ],
  ])('has a new token at the next request after %s, and not before', async (_, change) => {
    const anna = await makeMember(app, { role: 'member' });
    expect((await me(anna.cookie)).given).toEqual([]);
    await change(anna);
    const before = anna.cookie;
    const next = await me(before);
    expect([next.status, next.given]).toEqual([
      200,
      [expect.stringMatching(/^__Host-glovelly_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)],
    ]);
    const after = next.given[0]?.split(';')[0] ?? '';
    expect(after).not.toBe(before);
    expect(await me(after)).toMatchObject({ status: 200, given: [] });
  });

  it('keeps the old token for the requests under way, half a minute and no longer', async () => {
    const anna = await makeMember(app, { role: 'member' });
    const old = anna.cookie;
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    await anna.trpc.session.me.query();
    expect(await me(old)).toMatchObject({ status: 200, given: [], role: 'viewer' });
    const { rows } = await app.owner.query('select previous_until - now() as left from auth.sessions where user_id = $1', [
      anna.actor.userId,
    ]);
    expect(rows[0].left.seconds).toBeLessThanOrEqual(30);
    await afterTheGrace(anna);
    expect((await me(old)).status).toBe(401);
    expect((await me(anna.cookie)).status).toBe(200);
  });

  it('gives the next token to the newest one alone: whoever holds the old one is led no further', async () => {
    const anna = await makeMember(app, { role: 'member' });
    const stolen = anna.cookie;
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    await anna.trpc.session.me.query();
    await set(`update app.memberships set role = 'member' where user_id = $1`, anna);
    expect(await me(stolen)).toMatchObject({ status: 200, given: [] });
    const middle = anna.cookie;
    await anna.trpc.session.me.query();
    expect(anna.cookie).not.toBe(middle);
    expect([(await me(stolen)).status, (await me(middle)).status]).toEqual([401, 200]); // one step back is kept, never two
    await afterTheGrace(anna);
    expect([(await me(stolen)).status, (await me(middle)).status]).toEqual([401, 401]);
  });

  it('gives one new token to twenty requests that come at once, and refuses none of them', async () => {
    const anna = await makeMember(app, { role: 'member' });
    const { cookie } = anna;
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    const answers = await Promise.all(Array.from({ length: 20 }, () => me(cookie)));
    expect(answers.map(({ status, role }) => `${status} ${role}`)).toEqual(Array.from({ length: 20 }, () => '200 viewer'));
    expect(answers.flatMap(({ given }) => given)).toHaveLength(1);
  });

  it.each([
    ['role', `update app.memberships set role = 'admin' where user_id = $1`],
    ['platform role', `update auth.users set platform_role = 'admin' where id = $1`],
  ])('has no token that grows with a change of %s under way: one that is due waits for it', async (_, change) => {
    const anna = await makeMember(app, { role: 'member' });
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    const order: string[] = [];
    const other = await app.owner.connect();
    try {
      await other.query('begin');
      await other.query(change, [anna.actor.userId]);
      const renewal = me(anna.cookie).then(({ given }) => order.push(`given ${given.length}`));
      await Promise.race([renewal, waitedFor(other)]);
      order.push('changed');
      await other.query('commit');
      await renewal;
    } finally {
      await other.query('rollback'); // nothing, after the commit
      other.release();
    }
    expect(order).toEqual(['changed', 'given 1']);
  });

  it('lives no longer for its new token', async () => {
    const anna = await makeMember(app, { role: 'member' });
    await set(
      `update auth.sessions set created_at = now() - interval '29 days', expires_at = now() + interval '1 day' where user_id = $1`,
      anna,
    );
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    const { given } = await me(anna.cookie);
    expect(Number(/Max-Age=(\d+)/.exec(given[0] ?? '')?.[1])).toBeLessThanOrEqual(24 * 60 * 60);
    const { rows } = await app.owner.query(
      "select expires_at < now() + interval '25 hours' as bounded from auth.sessions where user_id = $1",
      [anna.actor.userId],
    );
    expect(rows).toEqual([{ bounded: true }]);
  });

  it('has every one of its devices renewed, each by itself', async () => {
    const anna = await makeMember(app, { role: 'member' });
    const phone = await callerFor(app, anna.actor);
    const before = [anna.cookie, phone.cookie];
    await set(`update auth.users set platform_role = 'admin' where id = $1`, anna);
    await Promise.all([anna.trpc.session.me.query(), phone.trpc.session.me.query()]);
    expect([anna.cookie, phone.cookie].filter((cookie) => before.includes(cookie))).toEqual([]);
  });

  it('is signed out by its old token too, while that is good', async () => {
    const anna = await makeMember(app, { role: 'member' });
    const old = anna.cookie;
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    await anna.trpc.session.me.query();
    await app.fetch('/auth/sign-out', { method: 'POST', headers: { cookie: old, origin: 'https://glovelly.test' } });
    expect(await refusal(anna.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('is signed out also by the request that finds it due, which leaves no new token behind', async () => {
    const anna = await makeMember(app, { role: 'member' });
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    const answer = await app.fetch('/auth/sign-out', { method: 'POST', headers: { cookie: anna.cookie, origin: 'https://glovelly.test' } });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-glovelly_session=; Max-Age=0;/)]);
    expect((await set('select from auth.sessions where user_id = $1', anna)).rowCount).toBe(0);
  });

  it('does as its new role at the very next request', async () => {
    const anna = await makeMember(app, { role: 'member' });
    await set(`update app.memberships set role = 'viewer' where user_id = $1`, anna);
    expect(await refusal(anna.trpc.clients.remove.mutate({ id: crypto.randomUUID(), version: 1 }))).toMatchObject({
      code: 'FORBIDDEN',
      domain: { code: 'role.insufficient' },
    });
  });
});

describe('a session of somebody who may no longer come in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  it.each(['suspended', 'inactive'])(
    'is refused at the very next request when they are %s, on every device, and does not come back with them',
    async (status) => {
      const anna = await makeMember(app, { role: 'owner' });
      const phone = await callerFor(app, anna.actor);
      await app.owner.query('update auth.users set status = $2 where id = $1', [anna.actor.userId, status]);
      for (const device of [anna, phone]) expect(await refusal(device.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
      expect((await anna.fetch('/files/invoices/none.pdf')).status).toBe(401);
      await app.owner.query(`update auth.users set status = 'active' where id = $1`, [anna.actor.userId]);
      for (const device of [anna, phone]) expect(await refusal(device.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
    },
  );

  it('cannot be started by a sign-in that was under way when it happened', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const suspending = await app.owner.connect();
    try {
      await suspending.query('begin');
      await suspending.query(`update auth.users set status = 'suspended' where id = $1`, [anna.actor.userId]);
      const starting = callerFor(app, anna.actor);
      await Promise.all([expect(starting).rejects.toThrow('not active'), suspending.query('commit')]);
    } finally {
      suspending.release();
    }
    expect((await app.owner.query('select from auth.sessions where user_id = $1', [anna.actor.userId])).rowCount).toBe(0);
  });
});
