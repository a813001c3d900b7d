import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../src/db/unavailable.ts';
import { openAuthDatabase } from '../src/identity/auth-database.ts';
import { type LoadSession, sessionLoader } from '../src/identity/load-session.ts';
import { hashToken } from '../src/identity/token.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { type CountingProxy, countingProxy } from './support/counting-proxy.ts';
import { type Member, makeMember } from './support/member.ts';

describe('the sessions of those who ask at the same moment', () => {
  let app: TestApp;
  let proxy: CountingProxy;
  let auth: ReturnType<typeof openAuthDatabase>;
  let load: LoadSession;
  let people: Member[];
  beforeAll(async () => {
    app = await makeApp();
    proxy = await countingProxy(app.database.ownerUrl);
    auth = openAuthDatabase({ authUrl: proxy.through(app.database.authUrl) });
    load = sessionLoader(auth);
    people = await Promise.all(Array.from({ length: 12 }, (_, at) => makeMember(app, { role: 'owner', name: `Person ${at}` })));
  });
  afterAll(async () => {
    await auth.close();
    await proxy.close();
    await app.close();
  });

  const hashOf = ({ cookie }: Member): Uint8Array => {
    const hash = hashToken(cookie.slice(cookie.indexOf('=') + 1));
    if (hash === null) throw new Error('a member has a token');
    return hash;
  };
  const personOf = async (hash: Uint8Array) => (await load(hash))?.session.person.id ?? null;

  it('are looked up in one round trip, each for whoever asked, and nobody for a stranger', async () => {
    const stranger = randomBytes(32);
    const asked = people.flatMap((person) => [hashOf(person), stranger, hashOf(person)]);
    await personOf(stranger); // a connection is open
    let found: (string | null)[] = [];
    const trips = await proxy.during(async () => {
      found = await Promise.all(asked.map(personOf));
    });
    expect(found).toEqual(people.flatMap(({ actor }) => [actor.userId, null, actor.userId]));
    expect(trips).toBe(1);
  });

  it('are gathered though every request comes by a callback of its own', async () => {
    const ofItsOwn = (person: Member) =>
      new Promise<string | null>((resolve, reject) => void setImmediate(() => personOf(hashOf(person)).then(resolve, reject)));
    await personOf(hashOf(people[0] as Member));
    let found: (string | null)[] = [];
    const trips = await proxy.during(async () => {
      found = await Promise.all(people.map(ofItsOwn));
    });
    expect(found).toEqual(people.map(({ actor }) => actor.userId));
    expect(trips).toBe(1);
  });

  it('are looked up by one plan, a lone one too: it is not made anew for every request', async () => {
    const alone = openAuthDatabase({ authUrl: app.database.authUrl, poolSize: 1 });
    const loadAlone = sessionLoader(alone);
    for (let request = 0; request < 8; request++) await loadAlone(hashOf(people[0] as Member));
    const [plans] = await alone.query<{ generic: number }>({
      text: `select generic_plans::integer as generic from pg_prepared_statements where name = 'load-sessions'`,
      values: [],
    });
    await alone.close();
    expect(plans?.generic).toBeGreaterThan(0);
  });

  it('come with the organisation of each, over HTTP as well: nobody is taken for another', async () => {
    for (let round = 0; round < people.length; round++) {
      const order = [...people.slice(round), ...people.slice(0, round)];
      const mine = await Promise.all(order.map(({ trpc }) => trpc.session.me.query()));
      expect(mine.map(({ organisation }) => organisation?.id)).toEqual(order.map(({ actor }) => actor.organisationId));
    }
  });

  it('are as they are when they are asked for: nothing is kept from the moment before', async () => {
    const [, gone, there] = people as [Member, Member, Member];
    const asked = [gone, there].map(hashOf); // the same objects twice: a loader that keeps, keeps by them
    expect(await Promise.all(asked.map(personOf))).toEqual([gone.actor.userId, there.actor.userId]);
    await app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [gone.actor.userId]);
    expect(await Promise.all(asked.map(personOf))).toEqual([null, there.actor.userId]);
  });

  it('that cannot be read are the trouble of their own person alone', async () => {
    const [broken, , , whole] = people as [Member, Member, Member, Member];
    await app.owner.query(`update app.organisations set time_zone = 'Nowhere/Land' where id = $1`, [broken.actor.organisationId]);
    const [ofBroken, ofWhole] = await Promise.allSettled([broken, whole].map((person) => personOf(hashOf(person))));
    expect(ofBroken).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('time zone') } });
    expect(ofWhole).toEqual({ status: 'fulfilled', value: whole.actor.userId });
  });

  it('are beyond reach for all of them while the database does not answer, and are there again with it', async () => {
    const away = openAuthDatabase({ authUrl: Object.assign(new URL(app.database.authUrl), { port: '1' }).toString() });
    const loadAway = sessionLoader(away);
    const asked = await Promise.allSettled(people.slice(3, 6).map((person) => loadAway(hashOf(person))));
    expect(asked.map((one) => one.status === 'rejected' && one.reason instanceof DatabaseUnavailable)).toEqual([true, true, true]);
    await away.close();
    expect(await personOf(hashOf(people[3] as Member))).toBe(people[3]?.actor.userId);
  });

  it('are more than a statement takes: the rest goes with the next, and all are answered', async () => {
    const [, , , , one, two] = people as [Member, Member, Member, Member, Member, Member];
    const asked = Array.from({ length: 250 }, (_, at) => (at % 2 === 0 ? one : two));
    const sizes: number[] = [];
    const loadCounted = sessionLoader({
      ...auth,
      query: (query) => {
        const [hashes] = query.values;
        if (Array.isArray(hashes)) sizes.push(hashes.length);
        return auth.query(query);
      },
    });
    const found = await Promise.all(asked.map((person) => loadCounted(hashOf(person))));
    expect(found.map((loaded) => loaded?.session.person.id)).toEqual(asked.map(({ actor }) => actor.userId));
    expect(sizes).toEqual([100, 100, 50]);
  });

  it('are not waited for by one another: a session whose row another holds is answered at once, with the rest', async () => {
    const held = people[6] as Member;
    await app.owner.query(`update auth.sessions set last_seen_at = now() - interval '2 minutes'`);
    const impatient = openAuthDatabase({ authUrl: app.database.authUrl, poolSize: 1 });
    await impatient.query({ text: `set lock_timeout = '1ms'`, values: [] }); // who waits, fails
    const loadAtOnce = sessionLoader(impatient);
    const holder = await app.owner.connect();
    try {
      await holder.query('begin');
      await holder.query('select from auth.sessions where user_id = $1 for update', [held.actor.userId]);
      const asked = [held, people[7] as Member];
      expect(await Promise.all(asked.map((person) => loadAtOnce(hashOf(person))))).toMatchObject(
        asked.map(({ actor }) => ({ session: { person: { id: actor.userId } } })),
      );
    } finally {
      await holder.query('rollback');
      holder.release();
      await impatient.close();
    }
    const seen = (person: Member) =>
      app.owner.query(`select last_seen_at > now() - interval '1 minute' as lately from auth.sessions where user_id = $1`, [
        person.actor.userId,
      ]);
    expect((await seen(people[7] as Member)).rows).toEqual([{ lately: true }]);
    expect((await seen(held)).rows).toEqual([{ lately: false }]);
    await load(hashOf(held));
    expect((await seen(held)).rows).toEqual([{ lately: true }]);
  });
});
