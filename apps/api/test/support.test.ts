import type { Id } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, anIssued, answerFirstQuestions, draftOf } from './support/business.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { testPool } from './support/pool.ts';
import { refusal } from './support/refusal.ts';
import { asActor } from './support/tenant.ts';

let app: TestApp;
let gl_app: ReturnType<typeof testPool>;
let olga: Member;
let ada: Member;
beforeAll(async () => {
  app = await makeApp();
  gl_app = testPool(app.database.appUrl, 2);
  olga = await makeMember(app, { role: 'owner', name: 'Olga Owner' });
  await answerFirstQuestions(olga);
  const client = await aClient(olga);
  await anIssued(olga, client);
  await draftOf(olga, [await aGig(olga, client, { title: 'Not yet issued' })]);
});
beforeEach(async () => {
  ada = await makeAdmin(app);
});
afterAll(async () => {
  await gl_app.end();
  await app.close();
});

const reason = 'The VAT breakdown looks wrong';
async function granted(hours = 2): Promise<Id<'supportGrant'>> {
  const id = newId<'supportGrant'>();
  await olga.trpc.support.grant.mutate({ id, reason, hours });
  return id;
}
async function lookingIn(): Promise<Id<'supportGrant'>> {
  const grantId = await granted();
  await ada.trpc.installation.openSupport.mutate({ organisationId: olga.actor.organisationId, grantId });
  return grantId;
}
const asIfIn = (who: Member): Actor => ({ ...ada.actor, organisationId: who.actor.organisationId });
const hasNothing = { code: 'FORBIDDEN', domain: { code: 'organisation.forbidden' } };
const endAllGrants = () =>
  app.owner.query(`update auth.support_grants set revoked_at = now(), revoked_by_user_id = granted_by_user_id where revoked_at is null`);

describe('a platform admin reading a tenant’s rows', () => {
  beforeEach(endAllGrants);

  it('is refused by the application, whatever their session says', async () => {
    await app.owner.query('update auth.sessions set active_organisation_id = $1 where user_id = $2', [
      olga.actor.organisationId,
      ada.actor.userId,
    ]);
    expect(await refusal(ada.trpc.invoices.list.query({}))).toMatchObject(hasNothing);
    expect((await ada.fetch('/files/invoices/none')).status).toBe(403);
    expect(await refusal(ada.trpc.session.switchOrganisation.mutate({ organisationId: olga.actor.organisationId }))).toMatchObject(
      hasNothing,
    );
  });

  it('is refused by row-level security, if the application let them by', async () => {
    const db = app.dependencies.database.as(asIfIn(olga));
    for (const rows of [
      db.invoice.findMany(),
      db.client.findMany(),
      db.organisation.findMany(),
      db.membership.findMany(),
      db.apiAuditLog.findMany(),
    ])
      expect(await rows).toEqual([]);
  });

  it('sees no organisation that has not let them in', async () => {
    expect(await ada.trpc.installation.openToSupport.query()).toEqual([]);
  });
});

describe('letting support in', () => {
  it('is for owners, from an hour to a week, with a reason', async () => {
    const [admin, member] = [await makeMember(app, { role: 'admin', in: olga }), await makeMember(app, { role: 'member', in: olga })];
    const input = { id: newId<'supportGrant'>(), reason, hours: 2 };
    for (const who of [admin, member])
      expect(await refusal(who.trpc.support.grant.mutate(input))).toMatchObject({ domain: { code: 'role.insufficient', needs: 'owner' } });
    for (const hours of [0, 169, 1.5])
      expect(await refusal(olga.trpc.support.grant.mutate({ ...input, hours }))).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await refusal(olga.trpc.support.grant.mutate({ ...input, reason: ' ' }))).toMatchObject({
      domain: { code: 'support.unexplained' },
    });
    expect(await refusal(member.trpc.support.list.query())).toMatchObject({ domain: { code: 'role.insufficient', needs: 'admin' } });
  });

  it('twice by the same click lets in once, and says so in the history', async () => {
    const input = { id: newId<'supportGrant'>(), reason, hours: 2 };
    await olga.trpc.support.grant.mutate(input);
    const grants = await olga.trpc.support.grant.mutate(input);
    expect(grants.filter(({ id }) => id === input.id)).toMatchObject([{ state: 'live', grantedBy: 'Olga Owner', uses: 0, reason }]);
    const { rows } = await app.owner.query('select action from app.api_audit_logs where resource_id = $1', [input.id]);
    expect(rows).toEqual([{ action: 'support.granted' }]);
  });

  it('shows the admins which organisation it is, why, and until when; nothing else of it', async () => {
    await endAllGrants();
    const id = await granted();
    expect(await ada.trpc.installation.openToSupport.query()).toEqual([
      {
        id,
        organisationId: olga.actor.organisationId,
        organisationName: 'Olga Owner',
        grantedBy: 'Olga Owner',
        reason,
        expiresAt: expect.any(String),
        member: false,
      },
    ]);
    expect(await refusal(olga.trpc.installation.openToSupport.query())).toMatchObject({ domain: { code: 'platform.adminOnly' } });
  });
});

describe('looking in', () => {
  it('is what a viewer sees, and says until when', async () => {
    await lookingIn();
    expect(await ada.trpc.session.me.query()).toMatchObject({
      organisation: { id: olga.actor.organisationId },
      role: 'viewer',
      capabilities: ['records.read'],
      supportUntil: expect.any(String),
    });
    const { invoices } = await ada.trpc.invoices.list.query({}); // the draft is not among them
    expect(invoices).toMatchObject([{ number: expect.any(String) }]);
  });

  it('leaves a line for every procedure, which the owner reads', async () => {
    const grantId = await lookingIn();
    await ada.trpc.invoices.list.query({});
    await ada.trpc.clients.list.query({});
    const { rows } = await app.owner.query(
      `select action, endpoint, actor_label from app.api_audit_logs
       where organisation_id = $1 and actor_kind = 'support' and user_id = $2 order by occurred_at, id`,
      [olga.actor.organisationId, ada.actor.userId],
    );
    expect(rows.map(({ action, endpoint }) => [action, endpoint])).toEqual([
      ['support.opened', 'installation.openSupport'],
      ['support.used', 'invoices.list'],
      ['support.used', 'clients.list'],
    ]);
    expect((await olga.trpc.support.list.query()).find(({ id }) => id === grantId)).toMatchObject({ uses: 3, usedBy: ['Ada Admin'] });
  });

  it('reads nothing when the line cannot be written', async () => {
    await lookingIn();
    await app.owner.query('revoke execute on function auth.announce from gl_auth');
    expect((await refusal(ada.trpc.clients.list.query({}))).code).not.toBe('OK');
    await app.owner.query('grant execute on function auth.announce to gl_auth');
  });

  it('changes nothing: what is for members is refused to a viewer, and what is for viewers to support', async () => {
    await lookingIn();
    const client = { id: newId<'client'>(), name: 'Planted' };
    expect(await refusal(ada.trpc.clients.create.mutate(client))).toMatchObject({ domain: { code: 'role.insufficient' } });
    expect(await refusal(ada.trpc.demo.load.mutate())).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'support.readOnly' } });
    expect((await ada.fetch('/files/receipts/none', { method: 'POST', body: 'x' })).status).toBe(403);
  });

  it('changes nothing in the database either, if the application let it', async () => {
    await lookingIn();
    const ask = (sql: string) => asActor(gl_app, asIfIn(olga), (client) => client.query(sql));
    const org = olga.actor.organisationId;
    expect((await ask('select from app.invoices')).rowCount).toBe(1);
    const refused = { code: '42501' };
    await expect(
      ask(`insert into app.clients (organisation_id, id, name, sort_name) values ('${org}', gen_random_uuid(), 'x', 'x')`),
    ).rejects.toMatchObject(refused);
    await expect(
      ask(`insert into app.api_audit_logs (organisation_id, actor_kind, user_id, actor_label, action)
           values ('${org}', 'session', '${ada.actor.userId}', 'x', 'client.created')`),
    ).rejects.toMatchObject(refused);
    for (const sql of [
      `update app.clients set name = 'x'`,
      'delete from app.clients',
      `update app.organisations set name = 'x'`,
      `update app.seller_profiles set name = 'x'`,
    ])
      expect((await ask(sql)).rowCount).toBe(0);
    await expect(ask(`select app.grant_support(gen_random_uuid(), 'x', 24)`)).rejects.toMatchObject(refused);
    await expect(ask('select app.revoke_support(gen_random_uuid())')).rejects.toMatchObject(refused);
    await expect(ask('select * from app.support_grants(1)')).rejects.toMatchObject(refused);
    expect((await ask('select app.close_organisation(30) as closes')).rows).toEqual([{ closes: null }]);
    await expect(ask(`update auth.support_grants set expires_at = now() + interval '6 days'`)).rejects.toMatchObject(refused);
  });

  it.each([
    ['the owner takes the grant back', async (grantId: Id<'supportGrant'>) => void (await olga.trpc.support.revoke.mutate({ grantId }))],
    [
      'the time is over',
      async () =>
        void (await app.owner.query(
          `update auth.support_grants set created_at = created_at - interval '2 hours', expires_at = now() - interval '1 second'`,
        )),
    ],
    [
      'they run the installation no more',
      async () => void (await app.owner.query(`update auth.users set platform_role = 'user' where id = $1`, [ada.actor.userId])),
    ],
  ])('ends at the next request when %s', async (_, end) => {
    await makeAdmin(app, 'Another');
    await endAllGrants();
    const grantId = await lookingIn();
    await ada.trpc.clients.list.query({});
    await end(grantId);
    expect(await refusal(ada.trpc.clients.list.query({}))).toMatchObject(hasNothing);
    expect(await app.dependencies.database.as(asIfIn(olga)).client.findMany()).toEqual([]);
  });

  it('is left for an organisation of their own', async () => {
    await lookingIn();
    expect(await ada.trpc.support.leave.mutate()).toEqual({ organisationId: ada.actor.organisationId });
    expect(await ada.trpc.session.me.query()).toMatchObject({ role: 'owner', supportUntil: null });
    expect(await newest(olga, 1)).toEqual(['support.left']);
    expect(await newest(ada, 1)).toEqual(['session.switched']);
    expect(await ada.trpc.support.leave.mutate()).toEqual({ organisationId: ada.actor.organisationId });
    expect(await newest(ada, 2)).not.toEqual(['session.switched', 'session.switched']);
  });

  it('is left for an organisation that is founded for whoever has none, and that is told too', async () => {
    await lookingIn();
    await app.owner.query('delete from app.organisations where id = $1', [ada.actor.organisationId]);
    const organisationId = sameId<'organisation'>((await ada.trpc.support.leave.mutate()).organisationId);
    expect(organisationId).not.toBe(ada.actor.organisationId);
    expect((await newest({ actor: { ...ada.actor, organisationId } }, 2)).toSorted()).toEqual(['organisation.created', 'session.switched']);
  });

  /** What their own organisation was told of what they did, newest first. */
  async function newest({ actor }: Pick<Member, 'actor'>, most: number): Promise<string[]> {
    const { rows } = await app.owner.query(
      'select action from app.api_audit_logs where organisation_id = $1 and user_id = $2 order by occurred_at desc limit $3',
      [actor.organisationId, ada.actor.userId, most],
    );
    return rows.map(({ action }) => action);
  }

  it('by a grant that is over, or is not there, opens nothing', async () => {
    const grantId = await granted();
    await olga.trpc.support.revoke.mutate({ grantId });
    for (const id of [grantId, newId<'supportGrant'>()])
      expect(
        await refusal(ada.trpc.installation.openSupport.mutate({ organisationId: olga.actor.organisationId, grantId: id })),
      ).toMatchObject({
        domain: { code: 'record.notFound', what: 'supportGrant' },
      });
    expect(await ada.trpc.session.me.query()).toMatchObject({ organisation: { id: ada.actor.organisationId } });
  });

  it('is nothing to an admin who is a member: they are there as what they are', async () => {
    const grantId = await granted();
    await app.owner.query(`insert into app.memberships (organisation_id, user_id, role) values ($1, $2, 'member')`, [
      olga.actor.organisationId,
      ada.actor.userId,
    ]);
    expect((await ada.trpc.installation.openToSupport.query()).find(({ id }) => id === grantId)).toMatchObject({ member: true });
    await ada.trpc.installation.openSupport.mutate({ organisationId: olga.actor.organisationId, grantId });
    expect(await ada.trpc.session.me.query()).toMatchObject({ role: 'member', supportUntil: null });
  });

  it('is not taken back by the owner of another organisation', async () => {
    const grantId = await granted();
    const other = await makeMember(app, { role: 'owner' });
    expect(await refusal(other.trpc.support.revoke.mutate({ grantId }))).toMatchObject({ domain: { code: 'record.notFound' } });
    expect((await olga.trpc.support.list.query()).find(({ id }) => id === grantId)).toMatchObject({ state: 'live' });
  });
});

describe('what the installation is', () => {
  it('is told to those who run it: versions, health and numbers, and no secret', async () => {
    const answer = await ada.trpc.installation.get.query();
    expect(answer).toMatchObject({
      version: '0.0.0',
      database: { version: expect.stringMatching(/^\d+/), newestMigration: expect.stringMatching(/^2026/) },
      health: { ready: true },
      mail: { adapter: 'local' },
      keyActiveSince: expect.any(String),
    });
    expect(answer.users.all).toBeGreaterThan(1);
    expect(JSON.stringify(answer)).not.toMatch(/postgres(ql)?:\/\/|Olga|password|wrapped/i);
    expect(await refusal(olga.trpc.installation.get.query())).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'platform.adminOnly' } });
  });
});
