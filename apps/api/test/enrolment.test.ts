import type { Id } from '@glovelly/domain/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import type { Browser } from './support/browser.ts';
import { newId } from './support/ids.ts';
import type { Member } from './support/member.ts';
import { makeSignInApp, ORIGIN, type Said, type SignInApp, sessionOf, signInAs, standIn } from './support/sign-in.ts';

/* From being let in by an admin to the first page, through the real app and the stand-in provider. */
const ben = { name: 'Ben Bass', email: 'ben@example.org' };
const refusedAs = (problem: string) => `?problem=${problem}`;

let provider: Awaited<ReturnType<typeof standIn>>;
let app: SignInApp;
let browser: Browser;
let ada: Member;
beforeAll(async () => {
  provider = await standIn();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  app = await makeSignInApp(provider.issuer, { kind: 'invited' });
  browser = app.browser();
  ada = await makeAdmin(app);
});
afterEach(() => app.close());

/** The administrator's own calls: the app of these tests answers at another address than the callers of the others. */
const users = async (name: string, input: unknown) => {
  const answer = await app.fetch(`/trpc/users.${name}`, {
    method: 'POST',
    headers: { cookie: ada.cookie.replace('__Host-', ''), origin: ORIGIN.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  });
  const { result, error } = JSON.parse(await answer.text());
  return error ? error.json.data.domain : result.data.json;
};
const provisioned = async (more: object = {}): Promise<Id<'user'>> => {
  const id = newId<'user'>();
  await users('provision', { id, email: ben.email, displayName: 'Ben Bass', platformRole: 'user', active: true, invite: false, ...more });
  return id;
};
const me = async (who: Browser) => {
  const answer = await who.visit('/trpc/session.me');
  return answer.status === 200 ? JSON.parse(answer.text).result.data.json : answer.status;
};
const problemOf = async (said: Said) => (await signInAs(app.browser(), said)).location?.search;
const actions = async (id: string) =>
  (await app.owner.query('select action from app.api_audit_logs where resource_id = $1 order by occurred_at, id', [id])).rows.map(
    (row) => row.action,
  );

describe('the first sign-in of somebody who was let in', () => {
  it('binds them by their verified address, and gives them an organisation, its ownership and a seller of their name', async () => {
    const id = await provisioned();
    await signInAs(browser, { ...ben, email: 'Ben@Example.org' });
    expect(await me(browser)).toMatchObject({ person: { id, displayName: 'Ben Bass' }, organisation: { name: 'Ben Bass' }, role: 'owner' });
    const { rows } = await app.owner.query(
      `select seller.name, seller.email, seller.completed_at from app.seller_profiles as seller
       join app.memberships as membership using (organisation_id) where membership.user_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ name: 'Ben Bass', email: ben.email, completed_at: null }]);
  });

  it('names whoever was let in without a name', async () => {
    await provisioned({ displayName: '' });
    await signInAs(browser, ben);
    expect(await me(browser)).toMatchObject({ person: { displayName: 'Ben Bass' } });
  });

  it('makes no seller of the beginning of an address', async () => {
    await provisioned({ displayName: '' });
    await signInAs(browser, { ...ben, name: 'ben' });
    const { rows } = await app.owner.query(`select name, email from app.seller_profiles where email = $1`, [ben.email]);
    expect(rows).toEqual([{ name: '', email: ben.email }]);
  });

  it('is refused with an unverified e-mail, known or not, in the same words', async () => {
    await provisioned();
    expect(await problemOf({ ...ben, verified: false })).toBe(refusedAs('unverified'));
    expect(await problemOf({ name: 'Nobody', email: 'nobody@example.org', verified: false })).toBe(refusedAs('unverified'));
  });

  it('is refused to who is inactive, and opens when they are made active', async () => {
    const id = await provisioned({ active: false });
    expect(await problemOf(ben)).toBe(refusedAs('inactive'));
    await users('reactivate', { id });
    await signInAs(browser, ben);
    expect(await me(browser)).toMatchObject({ person: { id } });
  });

  it('leaves nothing behind when any part of it fails', async () => {
    const id = await provisioned();
    await app.owner.query('drop function auth.found_organisation(uuid, uuid, text, boolean)');
    expect((await signInAs(browser, ben)).status).toBe(500);
    const { rows } = await app.owner.query('select 1 from auth.identities where user_id = $1', [id]);
    expect([rows.length, sessionOf(browser)]).toEqual([0, undefined]);
  });
});

describe('a bound person', () => {
  it('is not rebound by a login with their address and another subject', async () => {
    const id = await provisioned();
    await signInAs(browser, ben);
    // The stand-in's subject is the address as somebody first wrote it: another account of the same provider, showing the same address.
    await app.owner.query(`update auth.identities set subject = 'the real one' where user_id = $1`, [id]);
    expect(await problemOf(ben)).toBe(refusedAs('not-enrolled'));
    expect((await app.owner.query('select subject from auth.identities where user_id = $1', [id])).rows).toEqual([
      { subject: 'the real one' },
    ]);
  });

  it('who was unbound is signed out at once, and bound anew by their next verified login', async () => {
    const id = await provisioned();
    await signInAs(browser, ben);
    await app.owner.query(`update auth.identities set subject = 'lost account' where user_id = $1`, [id]);
    expect(await users('unbind', { id })).toMatchObject({ bound: false, sessions: 0 });
    expect(await me(browser)).toBe(401);
    expect(await problemOf({ ...ben, verified: false })).toBe(refusedAs('unverified'));
    const again = app.browser();
    await signInAs(again, ben);
    expect(await me(again)).toMatchObject({ person: { id }, organisation: { name: 'Ben Bass' } });
    expect(await actions(id)).toEqual(expect.arrayContaining(['user.provisioned', 'user.unbound']));
  });

  it('does not take the address of another provisioned user', async () => {
    await provisioned();
    await signInAs(browser, ben);
    const { person } = await me(browser);
    await users('provision', {
      id: newId(),
      email: 'cy@example.org',
      displayName: 'Cy',
      platformRole: 'user',
      active: true,
      invite: false,
    });
    const subject = (await app.owner.query('select subject from auth.identities where user_id = $1', [person.id])).rows[0]?.subject;
    await app.owner.query(`delete from auth.identities where user_id = $1`, [person.id]);
    await signInAs(app.browser(), { name: 'Cy', email: 'cy@example.org' });
    // Ben's account now shows Cy's address: the stand-in knows who that is by the address, so Cy's subject is given to Ben by hand.
    await app.owner.query(`update auth.identities set user_id = $1 where subject <> $2`, [person.id, subject]);
    const third = app.browser();
    await signInAs(third, { name: 'Ben', email: 'cy@example.org' });
    expect(await me(third)).toMatchObject({ person: { id: person.id, email: ben.email } });
  });
});

describe('a suspended person', () => {
  const reason = 'Left the ensemble';

  it('is refused, bound or not, until the last day is over; then their sign-in ends it', async () => {
    const id = await provisioned();
    await users('suspend', { id, reason, until: '2026-11-23' });
    expect(await problemOf(ben)).toBe(refusedAs('suspended'));
    app.clock.set('2026-11-23T23:59:00Z');
    expect(await problemOf(ben)).toBe(refusedAs('suspended'));
    app.clock.set('2026-11-24T00:01:00Z');
    await signInAs(browser, ben);
    expect(await me(browser)).toMatchObject({ person: { id } });
    expect(await actions(id)).toEqual(expect.arrayContaining(['user.suspended', 'user.reactivated']));
  });

  it('who is signed in elsewhere is refused at the very next request, and reactivated signs in anew', async () => {
    const id = await provisioned();
    await signInAs(browser, ben);
    expect(await users('suspend', { id, reason, until: null })).toMatchObject({ status: 'suspended' });
    expect(await me(browser)).toBe(401);
    await users('reactivate', { id });
    expect(await me(browser)).toBe(401);
    await signInAs(browser, ben);
    expect(await me(browser)).toMatchObject({ person: { id } });
  });
});

describe('the first admin', () => {
  it('whom the configuration names is provisioned, bound and given an organisation like anybody, by a verified address alone', async () => {
    await app.close();
    app = await makeSignInApp(provider.issuer, { kind: 'bootstrapAdmin', email: 'Ben@example.org' });
    expect(await problemOf({ name: 'Cy', email: 'cy@example.org' })).toBe(refusedAs('not-enrolled'));
    expect(await problemOf({ ...ben, verified: false })).toBe(refusedAs('unverified'));
    const named = app.browser();
    await signInAs(named, ben);
    expect(await me(named)).toMatchObject({
      person: { platformRole: 'admin', email: ben.email },
      organisation: { name: 'Ben Bass' },
      role: 'owner',
    });
    const { rows } = await app.owner.query(
      'select status, signed_in_at is not null as seen, (select count(*)::int from auth.identities) as bound from auth.users',
    );
    expect(rows).toEqual([{ status: 'active', seen: true, bound: 1 }]);
  });
});
