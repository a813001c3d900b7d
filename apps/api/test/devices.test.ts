import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('the devices of a person', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const gone = { code: 'UNAUTHORIZED', domain: { code: 'session.missing' } };
  const devicesOf = async (who: Member) => (await who.trpc.devices.list.query()).devices;
  const thisOne = async (who: Member) => (await devicesOf(who)).find((device) => device.isThisOne);
  const uses = (who: Member, userAgent: string) =>
    app.owner.query(
      `update auth.sessions set user_agent = $2 where user_id = $1 and id = (select id from auth.sessions where user_id = $1 order by created_at desc limit 1)`,
      [who.actor.userId, userAgent],
    );

  it('are listed with what they are, this one first, and nothing by which one could come in', async () => {
    const desk = await makeMember(app, { role: 'owner' });
    await uses(desk, 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0');
    const phone = await callerFor(app, desk.actor);
    await uses(
      phone,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    );
    expect(await devicesOf(desk)).toEqual([
      expect.objectContaining({ browser: 'Firefox', system: 'Linux', isHandheld: false, isThisOne: true }),
      expect.objectContaining({ browser: 'Safari', system: 'iPhone', isHandheld: true, isThisOne: false }),
    ]);
    const answer = await (await desk.fetch('/trpc/devices.list')).text();
    for (const secret of [desk.cookie.split('=')[1] ?? '', phone.cookie.split('=')[1] ?? '', 'hash', 'Mozilla'])
      expect(answer).not.toContain(secret);
  });

  it('do not count what nobody could come in with any more', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    await callerFor(app, anna.actor);
    await app.owner.query(`update auth.sessions set last_seen_at = now() - interval '8 days' where user_id = $1 and id <> $2`, [
      anna.actor.userId,
      (await thisOne(anna))?.id,
    ]);
    expect(await devicesOf(anna)).toHaveLength(1);
  });

  it('are signed out one by one, and refused at their very next request', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const lost = await callerFor(app, anna.actor);
    const id = (await thisOne(lost))?.id ?? '';
    expect(await anna.trpc.devices.signOut.mutate({ id: id })).toEqual({ count: 1 });
    expect(await refusal(lost.trpc.session.me.query())).toMatchObject(gone);
    expect(await refusal(anna.trpc.devices.signOut.mutate({ id: id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await devicesOf(anna)).toHaveLength(1);
  });

  it('are signed out everywhere but here', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const others = [await callerFor(app, anna.actor), await callerFor(app, anna.actor)];
    const somebodyElse = await makeMember(app, { role: 'member', in: anna });
    expect(await anna.trpc.devices.signOutOthers.mutate()).toEqual({ count: 2 });
    for (const other of others) expect(await refusal(other.trpc.session.me.query())).toMatchObject(gone);
    expect((await anna.trpc.session.me.query()).role).toBe('owner');
    expect((await somebodyElse.trpc.session.me.query()).role).toBe('member');
    expect(await anna.trpc.devices.signOutOthers.mutate()).toEqual({ count: 0 });
  });

  it('are nobody else’s to end or to know of: a foreign one looks like none', async () => {
    const [anna, ben] = [await makeMember(app, { role: 'owner' }), await makeMember(app, { role: 'owner' })];
    const foreign = (await thisOne(ben))?.id ?? '';
    const refused = await refusal(anna.trpc.devices.signOut.mutate({ id: foreign }));
    const unknown = await refusal(anna.trpc.devices.signOut.mutate({ id: crypto.randomUUID() }));
    expect({ ...refused, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    expect((await devicesOf(ben)).map(({ id }) => id)).toEqual([foreign]);
  });

  it('are there for a person whom no organisation has any more, and not for nobody', async () => {
    const anna = await makeMember(app, { role: 'member' });
    await app.owner.query('delete from app.memberships where user_id = $1', [anna.actor.userId]);
    expect(await devicesOf(anna)).toHaveLength(1);
    expect(await refusal(nobody(app).trpc.devices.list.query())).toMatchObject(gone);
  });

  it('leave a line in the installation’s log when they are signed out', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    await callerFor(app, anna.actor);
    await anna.trpc.devices.signOutOthers.mutate();
    const { rows } = await app.owner.query(
      `select action, changes from app.api_audit_logs where user_id = $1 and action = 'session.ended'`,
      [anna.actor.userId],
    );
    expect(rows).toEqual([{ action: 'session.ended', changes: { counts: { sessions: 1 } } }]);
  });
});
