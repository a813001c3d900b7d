import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noProxies, readProxies } from '../src/http/client-address.ts';
import { makeApp, type TestApp } from './support/app.ts';

describe.each([
  ['without a proxy', noProxies, 1],
  ['behind 10.0.0.0/8', readProxies('10.0.0.0/8') ?? noProxies, 3],
])('where a request comes from, %s', (_, trustedProxies, counted) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp({ trustedProxies });
  });
  afterAll(() => app.close());

  /** How many addresses the limit of sign-ins has seen. */
  const addresses = async () => (await app.owner.query('select count(*)::int as n from ops.rate_limit_buckets')).rows[0].n;

  it('is what a configured proxy says, and else the peer, whatever the headers say', async () => {
    for (const forwardedFor of ['198.51.100.1', '198.51.100.2', '1.1.1.1, 198.51.100.2', 'nonsense'])
      await app.fetch(
        '/auth/sign-in',
        { headers: { 'x-forwarded-for': forwardedFor, 'x-real-ip': forwardedFor, forwarded: `for=${forwardedFor}` } },
        '10.0.0.2',
      );
    expect(await addresses()).toBe(counted);
    for (const forwardedFor of ['198.51.100.3', '198.51.100.4'])
      await app.fetch('/auth/sign-in', { headers: { 'x-forwarded-for': forwardedFor } }, '203.0.113.9');
    expect(await addresses()).toBe(counted + 1);
  });

  it('changes neither the address that is served, nor the cookie, nor the origin that may act', async () => {
    const forged = { 'x-forwarded-host': 'glovelly.test', 'x-forwarded-proto': 'http', 'x-forwarded-port': '80' };
    expect((await app.fetch('/', { headers: { host: 'evil.example', ...forged } }, '10.0.0.2')).status).toBe(421);
    const answer = await app.fetch(
      '/auth/sign-out',
      { method: 'POST', headers: { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' } },
      '10.0.0.2',
    );
    expect(answer.status).toBe(403);
    const own = await app.fetch('/auth/sign-out', { method: 'POST', headers: { origin: 'https://glovelly.test', ...forged } }, '10.0.0.2');
    expect(own.headers.getSetCookie()[0]).toMatch(/^__Host-glovelly_session=;.*Secure/);
    expect(own.headers.get('strict-transport-security')).not.toBeNull();
  });
});
