import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/database.ts';
import { openAuthDatabase } from '../src/identity/auth-database.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { type CountingProxy, countingProxy } from './support/counting-proxy.ts';
import { type Member, makeMember } from './support/member.ts';

describe('the way of a signed-in request to its database', () => {
  let app: TestApp;
  let counted: TestApp;
  let proxy: CountingProxy;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    proxy = await countingProxy(app.database.ownerUrl);
    counted = await makeApp({
      dependencies: {
        auth: openAuthDatabase({ authUrl: proxy.through(app.database.authUrl), poolSize: 1 }),
        database: openDatabase({ appUrl: app.database.appUrl }), // what goes this way is the procedure's own
      },
    });
    anna = await makeMember(app, { role: 'owner' });
  });
  afterAll(async () => {
    await counted.close();
    await proxy.close();
    await app.close();
  });

  const ask = async (path: string, cookie = anna.cookie) => {
    const answer = await counted.fetch(path, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer;
  };
  /** Once its connections are open and its statements are prepared. */
  const tripsOf = async (path: string) => {
    await ask(path);
    return proxy.during(() => ask(path));
  };
  const clients = `/trpc/clients.list?input=${encodeURIComponent(JSON.stringify({ json: {} }))}`;

  it('is one round trip, for session, person and membership together, before the procedure’s own', async () => {
    expect(await tripsOf(clients)).toBe(1);
    expect(await tripsOf('/trpc/devices.list')).toBe(1 + 1); // its own list is of the sign-in database too
  });

  it('is one for a whole batch', async () => {
    const input = encodeURIComponent(JSON.stringify({ 0: { json: {} }, 1: { json: {} } }));
    expect(await tripsOf(`/trpc/clients.list,gigs.list?batch=1&input=${input}`)).toBe(1);
  });

  it('is two when the session is due for a new token', async () => {
    await tripsOf(clients);
    await app.owner.query(`update auth.users set platform_role = 'admin' where id = $1`, [anna.actor.userId]);
    expect(await proxy.during(() => ask(clients))).toBe(2);
  });

  it('is none for somebody with no cookie, or with one that cannot be a token', async () => {
    for (const cookie of ['', '__Host-glovelly_session=forged'])
      expect(await proxy.during(() => counted.fetch('/trpc/devices.list', { headers: { cookie } }))).toBe(0);
  });
});
