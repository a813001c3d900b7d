import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from './support/browser.ts';
import { makeSignInApp, ORIGIN, type SignInApp, sessionOf, signInAs, standIn, toCallback } from './support/sign-in.ts';

const anna = { name: 'Anna Drummer', email: 'anna@example.org' };
const ben = { name: 'Ben Bass', email: 'ben@example.org' };

let provider: Awaited<ReturnType<typeof standIn>>;
beforeAll(async () => {
  provider = await standIn();
});
afterAll(() => provider.stop());

const me = async (browser: Browser) => {
  const answer = await browser.visit('/trpc/session.me');
  return answer.status === 200 ? JSON.parse(answer.text).result.data.json : answer.status;
};

describe('signing in', () => {
  let app: SignInApp;
  let browser: Browser;
  beforeEach(async () => {
    app = await makeSignInApp(provider.issuer, { kind: 'firstPerson' });
    browser = app.browser();
  });
  afterEach(() => app.close());

  it('enrols the first person as admin and owner of a personal organisation, and leads back to where they wanted to be', async () => {
    const answer = await signInAs(browser, anna, '/invoices?status=draft');
    expect([answer.status, answer.location?.href]).toEqual([303, `${ORIGIN.origin}/invoices?status=draft`]);
    expect(await me(browser)).toMatchObject({
      person: { displayName: 'Anna Drummer', email: 'anna@example.org', platformRole: 'admin' },
      organisation: { name: 'Anna Drummer' },
      role: 'owner',
    });
  });

  it('knows the same person again, in another browser, with one organisation still', async () => {
    await signInAs(browser, anna);
    const other = app.browser();
    await signInAs(other, { ...anna, email: 'ANNA@example.org' });
    expect(await me(other)).toEqual(await me(browser));
    expect((await me(other)).organisations).toHaveLength(1);
  });

  it('refuses a second person, who was not let in', async () => {
    await signInAs(browser, anna);
    const other = app.browser();
    const answer = await signInAs(other, ben);
    expect(answer.location?.search).toBe('?problem=not-enrolled');
    expect([sessionOf(other), await me(other)]).toEqual([undefined, 401]);
  });

  it('enrols exactly one of two first persons who come at once', async () => {
    const browsers = [browser, app.browser()];
    const callbacks = await Promise.all([toCallback(browser, anna), toCallback(browsers[1] ?? browser, ben)]);
    await Promise.all(callbacks.map((url, index) => browsers[index]?.visit(url)));
    expect(browsers.filter(sessionOf)).toHaveLength(1);
  });

  it('refuses an address that the provider has not verified', async () => {
    const answer = await signInAs(browser, { ...anna, verified: false });
    expect(answer.location?.search).toBe('?problem=unverified');
    expect(sessionOf(browser)).toBeUndefined();
  });

  it('binds somebody who was provisioned, at their first sign-in, and gives them an organisation', async () => {
    await app.owner.query(`insert into auth.users (id, email, display_name) values (gen_random_uuid(), 'Ben@Example.org', 'Ben')`);
    await signInAs(browser, ben);
    expect(await me(browser)).toMatchObject({ person: { platformRole: 'user' }, role: 'owner' });
  });

  it('refuses somebody who was suspended since', async () => {
    await signInAs(browser, anna);
    await app.owner.query(
      `insert into auth.users (id, email, display_name, platform_role) values (gen_random_uuid(), 'ben@example.org', 'Ben', 'admin')`,
    );
    await app.owner.query(`update auth.users set status = 'suspended' where email = $1`, [anna.email]);
    expect((await signInAs(app.browser(), anna)).location?.search).toBe('?problem=suspended');
    expect(await me(browser)).toBe(401);
  });

  it('ends in a friendly page when the person cancels', async () => {
    expect((await signInAs(browser, 'cancel', '/gigs')).location?.href).toBe(`${ORIGIN.origin}/sign-in?problem=cancelled&from=%2Fgigs`);
  });

  it('goes on in two tabs at once', async () => {
    const first = await toCallback(browser, anna, '/gigs');
    const second = await toCallback(browser, anna, '/clients');
    expect((await browser.visit(first)).location?.pathname).toBe('/gigs');
    expect((await browser.visit(second)).location?.pathname).toBe('/clients');
  });

  it.each(['//evil.example', '/\\evil.example', '/%2Fevil.example', 'https://evil.example/', '/%5cevil.example'])(
    'never leads to %s',
    async (address) => {
      expect((await signInAs(browser, anna, address)).location?.href).toBe(`${ORIGIN.origin}/`);
    },
  );

  it('asks the provider with PKCE, a state and a nonce that nobody has used before', async () => {
    const [first, second] = [await browser.visit('/auth/sign-in'), await browser.visit('/auth/sign-in')].map(
      (answer) => answer.location?.searchParams,
    );
    expect(first?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first?.get(name)).not.toBe(second?.get(name));
    }
  });

  it('asks for another account when somebody wants to be somebody else', async () => {
    expect((await browser.visit('/auth/sign-in')).location?.searchParams.has('prompt')).toBe(false);
    expect((await browser.visit('/auth/sign-in?account=other')).location?.searchParams.get('prompt')).toBe('select_account');
    expect((await browser.visit(await toCallback(browser, anna, '/gigs', 'other'))).location?.pathname).toBe('/gigs');
  });

  it('signs out, and the token is worth nothing to whoever kept it', async () => {
    await signInAs(browser, anna);
    const token = sessionOf(browser);
    const answer = await browser.visit('/auth/sign-out', { method: 'POST', headers: { origin: ORIGIN.origin } });
    expect([answer.status, answer.location?.pathname, sessionOf(browser)]).toEqual([303, '/sign-in', undefined]);
    browser.cookies(ORIGIN.host).set('glovelly_session', token ?? '');
    expect(await me(browser)).toBe(401);
  });
});

describe('a sign-in that somebody tampers with', () => {
  let app: SignInApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await makeSignInApp(provider.issuer, { kind: 'firstPerson' });
  });
  beforeEach(() => {
    browser = app.browser();
  });
  afterAll(() => app.close());

  const expired = async (url: URL, by = browser) => {
    expect((await by.visit(url)).location?.search).toBe('?problem=expired');
    expect(sessionOf(by)).toBeUndefined();
  };

  it('is refused without a state, and with one that was never given', async () => {
    const url = await toCallback(browser, anna);
    const without = new URL(url);
    without.searchParams.delete('state');
    await expired(without);
    const wrong = new URL(url);
    wrong.searchParams.set('state', 'A'.repeat(43));
    await expired(wrong);
  });

  it('is refused when the callback is used a second time', async () => {
    const url = await toCallback(browser, anna);
    expect((await browser.visit(url)).location?.pathname).toBe('/');
    const replayed = await browser.visit(url);
    expect([replayed.location?.search, replayed.setCookies]).toEqual(['?problem=expired', []]);
  });

  it('is let in once when the callback is used twice at once', async () => {
    const url = await toCallback(browser, anna);
    const answers = await Promise.all([browser.visit(url), browser.visit(url)]);
    expect(answers.map((answer) => answer.location?.pathname).toSorted()).toEqual(['/', '/sign-in']);
  });

  it('is refused in another browser: a stolen callback signs nobody else in', async () => {
    const url = await toCallback(browser, anna);
    await expired(url, app.browser());
    expect((await browser.visit(url)).location?.pathname).toBe('/');
  });

  it('is refused with the cookie of another attempt', async () => {
    const mine = app.browser();
    await toCallback(mine, anna);
    const url = await toCallback(browser, anna);
    const jar = mine.cookies(ORIGIN.host);
    const [own] = [...jar.values()];
    for (const name of browser.cookies(ORIGIN.host).keys()) jar.set(name, own ?? '');
    await expired(url, mine);
  });

  it('is refused after ten minutes', async () => {
    const url = await toCallback(browser, anna);
    await app.owner.query(`update auth.sign_in_attempts set expires_at = now() - interval '1 second'`);
    await expired(url);
  });

  it('is refused with a code that was used in another attempt', async () => {
    const used = await toCallback(browser, anna);
    await browser.visit(used);
    const victim = app.browser();
    const fresh = await toCallback(victim, anna);
    fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
    expect((await victim.visit(fresh)).location?.search).toBe('?problem=refused');
    expect(sessionOf(victim)).toBeUndefined();
  });

  it('gives a new session, and ends the one that somebody had planted', async () => {
    await signInAs(browser, anna);
    const planted = sessionOf(browser) ?? '';
    const victim = app.browser();
    const url = await toCallback(victim, anna);
    victim.cookies(ORIGIN.host).set('glovelly_session', planted);
    await victim.visit(url);
    expect(sessionOf(victim)).toMatch(/^[\w-]{43}$/);
    expect(sessionOf(victim)).not.toBe(planted);
    expect(await me(browser)).toBe(401);
  });
});
