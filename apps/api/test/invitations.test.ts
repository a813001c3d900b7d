import { INVITATION_DAYS, MOST_INVITATIONS_AN_HOUR } from '@glovelly/domain/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { actionsIn, emailOf, inviteTo, rolesIn, tokenOf } from './support/invitations.ts';
import { postedMails } from './support/mails.ts';
import { type Member, makeMember, nobody } from './support/member.ts';
import { testPool } from './support/pool.ts';
import { refusal } from './support/refusal.ts';
import { asActor } from './support/tenant.ts';

const UNKNOWN = 'x'.repeat(43);

describe('an invitation', () => {
  let app: TestApp;
  let owner: Member;
  let ben: Member;
  let benEmail: string;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = await makeMember(app, { role: 'owner', name: 'Ada Finch' });
    ben = await makeMember(app, { role: 'owner', name: 'Ben Wren' });
    benEmail = await emailOf(app, ben);
  });

  const stranger = () => `new-${newId().slice(-12)}@example.org`;
  const without = (data: object) => ({ ...data, requestId: '' });
  const change = (set: string, id: string) => app.owner.query(`update app.invitations set ${set} where id = $1`, [id]);

  it('makes a member of its address, moves them there, and is in the log from first to last', async () => {
    const { token } = await inviteTo(owner, benEmail.toUpperCase(), 'viewer');
    expect(await ben.trpc.invitations.accept.mutate({ token })).toEqual({ organisationId: owner.actor.organisationId });
    expect(await ben.trpc.session.me.query()).toMatchObject({ organisation: { name: 'Ada Finch' }, role: 'viewer' });
    expect((await actionsIn(app, owner.actor.organisationId)).toSorted()).toEqual([
      'invitation.accepted',
      'invitation.sent',
      'session.switched',
    ]);
  });

  it('goes out as a letter with a text that reads well, and its token is kept as a hash alone', async () => {
    const email = stranger();
    const { token } = await inviteTo(owner, email, 'viewer');
    const [mail] = (await postedMails(app)).filter(({ to }) => to === email);
    expect(mail).toMatchObject({
      kind: 'invitation',
      subject: 'Ada Finch invites you to their business on Glovelly',
      fromName: 'Ada Finch',
    });
    for (const part of [mail?.text, mail?.html]) expect(part).toContain(`https://glovelly.test/invite/${token}`);
    const { rows } = await app.owner.query(`select to_jsonb(t) from auth.invitation_tokens as t`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(app.logged.join()).not.toContain(token);
  });

  it('is open for as long as its letter says, from when it was sent and from when it was sent again', async () => {
    const { id } = await inviteTo(owner, stranger());
    const term = async () => {
      const { rows } = await app.owner.query(
        `select expires_at - sent_at = make_interval(days => $2) as "asSaid", sent_at > now() - interval '1 minute' as "sentNow"
           from app.invitations where id = $1`,
        [id, INVITATION_DAYS],
      );
      return rows[0];
    };
    expect(await term()).toEqual({ asSaid: true, sentNow: true });
    await change(`sent_at = now() - interval '5 days', expires_at = now() + interval '2 days'`, id);
    await owner.trpc.invitations.resend.mutate({ invitationId: id });
    expect(await term()).toEqual({ asSaid: true, sentNow: true });
  });

  it.each([
    ['for longer', `expires_at = now() + interval '10 years'`],
    ['no longer', 'expires_at = now()'],
    ['in the name of another', 'invited_by_user_id = gen_random_uuid()'],
    ['as of another day', `sent_at = now() - interval '1 day'`],
    ['by another letter', 'mail_id = gen_random_uuid()'],
  ])('is not to be open %s: the database refuses it to the application', async (_, set) => {
    await inviteTo(owner, stranger(), 'viewer');
    const pool = testPool(app.database.appUrl, 1);
    try {
      const attempt = asActor(pool, owner.actor, (client) => client.query(`update app.invitations set ${set}`));
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
      const renewed = (who: Member, id: string) =>
        asActor(pool, who.actor, (client) => client.query('select app.renew_invitation($1, gen_random_uuid()) as renewed', [id]));
      const { rows } = await app.owner.query('select id from app.invitations where organisation_id = $1', [owner.actor.organisationId]);
      expect((await renewed(ben, rows[0].id)).rows).toEqual([{ renewed: false }]); // another organisation's
      const viewer = await makeMember(app, { role: 'member', in: owner });
      await expect(renewed(viewer, rows[0].id)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await pool.end();
    }
  });

  it('is told to its sender with the state of its letter, and its link this once', async () => {
    const id = newId<'invitation'>();
    const email = stranger();
    const first = await owner.trpc.invitations.create.mutate({ id, email, role: 'member' });
    const second = await owner.trpc.invitations.create.mutate({ id, email, role: 'member' });
    expect(first.invitation).toMatchObject({ email, role: 'member', standing: 'pending', invitedBy: 'Ada Finch', mail: 'queued' });
    expect([typeof first.link, second.link]).toEqual(['string', null]);
    expect((await owner.trpc.invitations.list.query()).invitations).toMatchObject([{ id, email, standing: 'pending' }]);
    expect((await postedMails(app)).filter(({ to }) => to === email)).toHaveLength(1);
  });

  it('tells whoever holds the link who invites whom, and no more of the address than its owner needs', async () => {
    const { token } = await inviteTo(owner, benEmail, 'admin');
    const seen = await nobody(app).trpc.invitations.preview.query({ token });
    expect(seen).toMatchObject({
      organisationName: 'Ada Finch',
      role: 'admin',
      invitedBy: 'Ada Finch',
      standing: 'pending',
      signedInAs: null,
    });
    expect(seen.maskedEmail).toBe(`${benEmail[0]}•••@example.org`);
    expect(await ben.trpc.invitations.preview.query({ token })).toMatchObject({ signedInAs: { email: benEmail, isInvited: true } });
    expect(await owner.trpc.invitations.preview.query({ token })).toMatchObject({ signedInAs: { isInvited: false } });
  });

  it('of somebody else is answered like one that nobody sent', async () => {
    const { token } = await inviteTo(owner, stranger());
    const foreign = await refusal(ben.trpc.invitations.accept.mutate({ token }));
    const unknown = await refusal(ben.trpc.invitations.accept.mutate({ token: UNKNOWN }));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'invitation' } });
    expect(without(foreign)).toEqual(without(unknown));
    expect(without(await refusal(ben.trpc.invitations.accept.mutate({ token: 'no token' })))).toEqual(without(unknown));
    expect(Object.keys(await rolesIn(app, owner.actor.organisationId))).toEqual([owner.actor.userId]);
  });

  it('used twice is refused the second time', async () => {
    const { token } = await inviteTo(owner, benEmail);
    await ben.trpc.invitations.accept.mutate({ token });
    await ben.trpc.members.leave.mutate();
    expect(await refusal(ben.trpc.invitations.accept.mutate({ token }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'invitation.notOpen', standing: 'accepted' },
    });
  });

  it('used twice at the same moment makes one member', async () => {
    const { token } = await inviteTo(owner, benEmail);
    const outcomes = await Promise.allSettled([0, 1, 2].map(() => ben.trpc.invitations.accept.mutate({ token })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await actionsIn(app, owner.actor.organisationId)).filter((action) => action === 'invitation.accepted')).toHaveLength(1);
  });

  it.each([
    ['that has run out', `expires_at = '2020-01-01'`, 'expired'],
    ['that was taken back', `state = 'revoked', ended_at = now()`, 'revoked'],
    ['that was declined', `state = 'declined', ended_at = now()`, 'declined'],
  ])('%s is not accepted, and the page can say so', async (_, set, standing) => {
    const { id, token } = await inviteTo(owner, benEmail);
    await change(set, id);
    expect(await nobody(app).trpc.invitations.preview.query({ token })).toMatchObject({ standing });
    expect(await refusal(ben.trpc.invitations.accept.mutate({ token }))).toMatchObject({
      domain: { code: 'invitation.notOpen', standing },
    });
  });

  it.each([
    ['suspended', (admin: Member) => app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [admin.actor.userId])],
    ['removed', (admin: Member) => owner.trpc.members.remove.mutate({ memberId: admin.actor.userId })],
    ['made a member', (admin: Member) => owner.trpc.members.changeRole.mutate({ memberId: admin.actor.userId, role: 'member' })],
  ])('is good for nothing once its sender is %s, until somebody else sends it again', async (_, done) => {
    const admin = await makeMember(app, { role: 'admin', in: owner });
    const { id, token } = await inviteTo(admin, benEmail);
    await done(admin);
    expect(await refusal(ben.trpc.invitations.accept.mutate({ token }))).toMatchObject({
      domain: { code: 'invitation.notOpen', standing: 'unvouched' },
    });
    const { link } = await owner.trpc.invitations.resend.mutate({ invitationId: id });
    await ben.trpc.invitations.accept.mutate({ token: tokenOf(link) });
    expect((await rolesIn(app, owner.actor.organisationId))[ben.actor.userId]).toBe('member');
  });

  it('sent again opens by the new letter, and no more by the old one', async () => {
    const { id, token } = await inviteTo(owner, benEmail);
    const { link } = await owner.trpc.invitations.resend.mutate({ invitationId: id });
    expect(await refusal(ben.trpc.invitations.accept.mutate({ token }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(nobody(app).trpc.invitations.preview.query({ token }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ben.trpc.invitations.accept.mutate({ token: tokenOf(link) })).toMatchObject({
      organisationId: owner.actor.organisationId,
    });
  });

  it('that has run out is sent again, or makes room for another', async () => {
    const { id } = await inviteTo(owner, benEmail);
    expect(
      await refusal(owner.trpc.invitations.create.mutate({ id: newId<'invitation'>(), email: benEmail, role: 'viewer' })),
    ).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'invitation.pending' },
    });
    await change(`expires_at = '2020-01-01'`, id);
    await inviteTo(owner, benEmail, 'viewer');
    await owner.trpc.invitations.resend.mutate({ invitationId: id }).catch(() => {}); // its place is taken
    expect((await owner.trpc.invitations.list.query()).invitations.filter(({ standing }) => standing === 'pending')).toHaveLength(1);
  });

  it('is declined without an account, and taken back by an admin', async () => {
    const { token } = await inviteTo(owner, benEmail);
    await nobody(app).trpc.invitations.decline.mutate({ token });
    expect(await refusal(ben.trpc.invitations.accept.mutate({ token }))).toMatchObject({ domain: { standing: 'declined' } });
    const other = await inviteTo(owner, stranger());
    await owner.trpc.invitations.revoke.mutate({ invitationId: other.id });
    expect(await refusal(owner.trpc.invitations.resend.mutate({ invitationId: other.id }))).toMatchObject({
      domain: { standing: 'revoked' },
    });
    expect(await actionsIn(app, owner.actor.organisationId)).toEqual([
      'invitation.sent',
      'invitation.declined',
      'invitation.sent',
      'invitation.revoked',
    ]);
  });

  it('is not sent to a member, whatever the spelling', async () => {
    const member = await makeMember(app, { role: 'member', in: owner });
    const email = (await emailOf(app, member)).toUpperCase();
    expect(await refusal(owner.trpc.invitations.create.mutate({ id: newId<'invitation'>(), email, role: 'viewer' }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'invitation.alreadyMember' },
    });
  });

  it('is one of 20 an hour, even when they are asked for at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: MOST_INVITATIONS_AN_HOUR + 3 }, () => inviteTo(owner, stranger())));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_INVITATIONS_AN_HOUR);
    expect(
      await refusal(owner.trpc.invitations.create.mutate({ id: newId<'invitation'>(), email: stranger(), role: 'viewer' })),
    ).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      domain: { code: 'invitation.tooMany', most: 20 },
    });
  });

  it.each(['a..b@example.org', '.a@example.org', 'a@example', 'a@b.org\r\nbcc: eve@example.org', 'no address'])(
    'is not sent to %j',
    async (email) => {
      expect(await refusal(owner.trpc.invitations.create.mutate({ id: newId<'invitation'>(), email, role: 'viewer' }))).toMatchObject({
        code: 'BAD_REQUEST',
      });
    },
  );

  it('never makes an owner', async () => {
    const asOwner = { id: newId<'invitation'>(), email: stranger(), role: 'owner' as 'admin' }; /* what no page would send */
    expect(await refusal(owner.trpc.invitations.create.mutate(asOwner))).toMatchObject({ code: 'BAD_REQUEST' });
    const { id } = await inviteTo(owner, stranger());
    await expect(change(`role = 'owner'`, id)).rejects.toMatchObject({ code: '23514' });
  });
});
