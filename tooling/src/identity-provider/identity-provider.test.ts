import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningIdentityProvider, startIdentityProvider } from './index.ts';
import { refuseElsewhere } from './refuse-elsewhere.ts';

const dataDir = join(tmpdir(), `glovelly-idp-${randomUUID()}`);
const callback = 'http://localhost:4999/auth/callback';
const client = { clientId: 'glovelly', clientSecret: 'a-secret-of-the-tests-that-is-long-enough' };
const start = (port?: number) =>
  startIdentityProvider({ ...client, redirectUris: [callback], dataDir, ...(port === undefined ? {} : { port }) });

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the stand-in identity provider', () => {
  let provider: RunningIdentityProvider;
  beforeEach(async () => {
    provider = await start();
  });
  afterEach(() => provider.stop());

  /** The page with its cookies, as a browser would hold them. */
  async function open(verifier = randomBytes(32).toString('base64url'), more: Record<string, string | undefined> = {}) {
    const query = {
      client_id: client.clientId,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid email profile',
      state: 'a-state-of-some-length',
      nonce: 'a-nonce-of-some-length',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    };
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const begun = await fetch(`${provider.issuer}/auth?${new URLSearchParams(given)}`, { redirect: 'manual' });
    const cookie = begun.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const location = new URL(begun.headers.get('location') ?? provider.issuer, provider.issuer);
    return { cookie, location, verifier };
  }

  async function say(fields: Record<string, string>, headers: Record<string, string> = {}) {
    const { cookie, location, verifier } = await open();
    const sent = await fetch(location, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, ...headers },
      redirect: 'manual',
    });
    const resumed = sent.headers.get('location');
    if (resumed === null) return { status: sent.status, text: await sent.text(), back: null, verifier };
    const done = await fetch(new URL(resumed, provider.issuer), { headers: { cookie }, redirect: 'manual' });
    return { status: done.status, text: '', back: new URL(done.headers.get('location') ?? ''), verifier };
  }

  async function claimsOf({ back, verifier }: { back: URL | null; verifier: string }): Promise<Record<string, unknown>> {
    const answer = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back?.searchParams.get('code') ?? '',
        redirect_uri: callback,
        code_verifier: verifier,
      }),
    });
    const { id_token = '..' } = (await answer.json()) as { id_token?: string };
    return JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString() || '{}');
  }

  const anna = { name: 'Anna Drummer', email: 'anna@example.org', verified: 'yes' };

  it('says who somebody is, in a signed ID token, for a code and the verifier of its challenge', async () => {
    const claims = await claimsOf(await say(anna));
    expect(claims).toMatchObject({
      iss: provider.issuer,
      aud: 'glovelly',
      name: 'Anna Drummer',
      email: 'anna@example.org',
      email_verified: true,
    });
    expect(await claimsOf({ ...(await say(anna)), verifier: 'B'.repeat(43) })).toEqual({});
  });

  it('knows the same address again as the same person, after a restart too', async () => {
    const first = await claimsOf(await say(anna));
    const port = Number(new URL(provider.issuer).port);
    const keys = async () => (await fetch(`${provider.issuer}/jwks`)).text();
    const before = await keys();
    await provider.stop();
    provider = await start(port);
    await keys().catch(() => {}); // the connection that was kept alive to the one that stopped
    expect((await claimsOf(await say({ ...anna, email: 'Anna@Example.org' }))).sub).toBe(first.sub);
    expect((await claimsOf(await say({ subject: String(first.sub) }))).sub).toBe(first.sub);
    expect(await keys()).toBe(before);
  });

  it('keeps its keys and its people to its owner', () => {
    for (const file of ['keys.json', 'people.json']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
  });

  it('says that an address is not verified when told so', async () => {
    expect(await claimsOf(await say({ name: 'Ben', email: 'ben@example.org' }))).toMatchObject({ email_verified: false });
  });

  it('goes back with a refusal when somebody cancels', async () => {
    expect((await say({ cancel: 'yes' })).back?.searchParams.get('error')).toBe('access_denied');
  });

  it('asks again, saying what is wrong, and repeats nothing unescaped', async () => {
    const { status, text } = await say({ name: '', email: '<script>alert(1)</script>' });
    expect(status).toBe(422);
    expect(text).toContain('Write your name');
    expect(text).toContain('Write an e-mail address');
    expect(text).not.toContain('<script>');
  });

  it('knows nobody whom somebody only claims to have been', async () => {
    expect((await say({ subject: randomUUID() })).status).toBe(422);
  });

  it('asks each time, and never signs in whoever was here last', async () => {
    await say(anna);
    const { location } = await open();
    expect(location.pathname).toMatch(/^\/interaction\//);
  });

  it('insists on a challenge, and on its own client’s address', async () => {
    const without = await open('v'.repeat(43), { code_challenge: undefined, code_challenge_method: undefined });
    expect(without.location.searchParams.get('error')).toBe('invalid_request');
    const plain = await open('v'.repeat(43), { code_challenge: 'v'.repeat(43), code_challenge_method: 'plain' });
    expect(plain.location.searchParams.get('error')).toBe('invalid_request');
    const elsewhere = await open('v'.repeat(43), { redirect_uri: 'http://localhost:4999/elsewhere' });
    expect(elsewhere.location.href).toBe(`${provider.issuer}/`); // no redirect at all
  });

  it('takes no form from another site, and answers under no other name', async () => {
    expect((await say(anna, { origin: 'http://evil.example' })).status).toBe(403);
    const { port } = new URL(provider.issuer);
    expect((await fetch(`http://localhost:${port}/.well-known/openid-configuration`)).status).toBe(421);
  });

  it('lets nobody go on in another browser', async () => {
    const { location } = await open();
    expect((await fetch(location)).status).toBe(400);
  });
});

describe('the stand-in identity provider refuses to start', () => {
  it.each([
    ['in production', '127.0.0.1', callback, 'production', /production/],
    ['on an address that others reach', '0.0.0.0', callback, undefined, /this machine only/],
    ['on a name of the network', 'glovelly.local', callback, undefined, /this machine only/],
    ['for a site elsewhere', '127.0.0.1', 'https://glovelly.example/auth/callback', undefined, /another machine/],
    ['for a site that looks near', '127.0.0.1', 'http://localhost.evil.example/auth/callback', undefined, /another machine/],
  ])('%s', (_, host, uri, nodeEnv, reason) => {
    expect(() => refuseElsewhere(host, [uri], nodeEnv)).toThrow(reason);
  });
});
