import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { enter, loginOf } from './support/enter.ts';
import { newId, sameId } from './support/ids.ts';
import { emailOf, inviteTo, plantInvitation, rolesIn } from './support/invitations.ts';
import { postedMails } from './support/mails.ts';
import { type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { underItsFeet } from './support/under-its-feet.ts';

/* What an intruder tried against the door, and what must come of it: nothing. */
describe('an intruder', () => {
  let app: TestApp;
  let owner: Member;
  let ben: Member;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = await makeMember(app, { role: 'owner', name: 'Ada Finch' });
    ben = await makeMember(app, { role: 'owner', name: 'Ben Wren' });
  });

  const underIts = <T>(sql: string, values: unknown[], doomed: () => Promise<T>) => underItsFeet(app, sql, values, doomed);

  it('makes nobody join by a link on another site: they are shown the invitation first', async () => {
    const { token } = await plantInvitation(app, owner, 'victim@example.org');
    const begin = (from?: string) =>
      app.fetch(`/auth/sign-in?invitation=${token}`, from === undefined ? {} : { headers: { 'sec-fetch-site': from } });
    for (const elsewhere of ['cross-site', 'same-site']) {
      const answer = await begin(elsewhere);
      expect([elsewhere, answer.status, answer.headers.get('location')]).toEqual([elsewhere, 303, `/invite/${token}`]);
    }
    for (const here of ['same-origin', 'none', undefined]) expect((await begin(here)).headers.get('location')).not.toContain(token);
  });

  it('joins nothing that began to close while they accepted', async () => {
    const { token } = await inviteTo(owner, await emailOf(app, ben), 'admin');
    const { organisationId, userId } = owner.actor;
    const closing = `update app.organisations set closing_requested_at = now(), closing_requested_by_user_id = $2, closes_at = now() + interval '30 days' where id = $1`;
    const answer = underIts(closing, [organisationId, userId], () => ben.trpc.invitations.accept.mutate({ token }));
    expect(await refusal(answer)).toMatchObject({ domain: { code: 'record.notFound' } });
    expect(await rolesIn(app, organisationId)).toEqual({ [userId]: 'owner' });
  });

  it('joins by no letter that was replaced while they accepted', async () => {
    const { token, id } = await inviteTo(owner, await emailOf(app, ben));
    const { organisationId, userId } = owner.actor;
    const replaced = `with held as materialized (select id from app.organisations where id = $1 for update)
      update auth.invitation_tokens set superseded = true where organisation_id = (select id from held) and invitation_id = $2`;
    const answer = underIts(replaced, [organisationId, id], () => ben.trpc.invitations.accept.mutate({ token }));
    expect(await refusal(answer)).toMatchObject({ domain: { code: 'record.notFound' } });
    expect(await rolesIn(app, organisationId)).toEqual({ [userId]: 'owner' });
  });

  it.each(['approve', 'decline'] as const)('decides no request for access (%s) once they are no admin any more', async (verdict) => {
    await makeAdmin(app); // one stays
    const admin = await makeAdmin(app, 'Eve Magpie');
    const email = `mole-${newId().slice(-12)}@example.org`;
    await nobody(app).trpc.accessRequests.ask.mutate({ name: 'Mole', email });
    const { rows } = await app.owner.query<{ id: string }>('select id from auth.access_requests where email = $1', [email]);
    const requestId = sameId<'accessRequest'>(rows[0]?.id ?? '');
    const decide = () =>
      refusal(
        verdict === 'approve'
          ? admin.trpc.accessRequests.approve.mutate({ requestId, platformRole: 'admin', active: true, mail: false })
          : admin.trpc.accessRequests.decline.mutate({ requestId, mail: false }),
      );
    const demote = `with held as materialized (select id from auth.access_requests where id = $2 for update), locked as materialized (select pg_advisory_xact_lock(7305191))
      update auth.users set platform_role = 'user' where id = $1 and exists (select from held) and exists (select from locked)`;
    expect(await underIts(demote, [admin.actor.userId, requestId], decide)).toMatchObject({ domain: { code: 'platform.adminOnly' } });
    expect((await app.owner.query('select from auth.users where email = $1', [email])).rows).toEqual([]);
  });

  it('who is an admin becomes nobody else by taking their sign-in, writing an address of their own there, and signing in', async () => {
    const eve = await makeAdmin(app, 'Eve Magpie');
    const id = newId<'user'>();
    const [email, own] = [`dot-${id.slice(-12)}@example.org`, `eve-${id.slice(-12)}@example.org`];
    const wanted = { id, email, displayName: 'Dot Dunnock', platformRole: 'user', active: true, invite: false } as const;
    await eve.trpc.users.provision.mutate(wanted);
    expect(await enter(app, loginOf('dot', email))).toMatchObject({ ok: true });
    expect(await eve.trpc.users.unbind.mutate({ id })).toMatchObject({ bound: false, hasSignedIn: true });

    expect(await refusal(eve.trpc.users.correctEmail.mutate({ id, email: own }))).toMatchObject({ domain: { code: 'user.hasSignedIn' } });
    expect(await enter(app, loginOf('eve', own))).toEqual({ ok: false, error: 'notEnrolled' });
    expect(await enter(app, loginOf('eve', email, { emailVerified: false }))).toEqual({ ok: false, error: 'emailUnverified' });
    // And whoever it was done to is told: by mail, and in the history of what is theirs.
    const mails = await postedMails(app);
    expect(mails.filter(({ to, kind }) => to === email && kind === 'signInTaken')).toHaveLength(1);
    const { rows } = await app.owner.query(
      `select log.actor_label as by from app.api_audit_logs as log join app.memberships as theirs using (organisation_id)
       where theirs.user_id = $1 and theirs.role = 'owner' and log.action = 'user.unbound'`,
      [id],
    );
    expect(rows).toEqual([{ by: 'Eve Magpie' }]);
    expect(await enter(app, loginOf('dot anew', email))).toMatchObject({ ok: true });
  });

  it('whose sign-in is taken while they are suspended is not told to sign in now', async () => {
    const eve = await makeAdmin(app, 'Eve Magpie');
    const id = newId<'user'>();
    const email = `dot-${id.slice(-12)}@example.org`;
    const wanted = { id, email, displayName: 'Dot Dunnock', platformRole: 'user', active: true, invite: false } as const;
    await eve.trpc.users.provision.mutate(wanted);
    expect(await enter(app, loginOf('dot suspended', email))).toMatchObject({ ok: true });
    await eve.trpc.users.suspend.mutate({ id, reason: 'Lost their telephone', until: null });
    await eve.trpc.users.unbind.mutate({ id });
    const [mail] = (await postedMails(app)).filter(({ to, kind }) => to === email && kind === 'signInTaken');
    expect(mail?.text).toContain('your access is suspended');
    expect(mail?.text).not.toContain('sign in now');
  });

  it('sends no more letters by having more organisations', async () => {
    for (let organisations = 0; organisations < 2; organisations++) {
      for (let letters = 0; letters < 20; letters++) await inviteTo(owner, `n${newId().slice(-12)}@example.org`);
      await owner.trpc.organisations.create.mutate({ name: 'Another' });
    }
    const one = inviteTo(owner, `n${newId().slice(-12)}@example.org`);
    expect(await refusal(one)).toMatchObject({ domain: { code: 'rate.limited' } });
  });

  it('founds no more organisations by asking for all of them at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 24 }, () => owner.trpc.organisations.create.mutate({ name: 'Another' })));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
  });
});
