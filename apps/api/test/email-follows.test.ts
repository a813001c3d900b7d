import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { enter, loginOf } from './support/enter.ts';
import { newId } from './support/ids.ts';
import type { Member } from './support/member.ts';

describe('the address of somebody who signs in', () => {
  let app: TestApp;
  let ada: Member;
  let id: Id<'user'>;
  let old: string;
  let fresh: string;
  beforeAll(async () => {
    app = await makeApp();
    ada = await makeAdmin(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    id = newId();
    [old, fresh] = [`old-${id}@example.org`, `new-${id}@example.org`];
    await letIn(id, old);
    await enter(app, loginOf(id, old));
  });

  const letIn = (who: Id<'user'>, email: string) =>
    ada.trpc.users.provision.mutate({ id: who, email, displayName: 'Ben Bass', platformRole: 'user', active: true, invite: false });
  const address = async () => (await ada.trpc.users.get.query({ id })).email;
  const told = async () =>
    (await ada.trpc.installationHistory.list.query({ resourceId: id, action: 'user.emailFollowed' })).entries.map(
      ({ actor }) => actor.label,
    );

  it('follows the provider when it has verified another one, and the log says so', async () => {
    expect(await enter(app, loginOf(id, fresh))).toMatchObject({ ok: true });
    expect([await address(), await told()]).toEqual([fresh, ['Ben Bass']]);
    await enter(app, loginOf(id, fresh.toUpperCase()));
    expect([await address(), await told()]).toEqual([fresh, ['Ben Bass']]); // the same mailbox, written otherwise
  });

  it.each([
    ['that it has not verified', () => loginOf(id, fresh, { emailVerified: false })],
    ['when it says none', () => loginOf(id, null)],
  ])('stays as it is for one %s, and they come in all the same', async (_, login) => {
    expect(await enter(app, login())).toMatchObject({ ok: true });
    expect([await address(), await told()]).toEqual([old, []]);
  });

  it('stays as it is when somebody else has the other one, bound or only let in, however it is written', async () => {
    const other = newId<'user'>();
    await letIn(other, fresh);
    for (const written of [fresh, fresh.toUpperCase()]) expect(await enter(app, loginOf(id, written))).toMatchObject({ ok: true });
    await enter(app, loginOf(other, fresh));
    expect(await enter(app, loginOf(id, fresh))).toMatchObject({ ok: true });
    expect([await address(), await told()]).toEqual([old, []]);
  });

  it('is given to one of two who come with it at the same moment', async () => {
    const other = newId<'user'>();
    await letIn(other, `old-${other}@example.org`);
    await enter(app, loginOf(other, `old-${other}@example.org`));
    const both = await Promise.all([id, other].map((subject) => enter(app, loginOf(subject, fresh))));
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await app.owner.query('select from auth.users where email = $1', [fresh])).rowCount).toBe(1);
  });
});
