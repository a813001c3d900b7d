import { OFFER_DAYS } from '@glovelly/domain/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { actionsIn, emailOf, rolesIn } from './support/invitations.ts';
import { postedMails } from './support/mails.ts';
import { type Member, makeMember } from './support/member.ts';
import { timePasses } from './support/rate-limits.ts';
import { refusal } from './support/refusal.ts';

describe('handing over an organisation', () => {
  let app: TestApp;
  let owner: Member;
  let member: Member;
  let admin: Member;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = await makeMember(app, { role: 'owner', name: 'Ada Finch' });
    member = await makeMember(app, { role: 'member', in: owner, name: 'Ben Wren' });
    admin = await makeMember(app, { role: 'admin', in: owner });
  });

  const offer = async (to: Member = member) => {
    const id = newId<'ownershipOffer'>();
    await owner.trpc.ownership.offer.mutate({ id, memberId: to.actor.userId });
    return id;
  };
  const roles = () => rolesIn(app, owner.actor.organisationId);

  it('takes two: an owner holds it out and is owner still, the member takes it and the former is admin', async () => {
    const offerId = await offer();
    expect((await roles())[member.actor.userId]).toBe('member');
    expect((await member.trpc.ownership.current.query()).offer).toMatchObject({
      id: offerId,
      from: { displayName: 'Ada Finch' },
      to: { displayName: 'Ben Wren' },
      standing: 'pending',
    });
    await member.trpc.ownership.accept.mutate({ offerId });
    expect(await roles()).toEqual({
      [owner.actor.userId]: 'admin',
      [member.actor.userId]: 'owner',
      [admin.actor.userId]: 'admin',
    });
    expect(await actionsIn(app, owner.actor.organisationId)).toEqual(['ownership.offered', 'ownership.transferred']);
    expect(await owner.trpc.session.me.query()).toMatchObject({ role: 'admin' });
  });

  it('is told to the member by mail', async () => {
    await offer();
    const email = await emailOf(app, member);
    const [mail] = (await postedMails(app)).filter(({ to }) => to === email);
    expect(mail).toMatchObject({ kind: 'ownershipOffer', subject: 'Ada Finch offers you the ownership of their business' });
    expect(mail?.text).toContain(`https://glovelly.test/in/${owner.actor.organisationId}?to=/settings/members`);
  });

  it('held out and taken back again and again sends no more than 20 mails an hour', async () => {
    for (let time = 0; time < 20; time++) await owner.trpc.ownership.withdraw.mutate({ offerId: await offer() });
    expect(await refusal(offer())).toMatchObject({ code: 'TOO_MANY_REQUESTS', domain: { code: 'rate.limited' } });
    const email = await emailOf(app, member);
    expect((await postedMails(app)).filter(({ to }) => to === email)).toHaveLength(20);
    await timePasses(app, 3_600);
    await offer();
  });

  it('that is refused, and the second click, take no turn of those', async () => {
    const id = await offer();
    for (let time = 0; time < 10; time++) {
      expect(await refusal(offer(admin))).toMatchObject({ domain: { code: 'ownership.offerPending' } });
      await owner.trpc.ownership.offer.mutate({ id, memberId: member.actor.userId });
    }
    await owner.trpc.ownership.withdraw.mutate({ offerId: id });
    await offer();
  });

  it('is open for as long as its mail says', async () => {
    const id = await offer();
    const { rows } = await app.owner.query(
      'select expires_at - created_at = make_interval(days => $2) as kept from app.ownership_transfers where id = $1',
      [id, OFFER_DAYS],
    );
    expect(rows).toEqual([{ kept: true }]);
  });

  it('is nobody else’s to take, decline or see', async () => {
    const offerId = await offer();
    expect((await admin.trpc.ownership.current.query()).offer).toBeNull();
    for (const attempt of [
      () => admin.trpc.ownership.accept.mutate({ offerId }),
      () => owner.trpc.ownership.accept.mutate({ offerId }),
      () => admin.trpc.ownership.decline.mutate({ offerId }),
      () => member.trpc.ownership.accept.mutate({ offerId: newId<'ownershipOffer'>() }),
    ])
      expect(await refusal(attempt())).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'offer' } });
    expect((await roles())[owner.actor.userId]).toBe('owner');
  });

  it('is begun by an owner alone, once at a time, to a member who is not one', async () => {
    const id = newId<'ownershipOffer'>();
    expect(await refusal(admin.trpc.ownership.offer.mutate({ id, memberId: admin.actor.userId }))).toMatchObject({
      domain: { code: 'role.insufficient', needs: 'owner' },
    });
    expect(await refusal(owner.trpc.ownership.offer.mutate({ id, memberId: owner.actor.userId }))).toMatchObject({
      domain: { code: 'ownership.alreadyOwner' },
    });
    await offer();
    expect(await refusal(offer(admin))).toMatchObject({ code: 'CONFLICT', domain: { code: 'ownership.offerPending' } });
  });

  it('ends when it is declined or withdrawn, and makes room for another', async () => {
    await member.trpc.ownership.decline.mutate({ offerId: await offer() });
    const second = await offer(admin);
    await owner.trpc.ownership.withdraw.mutate({ offerId: second });
    expect(await refusal(admin.trpc.ownership.accept.mutate({ offerId: second }))).toMatchObject({
      domain: { code: 'ownership.notOpen', standing: 'withdrawn' },
    });
    expect(await actionsIn(app, owner.actor.organisationId)).toEqual([
      'ownership.offered',
      'ownership.declined',
      'ownership.offered',
      'ownership.withdrawn',
    ]);
  });

  it('runs out after 7 days, and can then be offered anew', async () => {
    const offerId = await offer();
    await app.owner.query(`update app.ownership_transfers set expires_at = '2020-01-01' where id = $1`, [offerId]);
    expect(await refusal(member.trpc.ownership.accept.mutate({ offerId }))).toMatchObject({ domain: { standing: 'expired' } });
    await offer();
  });

  it('lapses when the owner is none any more, or the member is gone', async () => {
    const other = await makeMember(app, { role: 'owner', in: owner });
    const offerId = await offer();
    await other.trpc.members.changeRole.mutate({ memberId: owner.actor.userId, role: 'admin' });
    expect(await refusal(member.trpc.ownership.accept.mutate({ offerId }))).toMatchObject({ domain: { standing: 'lapsed' } });
    await other.trpc.members.remove.mutate({ memberId: member.actor.userId });
    expect((await other.trpc.ownership.current.query()).offer).toBeNull();
    expect(Object.values(await roles())).toContain('owner');
  });

  it('taken and withdrawn at the same moment is one of the two', async () => {
    const offerId = await offer();
    const outcomes = await Promise.allSettled([
      member.trpc.ownership.accept.mutate({ offerId }),
      owner.trpc.ownership.withdraw.mutate({ offerId }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });
});
