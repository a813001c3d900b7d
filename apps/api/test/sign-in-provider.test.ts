import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from './support/browser.ts';
import { type EvilProvider, evilProvider, type TokenRecipe } from './support/evil-provider.ts';
import { CALLBACK, makeSignInApp, type SignInApp, sessionOf } from './support/sign-in.ts';

describe('an identity provider that lies, or somebody between it and us', () => {
  let provider: EvilProvider;
  let app: SignInApp;
  let browser: Browser;
  beforeAll(async () => {
    provider = await evilProvider();
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    app = await makeSignInApp(provider.issuer, { kind: 'firstPerson' });
    browser = app.browser();
  });
  afterEach(() => app.close());

  /** Begins, and comes back with a code for what was cooked. `nonce` in a recipe's claims overrides the right one. */
  async function comeBack(recipe: TokenRecipe) {
    const begun = await browser.visit('/auth/sign-in');
    const asked = begun.location?.searchParams;
    provider.cook({ ...recipe, claims: { nonce: asked?.get('nonce'), ...recipe.claims } });
    const callback = new URL(CALLBACK);
    callback.search = new URLSearchParams({ code: 'a-code', state: asked?.get('state') ?? '' }).toString();
    return { answer: await browser.visit(callback), asked };
  }

  it('is believed when it tells the truth, and shown the verifier of the challenge', async () => {
    const { answer, asked } = await comeBack({});
    expect(answer.location?.pathname).toBe('/');
    const verifier = provider.exchanged().get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked?.get('code_challenge'));
  });

  const past = Math.floor(Date.now() / 1000) - 600;
  it.each<[string, TokenRecipe]>([
    ['is meant for another client', { claims: { aud: 'somebody-else' } }],
    ['is meant for several clients and was asked for by another', { claims: { aud: ['glovelly', 'other'], azp: 'other' } }],
    ['is of another issuer', { claims: { iss: 'https://accounts.google.com' } }],
    ['has expired', { claims: { iat: past - 300, exp: past } }],
    ['never expires', { claims: { exp: undefined } }],
    ['answers another nonce', { claims: { nonce: 'B'.repeat(43) } }],
    ['answers no nonce', { claims: { nonce: undefined } }],
    ['says nobody', { claims: { sub: undefined } }],
    ['is signed by nobody', { header: { alg: 'none' }, signedBy: 'nobody' }],
    ['has an empty signature', { signedBy: 'nobody' }],
    ['is signed with another key', { signedBy: 'anotherKey' }],
    ['is signed with the client’s own secret', { header: { alg: 'HS256' }, signedBy: 'clientSecret' }],
    ['names a key that the provider does not have', { header: { kid: 'else' }, signedBy: 'anotherKey' }],
  ])('is refused when its ID token %s', async (_, recipe) => {
    const { answer } = await comeBack(recipe);
    expect(answer.location?.search).toBe('?problem=refused');
    expect([sessionOf(browser), (await app.owner.query('select from auth.users')).rowCount]).toEqual([undefined, 0]);
  });

  it.each<[string, TokenRecipe, string]>([
    ['no ID token', { answer: { status: 200, body: { access_token: 'a', token_type: 'Bearer' } } }, 'refused'],
    ['that the code is not good', { answer: { status: 400, body: { error: 'invalid_grant' } } }, 'refused'],
    ['that something is wrong with it', { answer: { status: 503, body: { error: 'server_error' } } }, 'unavailable'],
  ])('is told of in words when it answers %s', async (_, recipe, problem) => {
    expect((await comeBack(recipe)).answer.location?.search).toBe(`?problem=${problem}`);
  });

  it.each<[string, unknown, string]>([
    ['an address verified by a word', 'true', 'unverified'],
    ['an address verified by a number', 1, 'unverified'],
  ])('is not believed %s', async (_, email_verified, problem) => {
    expect((await comeBack({ claims: { email_verified } })).answer.location?.search).toBe(`?problem=${problem}`);
  });

  it('cannot write control characters, or a book, into a name', async () => {
    await comeBack({ claims: { name: `Mal\u0000lory\n${'x'.repeat(5000)}` } });
    const { rows } = await app.owner.query('select display_name from auth.users');
    expect(rows).toEqual([{ display_name: `Mal lory ${'x'.repeat(191)}` }]);
  });
});

describe('an identity provider that is down', () => {
  it('does not keep the app from starting, is told of in words, and works when it is back', async () => {
    const provider = await evilProvider();
    await provider.stop();
    const app = await makeSignInApp(provider.issuer, { kind: 'invited' });
    const answer = await app.browser().visit('/auth/sign-in?returnTo=/gigs');
    expect([answer.status, answer.location?.search]).toEqual([303, '?problem=unavailable&from=%2Fgigs']);
    const back = await evilProvider(Number(new URL(provider.issuer).port));
    expect((await app.browser().visit('/auth/sign-in')).location?.origin).toBe(provider.issuer);
    await back.stop();
    await app.close();
  });
});
