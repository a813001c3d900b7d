import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, makeBrowser } from './support/browser.ts';
import { testPool } from './support/pool.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';
import { CLIENT, ORIGIN, SESSION_COOKIE, sessionOf, standIn, toCallback } from './support/sign-in.ts';

const anna = { name: 'Anna Drummer', email: 'anna@example.org' };
const tom = { name: 'Tom Rook', email: 'tom@example.org' };

describe('two server processes on one database', () => {
  let database: TestDatabase;
  let provider: Awaited<ReturnType<typeof standIn>>;
  let servers: readonly [ServerProcess, ServerProcess];
  const dataDir = join(tmpdir(), `glovelly-two-${randomUUID()}`);
  beforeAll(async () => {
    [database, provider] = await Promise.all([testDatabase(), standIn()]);
    const env = {
      PUBLIC_URL: ORIGIN.origin,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      DATA_DIR: dataDir,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      ENROL: 'first-person',
      JOBS: 'elsewhere',
    };
    servers = await Promise.all([startServerProcess(env), startServerProcess(env)]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await provider.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A browser before a proxy that sends each request to the other server. */
  const browserOfBoth = (): Browser => {
    let turn = 0;
    return makeBrowser(ORIGIN, (path, init) => (servers[turn++ % 2] ?? servers[0]).fetch(path, init));
  };
  const answers = (browser: Browser) =>
    Promise.all(
      servers.map(
        async (server) =>
          (await server.fetch('/trpc/session.me', { headers: { cookie: `${SESSION_COOKIE}=${sessionOf(browser)}` } })).status,
      ),
    );
  const leave = (browser: Browser) => browser.visit('/auth/sign-out', { method: 'POST', headers: { origin: ORIGIN.origin } });

  it('agree on a sign-in that begins at one and ends at the other, and on its session', async () => {
    const browser = browserOfBoth();
    const callback = await toCallback(browser, anna, '/gigs');
    expect((await browser.visit(callback)).location?.pathname).toBe('/gigs');
    expect(await answers(browser)).toEqual([200, 200]);
    await leave(browser);
    expect(await answers(browser)).toEqual([401, 401]);
  });

  it('made one key between them, though both started at once on a database without any', async () => {
    const owner = testPool(database.ownerUrl, 1);
    const { rows } = await owner.query(
      'select count(*)::int as keys, count(distinct wrapping_key_id)::int as wrapped_by from ops.data_keys',
    );
    await owner.end();
    expect(rows).toEqual([{ keys: 1, wrapped_by: 1 }]);
  });

  it('open what the other has sealed: whom one refused at the door, the other knows', async () => {
    const first = browserOfBoth();
    await first.visit(await toCallback(first, anna)); // whoever comes after her is not enrolled
    for (const [one, other] of [servers, servers.toReversed()]) {
      let at = one;
      const browser = makeBrowser(ORIGIN, (path, init) => (at ?? servers[0]).fetch(path, init));
      const refused = await browser.visit(await toCallback(browser, tom));
      expect(refused.location?.searchParams.get('problem')).toBe('not-enrolled');
      const known = async () => JSON.parse((await browser.visit('/trpc/accessRequests.refusedLogin')).text).result.data.json;
      expect(await known()).toEqual(tom);
      at = other;
      expect(await known()).toEqual(tom);
      const jar = browser.cookies(ORIGIN.host);
      const [name, sealed] = [...jar].find(([cookie]) => /refused/.test(cookie)) ?? ['', ''];
      jar.set(
        name,
        sealed.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      );
      expect(await known()).toBe(null); // changed by one digit, it is neither's
    }
  });

  it('let in once when the callback reaches both at the same moment', async () => {
    const browser = browserOfBoth();
    const callback = await toCallback(browser, anna);
    const told = await Promise.all([browser.visit(callback), browser.visit(callback)]);
    expect(told.map(({ location }) => location?.pathname).toSorted()).toEqual(['/', '/sign-in']);
  });

  it('agree on a new token, and one of them gives it', async () => {
    const browser = browserOfBoth();
    await browser.visit(await toCallback(browser, anna));
    const owner = testPool(database.ownerUrl, 1);
    await owner.query(`update app.memberships set created_at = created_at, role = role`); // a change of nothing marks nothing less
    await owner.end();
    const before = sessionOf(browser);
    const told = await Promise.all([browser.visit('/trpc/session.me'), browser.visit('/trpc/session.me')]);
    expect(told.map(({ status }) => status)).toEqual([200, 200]);
    expect(told.flatMap(({ setCookies }) => setCookies)).toHaveLength(1);
    expect(sessionOf(browser)).not.toBe(before);
    expect(await answers(browser)).toEqual([200, 200]);
  });

  it('end at both what is suspended, at the very next request', async () => {
    const browser = browserOfBoth();
    await browser.visit(await toCallback(browser, anna));
    expect(await answers(browser)).toEqual([200, 200]);
    const owner = testPool(database.ownerUrl, 1);
    await owner.query(
      `insert into auth.users (id, email, display_name, platform_role) values (gen_random_uuid(), 'ben@example.org', 'Ben', 'admin')`,
    );
    await owner.query(`update auth.users set status = 'suspended' where email = $1`, [anna.email]);
    await owner.end();
    expect(await answers(browser)).toEqual([401, 401]);
  });
});
