import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from './support/ids.ts';
import { actionsIn, emailOf, type Invited, plantInvitation, rolesIn } from './support/invitations.ts';
import { type Member, makeMember } from './support/member.ts';
import { makeSignInApp, ORIGIN, type Said, SESSION_COOKIE, type SignInApp, sessionOf, standIn } from './support/sign-in.ts';

/* Somebody without an account comes in by an invitation: enrolled, a member, and the invitation used, in one step. */
describe('signing in with an invitation', () => {
  let provider: Awaited<ReturnType<typeof standIn>>;
  let app: SignInApp;
  let owner: Member;
  let email: string;
  beforeAll(async () => {
    provider = await standIn();
    app = await makeSignInApp(provider.issuer, { kind: 'invited' });
  });
  afterAll(async () => {
    await app?.close();
    await provider?.stop();
  });
  beforeEach(async () => {
    owner = await makeMember(app, { role: 'owner', name: 'Ada Finch' });
    email = `ben-${newId().slice(-12)}@example.org`;
  });

  /** The whole way in with the link's token, as the page of the invitation begins it. */
  async function comeIn({ token }: Pick<Invited, 'token'>, said: Said, browser = app.browser()) {
    const page = await browser.follow(`/auth/sign-in?invitation=${token}&returnTo=${encodeURIComponent('/gigs')}`);
    const fields = { name: said.name, email: said.email, ...(said.verified === false ? {} : { verified: 'yes' }) };
    const sent = await browser.visit(page.url, { method: 'POST', body: new URLSearchParams(fields) });
    const callback = (url: URL) => url.host === ORIGIN.host;
    const back = sent.location && callback(sent.location) ? sent : await browser.follow(sent.location ?? '', callback);
    const answer = await browser.visit(back.location ?? '');
    return { answer, browser };
  }

  const personWith = async (address: string) =>
    (await app.owner.query<{ id: string; platform_role: string }>('select id, platform_role from auth.users where email = $1', [address]))
      .rows;
  const roleOf = async (userId: string | undefined) => (await rolesIn(app, owner.actor.organisationId))[userId ?? ''];

  it('makes a person with an organisation of their own, a member here, and uses it up', async () => {
    const invitation = await plantInvitation(app, owner, email, 'viewer');
    const { answer, browser } = await comeIn(invitation, { name: 'Ben Wren', email });
    expect([answer.status, answer.location?.pathname, typeof sessionOf(browser)]).toEqual([303, '/', 'string']);
    const [person] = await personWith(email);
    expect([person?.platform_role, await roleOf(person?.id)]).toEqual(['user', 'viewer']);
    const { rows } = await app.owner.query(
      `select role, profile.organisation_id is not null as stub from app.memberships as membership
       left join app.seller_profiles as profile using (organisation_id) where user_id = $1 and role = 'owner'`,
      [person?.id],
    );
    expect(rows).toEqual([{ role: 'owner', stub: true }]);
    expect(await actionsIn(app, owner.actor.organisationId)).toContain('invitation.accepted');

    const again = await comeIn(invitation, { name: 'Eve Magpie', email: `eve-${email}` });
    expect(again.answer.location?.searchParams.get('problem')).toBe('not-enrolled');
    expect(await personWith(`eve-${email}`)).toEqual([]);
  });

  it.each([
    ['for another address', { verified: true, other: true }],
    ['by an address that the provider has not verified', { verified: false, other: false }],
  ])('opens nothing %s', async (_, { verified, other }) => {
    const invitation = await plantInvitation(app, owner, email);
    const said = { name: 'Eve Magpie', email: other ? `eve-${email}` : email, verified };
    const { answer, browser } = await comeIn(invitation, said);
    expect([answer.location?.pathname, sessionOf(browser)]).toEqual(['/sign-in', undefined]);
    expect(await personWith(said.email)).toEqual([]);
  });

  it.each([
    ['has run out', (id: string) => app.owner.query(`update app.invitations set expires_at = '2020-01-01' where id = $1`, [id])],
    [
      'was taken back',
      (id: string) => app.owner.query(`update app.invitations set state = 'revoked', ended_at = now() where id = $1`, [id]),
    ],
    [
      'was sent by somebody suspended since',
      () => app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [owner.actor.userId]),
    ],
  ])('opens nothing when it %s', async (_, done) => {
    const invitation = await plantInvitation(app, owner, email);
    await done(invitation.id);
    const { answer } = await comeIn(invitation, { name: 'Ben Wren', email });
    expect(answer.location?.pathname).toBe('/sign-in');
    expect(await personWith(email)).toEqual([]);
  });

  it('makes a member of somebody who has an account, and moves nobody whom it is not for', async () => {
    const invitation = await plantInvitation(app, owner, email);
    await comeIn(await plantInvitation(app, owner, `first-${email}`), { name: 'Cleo Lark', email: `first-${email}` });
    const wrong = await comeIn(invitation, { name: 'Cleo Lark', email: `first-${email}` });
    expect([wrong.answer.location?.pathname, typeof sessionOf(wrong.browser)]).toEqual(['/invite', 'string']);
    await comeIn(invitation, { name: 'Ben Wren', email });
    const second = await makeMember(app, { role: 'owner', name: 'The Band' });
    const { answer } = await comeIn(await plantInvitation(app, second, email, 'admin'), { name: 'Ben Wren', email });
    const [person] = await personWith(email);
    expect(answer.location?.pathname).toBe('/');
    expect((await rolesIn(app, second.actor.organisationId))[person?.id ?? '']).toBe('admin');
    expect(await personWith(await emailOf(app, second))).toHaveLength(1);
  });

  it('used from two browsers at the same moment makes one person and one member', async () => {
    const invitation = await plantInvitation(app, owner, email);
    const said = { name: 'Ben Wren', email };
    const both = await Promise.allSettled([comeIn(invitation, said), comeIn(invitation, said)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await personWith(email)).toHaveLength(1);
    expect((await actionsIn(app, owner.actor.organisationId)).filter((action) => action === 'invitation.accepted')).toHaveLength(1);
  });

  it('keeps its token out of the database and out of the log on the way', async () => {
    const { token } = await plantInvitation(app, owner, email);
    const browser = app.browser();
    await browser.follow(`/auth/sign-in?invitation=${token}`);
    const { rows } = await app.owner.query('select to_jsonb(t)::text as row from auth.sign_in_attempts as t');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    expect(app.logged.join()).not.toContain(token);
    expect(browser.cookies(ORIGIN.host).has(SESSION_COOKIE)).toBe(false);
  });
});
