import { randomBytes } from 'node:crypto';
import type { Login } from '@glovelly/domain/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InvitedBy } from '../src/identity/invited-by.ts';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { enter as enterApp, loginOf } from './support/enter.ts';
import { newId } from './support/ids.ts';
import type { Member } from './support/member.ts';
import { underItsFeet, untilWaiting } from './support/under-its-feet.ts';

describe('a sign-in that is under way', () => {
  let app: TestApp;
  let ada: Member;
  let ben: Login;
  let id: ReturnType<typeof newId<'user'>>;
  beforeAll(async () => {
    app = await makeApp();
    ada = await makeAdmin(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    id = newId<'user'>();
    ben = loginOf(id, `${id}@example.org`);
    const wanted = { displayName: 'Ben Bass', platformRole: 'user', active: true, invite: false } as const;
    await ada.trpc.users.provision.mutate({ id, email: `${id}@example.org`, ...wanted });
  });

  const enter = (login = ben, invited: InvitedBy | null = null) => enterApp(app, login, invited);
  const sessions = async () => (await app.owner.query('select from auth.sessions where user_id = $1', [id])).rowCount;
  const subjects = async () =>
    (await app.owner.query('select subject from auth.identities where user_id = $1', [id])).rows.map(({ subject }) => subject);
  const actions = async () =>
    (await app.owner.query('select action from app.api_audit_logs where resource_id = $1', [id])).rows.map(({ action }) => action);

  async function expectSuspended() {
    const asked = 'select status, suspension_reason as reason, suspended_until::text as until from auth.users where id = $1';
    expect((await app.owner.query(asked, [id])).rows).toEqual([{ status: 'suspended', reason: 'Left', until: '2026-12-24' }]);
    expect([await sessions(), await actions()]).toEqual([0, expect.not.arrayContaining(['user.reactivated'])]);
  }

  it('undoes no suspension that it meets, and starts no session', async () => {
    await enter();
    const suspend = `update auth.users set status = 'suspended', suspended_at = now(), suspension_reason = 'Left', suspended_until = '2026-12-24' where id = $1`;
    expect(await underItsFeet(app, suspend, [id], () => enter())).toEqual({ ok: false, error: 'suspended' });
    await expectSuspended();
  });

  it('undoes no suspension that came after it had looked', async () => {
    await enter();
    const tokenHash = randomBytes(32);
    const invited = { tokenHash, now: app.clock.now() }; // the invitation is looked at last, and its lock holds the sign-in there
    const holding = await app.owner.connect();
    try {
      await holding.query('begin');
      await holding.query(`select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))`, [tokenHash]);
      const entering = enter(ben, invited);
      await untilWaiting(app, 1);
      await ada.trpc.users.suspend.mutate({ id, reason: 'Left', until: '2026-12-24' });
      await holding.query('commit');
      expect(await entering).toEqual({ ok: false, error: 'suspended' });
    } finally {
      holding.release();
    }
    await expectSuspended();
  });

  it('ends a suspension whose last day is over, and none that was lengthened at that moment', async () => {
    await ada.trpc.users.suspend.mutate({ id, reason: 'Left', until: '2026-11-21' });
    app.clock.set('2026-11-22T00:01:00Z');
    const lengthen = `update auth.users set suspended_until = '2026-12-24' where id = $1`;
    expect(await underItsFeet(app, lengthen, [id], () => enter())).toEqual({ ok: false, error: 'suspended' });
    app.clock.set('2026-12-25T00:01:00Z');
    expect(await enter()).toMatchObject({ ok: true });
    expect(await actions()).toEqual(expect.arrayContaining(['user.reactivated']));
    app.clock.set('2026-11-21T12:00:00Z');
  });

  it('leaves no session behind when the subject it came by is taken meanwhile', async () => {
    await enter();
    const holding = await app.owner.connect();
    try {
      await holding.query('begin');
      await holding.query('select from auth.users where id = $1 for no key update', [id]);
      const entering = enter();
      await untilWaiting(app, 1);
      const unbinding = ada.trpc.users.unbind.mutate({ id });
      await Promise.race([unbinding, untilWaiting(app, 2)]);
      await holding.query('commit');
      await Promise.all([entering, unbinding]);
    } finally {
      holding.release();
    }
    expect([await subjects(), await sessions()]).toEqual([[], 0]);
  });

  it('binds one of two subjects who come at the same moment with one provisioned address', async () => {
    const subjectsAtOnce = ['one', 'two'].map((each) => `${id} ${each}`);
    const enterAll = () => Promise.all(subjectsAtOnce.map((subject) => enter({ ...ben, subject })));
    const both = await underItsFeet(app, 'select pg_advisory_xact_lock(7305191)', [], enterAll, 2);
    const winner = subjectsAtOnce[both.findIndex(({ ok }) => ok)];
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'notEnrolled' }]);
    expect([await subjects(), await sessions()]).toEqual([[winner], 1]);
  });

  it('and another of the same person, ten times over, come in one after the other', async () => {
    await enter();
    const all = await Promise.all(Array.from({ length: 10 }, () => enter()));
    expect(all.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await sessions()).toBe(11);
  });
});
