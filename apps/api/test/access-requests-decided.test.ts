import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letIn, openToStrangers } from './support/asking.ts';
import { newId } from './support/ids.ts';
import { postedMails, runJobs } from './support/mails.ts';
import { refusal } from './support/refusal.ts';
import { underItsFeet } from './support/under-its-feet.ts';

let door: Awaited<ReturnType<typeof openToStrangers>>;
beforeAll(async () => {
  door = await openToStrangers();
});
afterAll(() => door.app.close());
beforeEach(() => door.forget());

const users = async (...emails: string[]) => (await door.app.owner.query('select * from auth.users where email = any($1)', [emails])).rows;

describe('approving', () => {
  it('makes one user with the role, and posts the mail when it is wanted', async () => {
    const { requestId, email } = await door.asked();
    const after = await door.admin.trpc.accessRequests.approve.mutate({
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
    expect(await door.noticesTo('accessApproved')).toEqual([email]);
    const { entries } = await door.admin.trpc.installationHistory.list.query({ resourceId: made.id });
    expect(entries).toMatchObject([
      { action: 'user.provisioned', actor: { label: 'Ada Admin' }, values: { platformRole: { to: 'user' } } },
    ]);
  });

  it('twice in parallel makes one user, and both are told that it is done', async () => {
    for (let round = 0; round < 5; round++) {
      const { requestId, email } = await door.asked();
      await door.app.owner.query('delete from ops.rate_limit_buckets');
      const both = await Promise.all(
        [door.admin, door.second, door.admin].map(({ trpc }) => trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true })),
      );
      expect(both.map(({ state }) => state)).toEqual(['approved', 'approved', 'approved']);
      expect(await users(email)).toHaveLength(1);
      expect((await door.noticesTo('accessApproved')).filter((to) => to === email)).toHaveLength(1);
    }
  });

  it('and declining in parallel: one wins, and the other is told how it ended', async () => {
    for (let round = 0; round < 6; round++) {
      const { requestId, email } = await door.asked();
      await door.app.owner.query('delete from ops.rate_limit_buckets');
      const outcomes = await Promise.allSettled([
        door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }),
        door.second.trpc.accessRequests.decline.mutate({ requestId, mail: false }),
      ]);
      const { state } = await door.admin.trpc.accessRequests.get.query({ requestId });
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
      await door.app.owner.query('delete from ops.rate_limit_buckets');
      const { requestId, email } = await door.asked();
      const wanted = { id: newId<'user'>(), email: email.toUpperCase(), displayName: 'Tom', platformRole: 'user' } as const;
      const acts = {
        approve: () => door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn }),
        provision: () => door.second.trpc.users.provision.mutate({ ...wanted, active: true, invite: false }),
      };
      const both = async () => {
        const begun = acts[first]();
        const other = acts[first === 'approve' ? 'provision' : 'approve']();
        return Promise.allSettled([begun, other]);
      };
      // Both have come as far as the lock under which people are let in.
      const [begun, other] = await underItsFeet(door.app, 'select pg_advisory_xact_lock(7305191)', [], both, 2);
      const made = await users(email, wanted.email);
      expect(made).toHaveLength(1);
      const provisioned = first === 'provision' ? begun : other;
      if (provisioned.status === 'rejected')
        expect(await refusal(Promise.reject(provisioned.reason))).toMatchObject({ domain: { code: 'user.emailTaken' } });
      const { decision } = await door.admin.trpc.accessRequests.get.query({ requestId });
      expect([decision?.madeUser, made[0]?.id === wanted.id]).toEqual(provisioned.status === 'fulfilled' ? [false, true] : [true, false]);
    }
  });

  it('links to who has the address already, and changes nothing about them', async () => {
    const { requestId, email } = await door.asked();
    const userId = randomUUID();
    await door.app.owner.query(`insert into auth.users (id, email, display_name, status) values ($1, $2, 'Thomas', 'suspended')`, [
      userId,
      email,
    ]);
    const after = await door.admin.trpc.accessRequests.approve.mutate({ requestId, platformRole: 'admin', active: true, mail: true });
    expect(after).toMatchObject({ state: 'approved', decision: { madeUser: false, mail: null }, enrolled: { status: 'suspended' } });
    expect(await users(email)).toMatchObject([{ id: userId, display_name: 'Thomas', status: 'suspended', platform_role: 'user' }]);
    expect(await door.rows()).toMatchObject([{ user_id: userId, made_user: false }]);
    expect((await door.admin.trpc.installationHistory.list.query({ resourceId: userId })).entries).toEqual([]);
  });

  it('of somebody who may not come in yet promises nothing by mail', async () => {
    const { requestId, email } = await door.asked();
    const after = await door.admin.trpc.accessRequests.approve.mutate({ requestId, platformRole: 'user', active: false, mail: true });
    expect(after.decision?.mail).toBeNull();
    expect(await users(email)).toMatchObject([{ status: 'inactive' }]);
  });

  it.each(['approve', 'decline'] as const)(
    'or declining somebody whose address mail does not know is done, and the page says that the mail failed: %s',
    async (verdict) => {
      const { requestId } = await door.asked();
      await door.app.owner.query(`update auth.access_requests set email = 'a..b@example.org' where id = $1`, [requestId]);
      const decided =
        verdict === 'approve'
          ? door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true })
          : door.admin.trpc.accessRequests.decline.mutate({ requestId, mail: true });
      await decided;
      await runJobs(door.app);
      expect(await door.admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({ decision: { mail: 'failed' } });
    },
  );

  it('stands when the mail fails, and the page says that it failed', async () => {
    const { requestId, email } = await door.asked();
    await door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn, mail: true });
    await door.app.owner.query(`update ops.outgoing_mails set state = 'failed', ended_at = now(), last_error_code = 'refused'`);
    expect(await door.admin.trpc.accessRequests.get.query({ requestId })).toMatchObject({
      state: 'approved',
      decision: { mail: 'failed' },
    });
    expect(await users(email)).toHaveLength(1);
  });

  it('is announced, with who and what they became', async () => {
    const { requestId } = await door.asked();
    await door.admin.trpc.accessRequests.approve.mutate({ requestId, ...letIn });
    const { rows: log } = await door.app.owner.query('select * from app.api_audit_logs where resource_id = $1', [requestId]);
    expect(log).toMatchObject([
      {
        action: 'accessRequest.approved',
        user_id: door.admin.actor.userId,
        organisation_id: null,
        changes: { values: { platformRole: { to: 'user' } } },
      },
    ]);
  });
});

describe('declining', () => {
  it('tells the person only when it is wanted, in general words', async () => {
    const { requestId, email } = await door.asked();
    const after = await door.admin.trpc.accessRequests.decline.mutate({ requestId, mail: true, note: 'Never heard of him' });
    expect(after).toMatchObject({ state: 'declined', decision: { note: 'Never heard of him', madeUser: null, mail: 'queued' } });
    const [mail] = (await postedMails(door.app)).filter(({ kind }) => kind === 'accessDeclined');
    expect(mail?.to).toBe(email);
    expect(mail?.text).not.toContain('Never heard of him');
    expect(await users(email)).toEqual([]);
  });

  it('again changes nothing, not even the note', async () => {
    const { requestId } = await door.asked();
    await door.admin.trpc.accessRequests.decline.mutate({ requestId, mail: false, note: 'first' });
    expect(await door.second.trpc.accessRequests.decline.mutate({ requestId, mail: false, note: 'second' })).toMatchObject({
      decision: { by: 'Ada Admin', note: 'first' },
    });
  });
});
