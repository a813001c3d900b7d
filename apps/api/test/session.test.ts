import { SESSION_DAYS, SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  it('says who is signed in, where, as what and what they may do', async () => {
    const anna = await makeMember(app, { role: 'owner', name: 'Anna Drummer' });
    expect(await anna.trpc.session.me.query()).toMatchObject({
      person: { id: anna.actor.userId, displayName: 'Anna Drummer', platformRole: 'user' },
      organisation: { id: anna.actor.organisationId, name: 'Anna Drummer', currency: 'GBP', timeZone: 'Europe/London', demo: false },
      role: 'owner',
      organisations: [{ id: anna.actor.organisationId, role: 'owner' }],
    });
  });

  it('tells a viewer that they may read and nothing else', async () => {
    const viewer = await makeMember(app, { role: 'viewer' });
    expect((await viewer.trpc.session.me.query()).capabilities).toEqual(['records.read']);
  });

  it('is nobody’s without a cookie', async () => {
    expect(await refusal(nobody(app).trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED', domain: { code: 'session.missing' } });
  });

  it('lasts as long as the domain says: so many days in all, and fewer without use', async () => {
    const aged = async (change: string) => {
      const anna = await makeMember(app, { role: 'owner' });
      await app.owner.query(`update auth.sessions set ${change} where user_id = $1`, [anna.actor.userId]);
      return (await anna.fetch('/trpc/session.me')).status;
    };
    expect(await aged(`last_seen_at = now() - interval '${SESSION_IDLE_DAYS} days' + interval '1 minute'`)).toBe(200);
    expect(await aged(`last_seen_at = now() - interval '${SESSION_IDLE_DAYS} days 1 second'`)).toBe(401);
    expect(await aged(`created_at = now() - interval '1 day', expires_at = now() - interval '1 second'`)).toBe(401);
    const anna = await makeMember(app, { role: 'owner' });
    const { rows } = await app.owner.query('select expires_at - created_at as lasts from auth.sessions where user_id = $1', [
      anna.actor.userId,
    ]);
    expect([rows[0].lasts.days, SESSION_IDLE_DAYS < SESSION_DAYS]).toEqual([SESSION_DAYS, true]);
  });

  it('moves to another organisation of the same person, and stays there', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const band = await makeMember(app, { role: 'owner', name: 'The Band' });
    await app.owner.query(`insert into app.memberships (organisation_id, user_id, role) values ($1, $2, 'viewer')`, [
      band.actor.organisationId,
      anna.actor.userId,
    ]);
    await anna.trpc.session.switchOrganisation.mutate({ organisationId: band.actor.organisationId });
    expect(await anna.trpc.session.me.query()).toMatchObject({ organisation: { name: 'The Band' }, role: 'viewer' });
  });

  it('does not move to an organisation of others, and does not tell it from one that is not', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const other = await makeMember(app, { role: 'owner' });
    const foreign = await refusal(anna.trpc.session.switchOrganisation.mutate({ organisationId: other.actor.organisationId }));
    const unknown = await refusal(anna.trpc.session.switchOrganisation.mutate({ organisationId: v7() as Id<'organisation'> })); /* a UUID */
    expect(foreign).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'organisation.forbidden' } });
    expect({ ...foreign, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  });

  it('ends at once when the person is suspended, and is good for nothing in an organisation that they have left', async () => {
    const anna = await makeMember(app, { role: 'member' });
    await app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [anna.actor.userId]);
    expect(await refusal(anna.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
    await app.owner.query(`update auth.users set status = 'active' where id = $1`, [anna.actor.userId]);
    expect(await refusal(anna.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
    const again = await callerFor(app, anna.actor);
    await app.owner.query('delete from app.memberships where user_id = $1', [anna.actor.userId]);
    expect(await refusal(again.trpc.session.me.query())).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'organisation.forbidden' } });
  });
});
