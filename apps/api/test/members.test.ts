import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { actionsIn, rolesIn } from './support/invitations.ts';
import { type Member, makeMember } from './support/member.ts';
import { testPool } from './support/pool.ts';
import { refusal } from './support/refusal.ts';
import { asActor } from './support/tenant.ts';

describe('members', () => {
  let app: TestApp;
  let owner: Member;
  let admin: Member;
  let member: Member;
  let viewer: Member;
  let foreign: Member;
  beforeAll(async () => {
    app = await makeApp();
    owner = await makeMember(app, { role: 'owner', name: 'Ada Finch' });
    admin = await makeMember(app, { role: 'admin', in: owner, name: 'Ben Wren' });
    member = await makeMember(app, { role: 'member', in: owner, name: 'Cleo Lark' });
    viewer = await makeMember(app, { role: 'viewer', in: owner, name: 'Dot Accountant' });
    foreign = await makeMember(app, { role: 'owner', name: 'Eve Magpie' });
  });
  afterAll(() => app.close());

  const roleOf = async ({ actor }: Member) => (await rolesIn(app, owner.actor.organisationId))[actor.userId];

  it('are known to one another by name and address, highest role first, and to nobody else', async () => {
    const { members } = await viewer.trpc.members.list.query();
    expect(members.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Ada Finch', 'owner'],
      ['Ben Wren', 'admin'],
      ['Cleo Lark', 'member'],
      ['Dot Accountant', 'viewer'],
    ]);
    expect((await foreign.trpc.members.list.query()).members.map(({ displayName }) => displayName)).toEqual(['Eve Magpie']);
  });

  it('change roles as the ranks allow, which acts on the very next request and is in the log', async () => {
    await admin.trpc.members.changeRole.mutate({ memberId: viewer.actor.userId, role: 'member' });
    expect(await viewer.trpc.session.me.query()).toMatchObject({ role: 'member' });
    await admin.trpc.members.changeRole.mutate({ memberId: viewer.actor.userId, role: 'viewer' });
    expect(await viewer.trpc.session.me.query()).toMatchObject({ role: 'viewer' });
    expect((await actionsIn(app, owner.actor.organisationId)).filter((action) => action === 'member.roleChanged')).toHaveLength(2);
  });

  it('do not raise anybody above their own role, themselves included', async () => {
    for (const who of [admin, member])
      expect(await refusal(admin.trpc.members.changeRole.mutate({ memberId: who.actor.userId, role: 'owner' }))).toMatchObject({
        code: 'FORBIDDEN',
        domain: { code: 'role.aboveOwn', ceiling: 'admin' },
      });
    expect(await refusal(member.trpc.members.changeRole.mutate({ memberId: member.actor.userId, role: 'admin' }))).toMatchObject({
      domain: { code: 'role.insufficient', needs: 'admin' },
    });
  });

  it('do not demote or remove somebody of a higher role', async () => {
    const { userId: memberId } = owner.actor;
    const above = { code: 'FORBIDDEN', domain: { code: 'role.aboveOwn', ceiling: 'admin' } };
    expect(await refusal(admin.trpc.members.changeRole.mutate({ memberId, role: 'viewer' }))).toMatchObject(above);
    expect(await refusal(admin.trpc.members.remove.mutate({ memberId }))).toMatchObject(above);
  });

  it('promote nobody in a foreign organisation, not themselves either: it is as if nobody were there', async () => {
    const unknown = await refusal(foreign.trpc.members.changeRole.mutate({ memberId: newId<'user'>(), role: 'viewer' }));
    const theirs = await refusal(foreign.trpc.members.changeRole.mutate({ memberId: member.actor.userId, role: 'viewer' }));
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'member' } });
    expect({ ...theirs, requestId: '' }).toEqual({ ...unknown, requestId: '' });

    const named = { 'x-glovelly-organisation': owner.actor.organisationId, 'content-type': 'application/json' };
    const body = JSON.stringify(superjson.serialize({ memberId: foreign.actor.userId, role: 'owner' }));
    const answer = await foreign.fetch('/trpc/members.changeRole', { method: 'POST', headers: named, body });
    expect([answer.status, await roleOf(foreign)]).toEqual([409, undefined]);
  });

  it('are given no role by what else stands in a request: mass assignment raises nobody', async () => {
    const smuggled = {
      role: 'owner',
      memberships: [{ role: 'owner' }],
      organisationId: foreign.actor.organisationId,
      userId: member.actor.userId,
    };
    const calls: [string, object][] = [
      ['session.switchOrganisation', { ...smuggled, organisationId: owner.actor.organisationId }],
      ['clients.create', { id: newId(), name: 'The Blue Room', ...smuggled }],
      ['organisations.create', { name: 'A Side Project', ...smuggled }],
      ['members.leave', { ...smuggled }],
    ];
    const before = await rolesIn(app, owner.actor.organisationId);
    const cleo = await makeMember(app, { role: 'member', in: owner });
    for (const [path, input] of calls) {
      const body = JSON.stringify(superjson.serialize(input));
      const answer = await cleo.fetch(`/trpc/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(answer.status, path).toBeLessThan(500);
      const now = await rolesIn(app, owner.actor.organisationId);
      expect({ ...now, [cleo.actor.userId]: 'member' }, path).toEqual({ ...before, [cleo.actor.userId]: 'member' });
      expect(['member', undefined]).toContain(now[cleo.actor.userId]);
      expect((await rolesIn(app, foreign.actor.organisationId))[cleo.actor.userId], path).toBeUndefined();
    }
  });

  it('that are removed are out at the very next request, and stay signed in elsewhere', async () => {
    const gone = await makeMember(app, { role: 'member', in: owner });
    await admin.trpc.members.remove.mutate({ memberId: gone.actor.userId });
    expect(await refusal(gone.trpc.clients.list.query({}))).toMatchObject({
      code: 'FORBIDDEN',
      domain: { code: 'organisation.forbidden' },
    });
    expect(await gone.trpc.session.organisations.query()).toEqual({ organisations: [] });
    expect(await actionsIn(app, owner.actor.organisationId)).toContain('member.removed');
  });

  it('leave when they like', async () => {
    const leaving = await makeMember(app, { role: 'viewer', in: owner });
    await leaving.trpc.members.leave.mutate();
    expect(await roleOf(leaving)).toBeUndefined();
    expect(await actionsIn(app, owner.actor.organisationId)).toContain('member.left');
  });

  it('keep their last owner: it neither leaves, nor is demoted, nor removed', async () => {
    const last = { code: 'CONFLICT', domain: { code: 'organisation.lastOwner' } };
    const { userId: memberId } = owner.actor;
    expect(await refusal(owner.trpc.members.leave.mutate())).toMatchObject(last);
    expect(await refusal(owner.trpc.members.remove.mutate({ memberId }))).toMatchObject(last);
    expect(await refusal(owner.trpc.members.changeRole.mutate({ memberId, role: 'admin' }))).toMatchObject(last);
  });

  it('keep an owner when the last two leave in two parallel requests: one is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const first = await makeMember(app, { role: 'owner' });
      const second = await makeMember(app, { role: 'owner', in: first });
      const outcomes = await Promise.allSettled([first.trpc.members.leave.mutate(), second.trpc.members.leave.mutate()]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(await refusal(Promise.reject(refused?.reason))).toMatchObject({ domain: { code: 'organisation.lastOwner' } });
      expect(Object.values(await rolesIn(app, first.actor.organisationId))).toEqual(['owner']);
    }
  });

  it('keep an owner when two demote one another in parallel', async () => {
    const first = await makeMember(app, { role: 'owner' });
    const second = await makeMember(app, { role: 'owner', in: first });
    await Promise.allSettled([
      first.trpc.members.changeRole.mutate({ memberId: second.actor.userId, role: 'viewer' }),
      second.trpc.members.changeRole.mutate({ memberId: first.actor.userId, role: 'viewer' }),
    ]);
    expect(Object.values(await rolesIn(app, first.actor.organisationId))).toContain('owner');
  });

  describe('in the database, with no application before it', () => {
    const asked = async (who: Member, sql: string, values: unknown[]) => {
      const pool = testPool(app.database.appUrl, 1);
      try {
        return await asActor(pool, who.actor, async (client) => (await client.query(sql, values)).rows).catch(
          (error: { code: string }) => error.code,
        );
      } finally {
        await pool.end();
      }
    };

    it('are written by no statement of the application’s own', async () => {
      expect(await asked(owner, `update app.memberships set role = 'owner' where user_id = $1`, [member.actor.userId])).toBe('42501');
      expect(await asked(owner, 'delete from app.memberships where user_id = $1', [member.actor.userId])).toBe('42501');
      expect(
        await asked(owner, `insert into app.memberships (organisation_id, user_id, role) values ($1, $2, 'owner')`, [
          owner.actor.organisationId,
          foreign.actor.userId,
        ]),
      ).toBe('42501');
    });

    it('change by a function that looks at rank and tenant itself', async () => {
      const change = 'select app.change_member_role($1, $2)';
      expect(await asked(member, change, [member.actor.userId, 'owner'])).toBe('42501');
      expect(await asked(admin, change, [admin.actor.userId, 'owner'])).toBe('42501');
      expect(await asked(admin, change, [owner.actor.userId, 'viewer'])).toBe('42501');
      expect(await asked(foreign, change, [member.actor.userId, 'viewer'])).toBe('42501');
      expect(await asked(owner, change, [member.actor.userId, 'emperor'])).toBe('42501');
      expect(await asked(member, 'select app.end_membership($1)', [viewer.actor.userId])).toBe('42501');
      expect(await asked(foreign, 'select app.end_membership($1)', [viewer.actor.userId])).toBe('42501');
    });

    it('tell nobody of another organisation who they are', async () => {
      const foreignContext = { ...foreign, actor: { ...foreign.actor, organisationId: owner.actor.organisationId } };
      expect(await asked(foreignContext, 'select * from app.members_of_organisation()', [])).toEqual([]);
    });

    it('show the application no hash of a letter’s token', async () => {
      expect(await asked(owner, 'select token_hash from auth.invitation_tokens', [])).toBe('42501');
    });
  });
});
