import { installationActions } from '@glovelly/domain/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig } from './support/business.ts';
import { newId, sameId } from './support/ids.ts';
import { callerFor, type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { insertRow } from './support/tenants.ts';

/* What is of no organisation is read by those who run the installation, and what is of one by none of them. */
describe('the history of the installation', () => {
  let app: TestApp;
  let ada: Member;
  let anna: Member;
  let ben: Member;
  beforeAll(async () => {
    app = await makeApp();
    ada = await makeAdmin(app);
    anna = await makeMember(app, { role: 'owner', name: 'Anna Example' });
    ben = await makeMember(app, { role: 'owner', name: 'Ben Bass' });
  });
  afterAll(() => app.close());

  type Asked = Parameters<Member['trpc']['installationHistory']['list']['query']>[0];
  const entries = async (asked: Asked = {}) => (await ada.trpc.installationHistory.list.query(asked)).entries;
  const said = async (asked: Asked = {}) => (await entries(asked)).map(({ actor, action }) => `${actor.label} ${action}`);
  const file = async (who: Pick<Member, 'fetch'>, query = '') => {
    const answer = await who.fetch(`/files/installation-history.csv${query}`);
    return { answer, lines: (await answer.text()).trimEnd().split('\r\n') };
  };
  const write = (more: Record<string, unknown> = {}) =>
    insertRow(app.owner, 'app.api_audit_logs', {
      actor_kind: 'session',
      actor_label: 'stranger@example.org',
      action: 'signIn.refused',
      outcome: 'refused',
      error_code: 'notEnrolled',
      ip: '192.0.2.7',
      ...more,
    });

  describe('tells', () => {
    it('who was kept out, what they were made, and by whom', async () => {
      const id = ben.actor.userId;
      await ada.trpc.users.changeRole.mutate({ id, platformRole: 'admin' });
      await ada.trpc.users.suspend.mutate({ id, reason: 'Took the piano home', until: null });
      await ada.trpc.users.reactivate.mutate({ id });
      await ada.trpc.users.changeRole.mutate({ id, platformRole: 'user' });
      const told = await entries({ resourceId: id });
      expect(told.map(({ action }) => action)).toEqual(['user.roleChanged', 'user.reactivated', 'user.suspended', 'user.roleChanged']);
      expect(told[0]).toMatchObject({
        actor: { id: ada.actor.userId, label: 'Ada Admin' },
        resource: { type: 'user', id, name: 'Ben Bass' },
        values: { platformRole: { from: 'admin', to: 'user' } },
      });
      expect(JSON.stringify(told)).not.toContain('piano'); // the reason is on their page, and in no log
    });

    it('which requests for access were approved and declined', async () => {
      await nobody(app).trpc.accessRequests.ask.mutate({ name: 'Tom Rook', email: 'tom@example.org' });
      const [request] = (await ada.trpc.accessRequests.list.query({})).requests;
      const requestId = sameId<'accessRequest'>(request?.id ?? '');
      await ada.trpc.accessRequests.decline.mutate({ requestId, mail: false });
      expect(await entries({ resourceId: requestId })).toMatchObject([
        { action: 'accessRequest.declined', actor: { label: 'Ada Admin' }, resource: { type: 'accessRequest', name: 'Tom Rook' } },
      ]);
    });

    it('where people signed themselves out of another device', async () => {
      await callerFor(app, anna.actor);
      await anna.trpc.devices.signOutOthers.mutate();
      expect(await entries({ userId: anna.actor.userId })).toMatchObject([{ action: 'session.ended', counts: { sessions: 1 } }]);
    });

    it('who was refused at the door, from where and why, and who is in no organisation', async () => {
      await write();
      expect(await entries({ action: 'signIn.refused' })).toMatchObject([
        { actor: { id: null, label: 'stranger@example.org' }, outcome: 'refused', errorCode: 'notEnrolled', address: '192.0.2.7' },
      ]);
      const lea = await makeMember(app, { role: 'member', name: 'Lea Left' });
      await lea.trpc.members.leave.mutate();
      await app.owner.query('delete from app.memberships where user_id = $1', [lea.actor.userId]);
      await refusal(lea.trpc.clients.list.query({}));
      expect(await entries({ userId: lea.actor.userId })).toMatchObject([
        { action: 'access.refused', errorCode: 'organisation.forbidden', endpoint: 'clients.list' },
      ]);
    });
  });

  describe('is narrowed', () => {
    it('by person, action, outcome, record and the address that it was asked from', async () => {
      await write({ ip: '2001:db8::7', actor_label: 'other@example.org' });
      expect(await said({ address: '2001:db8::7' })).toEqual(['other@example.org signIn.refused']);
      expect(await said({ address: '2001:0db8:0:0:0:0:0:7' })).toEqual(['other@example.org signIn.refused']);
      expect(new Set(await said({ userId: ada.actor.userId, action: 'user.suspended' }))).toEqual(new Set(['Ada Admin user.suspended']));
      const [refused, done] = [await entries({ outcome: 'refused' }), await entries({ outcome: 'done' })];
      expect(new Set(refused.map(({ action }) => action))).toEqual(new Set(['signIn.refused', 'access.refused']));
      expect(done.map(({ action }) => action)).not.toContain('signIn.refused');
      expect(refused.length + done.length).toBe((await entries({ take: 200 })).length);
      expect(await said({ resourceId: newId() })).toEqual([]);
    });

    it('by days, which are days in UTC', async () => {
      const days = ['2026-11-18T23:59:59.999Z', '2026-11-19T00:00:00.000Z', '2026-11-19T23:59:59.999Z', '2026-11-20T00:00:00.000Z'];
      for (const at of days) await write({ occurred_at: at });
      expect((await entries({ from: '2026-11-19', to: '2026-11-19' })).map(({ at }) => at)).toEqual([days[2], days[1]]);
    });

    it('and read page by page, each line once, also of one moment', async () => {
      for (let n = 0; n < 7; n++) await write({ occurred_at: '2026-11-10T12:00:00Z', ip: '192.0.2.10' });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Member['trpc']['installationHistory']['list']['query']>> =
          await ada.trpc.installationHistory.list.query({ address: '192.0.2.10', cursor, take: 3 });
        seen.push(...page.entries.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
      expect(await entries({ address: '192.0.2.10', cursor: 'nonsense' })).toHaveLength(7); // no cursor of ours: from the beginning
    });

    it('names whom one may narrow it to: those who are in it', async () => {
      const people = await ada.trpc.installationHistory.people.query();
      expect(people.map(({ label }) => label)).toEqual(['Ada Admin', 'Anna Example', 'Lea Left']);
    });
  });

  describe('is a file', () => {
    it('with the same lines, a download that nobody keeps', async () => {
      const { answer, lines } = await file(ada, '?address=2001:db8::7');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="installation-history.csv"');
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('other@example.org,session,signIn.refused,refused,notEnrolled');
      expect(lines[1]).toMatch(/2001:db8::7$/);
    });

    it('as long as the history is', async () => {
      await app.owner.query(
        `insert into app.api_audit_logs (actor_kind, actor_label, action, ip)
           select 'session', 'Somebody', 'user.invited', '198.51.100.1' from generate_series(1, 1234)`,
      );
      expect((await file(ada, '?address=198.51.100.1')).lines).toHaveLength(1235);
    });

    it('which refuses a filter that is none', async () => {
      for (const query of ['?action=client.created', '?address=everywhere', '?from=yesterday', '?outcome=maybe'])
        expect([query, (await file(ada, query)).answer.status]).toEqual([query, 400]);
    });

    it('also for an admin who is in no organisation at all', async () => {
      const una = await makeMember(app, { role: 'member', name: 'Una Unattached' });
      await app.owner.query('delete from app.memberships where user_id = $1', [una.actor.userId]);
      await app.owner.query(`update auth.users set platform_role = 'admin' where id = $1`, [una.actor.userId]);
      expect((await file(una, '?action=user.suspended')).lines).toHaveLength(2);
      expect((await una.trpc.installationHistory.list.query({ action: 'user.suspended' })).entries).toHaveLength(1);
    });
  });

  it.each(['owner', 'admin', 'member', 'viewer'] as const)(
    'is refused to the %s of an organisation, page, people and file',
    async (role) => {
      const member = await makeMember(app, { role });
      const shut = { code: 'FORBIDDEN', domain: { code: 'platform.adminOnly' } };
      expect(await refusal(member.trpc.installationHistory.list.query({}))).toMatchObject(shut);
      expect(await refusal(member.trpc.installationHistory.people.query())).toMatchObject(shut);
      const { answer, lines } = await file(member);
      expect(answer.status).toBe(403);
      expect(lines.join()).not.toContain('stranger@example.org');
    },
  );

  it('is refused to strangers, and to an admin from the moment on when they are none', async () => {
    expect((await file(nobody(app))).answer.status).toBe(401);
    const eve = await makeAdmin(app, 'Eve Ex');
    expect((await file(eve)).answer.status).toBe(200);
    await ada.trpc.users.changeRole.mutate({ id: eve.actor.userId, platformRole: 'user' });
    expect((await file(eve)).answer.status).toBe(403);
    expect(await refusal(eve.trpc.installationHistory.list.query({}))).toMatchObject({ domain: { code: 'platform.adminOnly' } });
  });

  describe('has no organisation’s business in it', () => {
    it('whatever an admin asks for: their own organisation’s neither', async () => {
      const clientId = await aClient(anna, 'The Blue Room');
      await aGig(anna, clientId, { title: 'Secret Wedding' });
      await aClient(ada, 'Ada’s own client');
      await refusal(
        (await makeMember(app, { role: 'viewer', in: anna })).trpc.clients.create.mutate({ id: newId<'client'>(), name: 'No' }),
      );
      const { rows: theirs } = await app.owner.query<{ id: string; user_id: string; resource_id: string | null }>(
        'select id, user_id, resource_id from app.api_audit_logs where organisation_id is not null',
      );
      expect(theirs.length).toBeGreaterThan(3);
      const secret = new Set(theirs.map(({ id }) => id));
      const asked: Asked[] = [
        {},
        { outcome: 'refused' },
        { outcome: 'done' },
        ...installationActions.map((action) => ({ action })),
        ...theirs.map(({ user_id }) => ({ userId: sameId<'user'>(user_id) })),
        ...theirs.flatMap(({ resource_id }) => (resource_id === null ? [] : [{ resourceId: resource_id }])),
      ];
      for (const each of asked)
        expect(
          (await entries({ ...each, take: 200 })).filter(({ id }) => secret.has(id)),
          JSON.stringify(each),
        ).toEqual([]);
      expect(await entries({ resourceId: clientId })).toEqual([]);
      const { lines } = await file(ada);
      expect(lines.length).toBeGreaterThan(1234);
      for (const word of [clientId, 'client.created', 'gig.created', 'Blue Room', anna.actor.organisationId])
        expect(lines.join('\n')).not.toContain(word);
    });

    it('and an organisation has nothing of it in its own', async () => {
      const own = await ada.trpc.audit.list.query({ take: 200 });
      expect(own.entries.map(({ action }) => action)).toEqual(['client.created']);
    });
  });
});
