import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Browser, makeBrowser } from './support/browser.ts';
import { type EvilProvider, evilProvider } from './support/evil-provider.ts';
import {
  CALLBACK,
  makeSignInApp,
  ORIGIN,
  SESSION_COOKIE,
  type SignInApp,
  sessionOf,
  signInAs,
  standIn,
  toCallback,
} from './support/sign-in.ts';

const anna = { name: 'Anna Drummer', email: 'anna@example.org' };
const mallory = { name: 'Mallory', email: 'mallory@example.org' };

describe('somebody with an account at the provider, who would be somebody else here', () => {
  let provider: EvilProvider;
  let app: SignInApp;
  beforeAll(async () => {
    provider = await evilProvider();
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    app = await makeSignInApp(provider.issuer, { kind: 'invited' });
  });
  afterEach(() => app.close());

  const provisioned = async (email: string): Promise<string> =>
    (await app.owner.query('insert into auth.users (id, email, display_name) values (gen_random_uuid(), $1, $1) returning id', [email]))
      .rows[0].id;
  const boundTo = async (userId: string) =>
    (await app.owner.query('select subject from auth.identities where user_id = $1', [userId])).rows.map(({ subject }) => subject);

  /** Comes back from the provider, which says these claims. A `nonce` among them replaces the right one. */
  async function comeBack(claims: Record<string, unknown>, browser = app.browser()): Promise<{ browser: Browser; answer: Answer }> {
    const asked = (await browser.visit('/auth/sign-in')).location?.searchParams;
    provider.cook({ claims: { nonce: asked?.get('nonce'), ...claims } });
    const callback = new URL(CALLBACK);
    callback.search = new URLSearchParams({ code: 'a-code', state: asked?.get('state') ?? '' }).toString();
    return { browser, answer: await browser.visit(callback) };
  }
  const refused = async (claims: Record<string, unknown>, problem: string) => {
    const { browser, answer } = await comeBack(claims);
    expect(answer.location?.search).toBe(`?problem=${problem}`);
    expect(sessionOf(browser)).toBeUndefined();
  };

  it('is not bound to a provisioned person by an address that is not verified', async () => {
    const id = await provisioned('anna@example.org');
    await refused({ sub: 'mallory', email: 'anna@example.org', email_verified: false }, 'unverified');
    await refused({ sub: 'mallory', email: 'anna@example.org', email_verified: undefined }, 'unverified');
    expect(await boundTo(id)).toEqual([]);
  });

  it('is not let in with the address of a person who is bound already', async () => {
    const id = await provisioned('anna@example.org');
    await comeBack({ sub: 'anna', email: 'anna@example.org' });
    await refused({ sub: 'mallory', email: 'Anna@Example.org' }, 'not-enrolled');
    expect(await boundTo(id)).toEqual(['anna']);
  });

  it('is not rebound: who is bound stays who they are when their address becomes that of another provisioned person', async () => {
    const [mine, theirs] = [await provisioned('mallory@example.org'), await provisioned('anna@example.org')];
    await comeBack({ sub: 'mallory', email: 'mallory@example.org' });
    const { browser } = await comeBack({ sub: 'mallory', email: 'anna@example.org' });
    const me = JSON.parse((await browser.visit('/trpc/session.me')).text).result.data.json;
    expect([me.person.id, me.person.email]).toEqual([mine, 'mallory@example.org']);
    expect([await boundTo(mine), await boundTo(theirs)]).toEqual([['mallory'], []]);
  });

  it('is not taken for the same subject of another issuer', async () => {
    const id = await provisioned('anna@example.org');
    await app.owner.query(`insert into auth.identities (issuer, subject, user_id) values ('https://accounts.google.com', '1234', $1)`, [
      id,
    ]);
    await refused({ sub: '1234', email: 'mallory@example.org' }, 'not-enrolled');
  });

  it('is not let in while suspended or inactive, bound or only provisioned', async () => {
    const id = await provisioned('anna@example.org');
    await app.owner.query(`update auth.users set status = 'inactive' where id = $1`, [id]);
    await refused({ sub: 'anna', email: 'anna@example.org' }, 'inactive');
    await app.owner.query(`update auth.users set status = 'active' where id = $1`, [id]);
    await comeBack({ sub: 'anna', email: 'anna@example.org' });
    await app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [id]);
    await refused({ sub: 'anna', email: 'anna@example.org' }, 'suspended');
  });

  it('does not come in by an ID token made for an earlier attempt: its nonce is used', async () => {
    await provisioned('anna@example.org');
    const nonce = (await app.browser().visit('/auth/sign-in')).location?.searchParams.get('nonce');
    await refused({ sub: 'anna', email: 'anna@example.org', nonce }, 'refused');
  });
});

describe('somebody who meddles with what goes between the browser, the provider and us', () => {
  let provider: Awaited<ReturnType<typeof standIn>>;
  let app: SignInApp;
  let browser: Browser;
  beforeAll(async () => {
    provider = await standIn();
    app = await makeSignInApp(provider.issuer, { kind: 'firstPerson' });
    await signInAs(app.browser(), anna);
  });
  beforeEach(() => {
    browser = app.browser();
  });
  afterAll(async () => {
    await app.close();
    await provider.stop();
  });

  const jar = (of = browser) => of.cookies(ORIGIN.host);
  const me = async (of = browser) => (await of.visit('/trpc/session.me')).status;

  it('cannot put a code of their own, not used yet, into somebody’s attempt: it answers to another PKCE challenge', async () => {
    const theirs = await toCallback(app.browser(), mallory);
    const mine = await toCallback(browser, anna);
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    expect((await browser.visit(mine)).location?.search).toBe('?problem=refused');
    expect(sessionOf(browser)).toBeUndefined();
  });

  it.each<[string, (asked: URL) => void]>([
    [
      'taken out',
      (asked) => {
        asked.searchParams.delete('code_challenge');
        asked.searchParams.delete('code_challenge_method');
      },
    ],
    [
      'made plain',
      (asked) => {
        asked.searchParams.set('code_challenge_method', 'plain');
      },
    ],
  ])('cannot sign in with the PKCE challenge %s', async (_, downgrade) => {
    const asked = (await browser.visit('/auth/sign-in')).location ?? ORIGIN;
    downgrade(asked);
    const sent = await browser.follow(asked, (url) => url.host === ORIGIN.host);
    expect(sent.location?.searchParams.get('error')).toBe('invalid_request');
    expect((await browser.visit(sent.location ?? '')).location?.search).toBe('?problem=refused');
    expect(sessionOf(browser)).toBeUndefined();
  });

  it('cannot end an attempt with the callback’s error and then use its code', async () => {
    const callback = await toCallback(browser, anna);
    const error = new URL(callback);
    error.searchParams.delete('code');
    error.searchParams.set('error', 'access_denied');
    expect((await browser.visit(error)).location?.search).toBe('?problem=cancelled');
    expect((await browser.visit(callback)).location?.search).toBe('?problem=expired');
  });

  it('cannot swap cookies: one of an attempt is no session, one of a session no attempt', async () => {
    const callback = await toCallback(browser, anna);
    const [attempt, token = ''] = [...jar()][0] ?? [];
    jar().set(SESSION_COOKIE, token);
    expect(await me()).toBe(401);
    const signedIn = app.browser();
    await signInAs(signedIn, anna);
    jar().set(attempt ?? '', sessionOf(signedIn) ?? '');
    expect((await browser.visit(callback)).location?.search).toBe('?problem=expired');
  });

  it('cannot replay a cookie after sign-out, nor the one from before a sign-in', async () => {
    const again = await toCallback(browser, anna);
    await signInAs(browser, anna);
    const first = sessionOf(browser) ?? '';
    await browser.visit(again);
    const second = sessionOf(browser) ?? '';
    await browser.visit('/auth/sign-out', { method: 'POST', headers: { origin: ORIGIN.origin } });
    expect(second).not.toBe(first);
    for (const token of [first, second]) {
      jar().set(SESSION_COOKIE, token);
      expect(await me()).toBe(401);
    }
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/%5c/evil.example',
    '%2f%2fevil.example',
    '/%09/evil.example',
    'https:evil.example',
    'javascript:alert(1)',
  ])('cannot make the way in lead to %s, signed in or not', async (address) => {
    expect((await signInAs(browser, anna, address)).location?.href).toBe(`${ORIGIN.origin}/`);
    expect((await browser.visit(`/auth/sign-in?returnTo=${encodeURIComponent(address)}`)).location?.href).toBe(`${ORIGIN.origin}/`);
  });

  it('cannot have the provider send the code elsewhere by saying who they are in headers', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '1',
      forwarded: 'host=evil.example',
    };
    const asked = (await browser.visit('/auth/sign-in', { headers: forged })).location;
    expect(asked?.searchParams.get('redirect_uri')).toBe(CALLBACK.href);
  });

  it('cannot begin sign-ins without end from one address, and keeps nobody else from theirs', async () => {
    const from = (address: string) => app.fetch('/auth/sign-in', { headers: { accept: 'text/html' } }, address);
    for (let each = 0; each < 60; each++) await from('203.0.113.9');
    const answer = await from('203.0.113.9');
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, expect.closeTo(600, -2)]);
    expect(await answer.text()).toContain('A little too often');
    expect((await from('203.0.113.10')).status).toBe(303);
  });

  it('cannot come back from nowhere without end, and keeps nobody in the same office out who began a sign-in', async () => {
    const office = '203.0.113.20';
    const stray = () => app.fetch(`/auth/callback?${new URLSearchParams({ code: 'x', state: 'A'.repeat(43) })}`, {}, office);
    const colleague = makeBrowser(ORIGIN, (path, init) => app.fetch(path, init, office));
    const callback = await toCallback(colleague, anna);
    for (let each = 0; each < 30; each++) expect((await stray()).status).toBe(303);
    const answer = await stray();
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, expect.closeTo(600, -2)]);
    expect((await colleague.visit(callback)).location?.pathname).toBe('/');
    expect(sessionOf(colleague)).toMatch(/./);
  });

  it('cannot have another address counted by writing it into a header: only a configured proxy is believed', async () => {
    const answer = await app.fetch(
      '/auth/sign-in',
      { headers: { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' } },
      '203.0.113.9',
    );
    expect(answer.status).toBe(429);
  });
});
