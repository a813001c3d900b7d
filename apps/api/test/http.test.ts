import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, PUBLIC_URL, type TestApp } from './support/app.ts';
import { type Member, makeMember, nobody } from './support/member.ts';

describe('the HTTP surface', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Kowalska' });
  });
  afterAll(() => app.close());

  const me = (headers: Record<string, string>) => app.fetch('/trpc/session.me', { headers });
  const switchTo = (body: BodyInit, headers: Record<string, string>) =>
    app.fetch('/trpc/session.switchOrganisation', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const request = () => JSON.stringify({ json: { organisationId: anna.actor.organisationId } });

  it('keeps a request id that is well-formed and makes one otherwise', async () => {
    const id = async (given: string) => (await app.fetch('/healthz', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await id('trace-0123456789abcdef')).toBe('trace-0123456789abcdef');
    for (const bad of ['short', 'with space and more', '"quoted"-12345678', 'x'.repeat(65)])
      expect(await id(bad)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends every answer with its protections, and https for good', async () => {
    const { headers } = await app.fetch('/healthz');
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/);
  });

  it('lets its own pages frame a file, and nobody anything else', async () => {
    const policy = async (path: string) => (await anna.fetch(path)).headers.get('content-security-policy');
    expect(await policy('/files/anything')).toContain("frame-ancestors 'self'");
    expect(await policy('/trpc/session.me')).toContain("frame-ancestors 'none'");
  });

  it('never lets an answer about somebody into a cache, not even a refusal', async () => {
    for (const answer of [
      await anna.fetch('/trpc/session.me'),
      await me({}),
      await anna.fetch('/files/none'),
      await app.fetch('/auth/sign-in'),
    ])
      expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['another port of the host', { origin: 'https://glovelly.test:8443' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['something that vouches for nothing', {}],
  ])('refuses a change that %s sends with the cookie', async (_, headers) => {
    const answer = await switchTo(request(), { cookie: anna.cookie, ...headers } as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(JSON.parse(await answer.text()).error.json.data.domain).toEqual({ code: 'request.crossSite' });
  });

  it('does not sign out for another site', async () => {
    const answer = await app.fetch('/auth/sign-out', { method: 'POST', headers: { cookie: anna.cookie, origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect((await anna.fetch('/trpc/session.me')).status).toBe(200);
  });

  it('answers no reads of the API to another site’s page', async () => {
    expect((await me({ cookie: anna.cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('sends no file, and takes no copy of everything, for a link on a page that is %s', async (site) => {
    const copies = async () =>
      (
        await app.owner.query(
          `select count(*)::int from app.api_audit_logs where action like 'organisation.exported%' or endpoint like '%export%'`,
        )
      ).rows[0].count;
    const before = await copies();
    const followed = { cookie: anna.cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    for (const path of ['/files/export.zip', '/files/audit.csv'])
      expect((await app.fetch(path, { headers: { ...followed, accept: 'text/html' } })).status).toBe(403);
    const own = { cookie: anna.cookie, 'sec-fetch-site': 'same-origin' };
    expect(await copies()).toBe(before);
    expect((await app.fetch('/files/export.zip', { headers: own })).status).toBe(200);
    expect((await app.fetch('/files/audit.csv', { headers: { cookie: anna.cookie, 'sec-fetch-site': 'none' } })).status).toBe(200);
    await expect.poll(copies).toBeGreaterThan(before);
  });

  it('changes for its own pages', async () => {
    for (const headers of [{ origin: PUBLIC_URL.origin }, { 'sec-fetch-site': 'same-origin' }])
      expect((await switchTo(request(), { cookie: anna.cookie, ...headers } as Record<string, string>)).status).toBe(200);
  });

  it('takes no form for a command: a form needs no permission to cross sites', async () => {
    const answer = await anna.fetch('/trpc/session.switchOrganisation', {
      method: 'POST',
      body: request(),
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(415);
  });

  const token = () => anna.cookie.split('=')[1] ?? '';
  it.each([
    ['forged', () => randomBytes(32).toString('base64url')],
    ['truncated', () => token().slice(0, 42)],
    ['longer than it was', () => `${token()}A`],
    ['changed in its last bit', () => `${token().slice(0, -1)}${token().endsWith('A') ? 'B' : 'A'}`],
    ['of another alphabet', () => `'; drop table users; --${token()}`],
    ['empty', () => ''],
  ])('knows nobody by a cookie that is %s', async (_, forged) => {
    expect((await me({ cookie: `__Host-glovelly_session=${forged()}` })).status).toBe(401);
  });

  it('knows nobody by the cookie of plain http: on https only the __Host- name counts', async () => {
    expect((await me({ cookie: `glovelly_session=${token()}` })).status).toBe(401);
  });

  it('refuses a command of more than a mebibyte, said or streamed, and says the limit', async () => {
    const long = `{"json":"${'x'.repeat(1024 * 1024)}"}`;
    const streamed = new Blob([long]).stream();
    for (const body of [long, streamed]) {
      const answer = await anna.fetch('/trpc/session.switchOrganisation', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
        ...(body === streamed ? { duplex: 'half' } : {}),
      } as RequestInit);
      expect(answer.status).toBe(413);
      expect(JSON.parse(await answer.text()).error.json.data.domain).toEqual({ code: 'request.tooLarge', mebibytes: 1 });
    }
  });

  it('refuses more calls in one request than a page ever makes', async () => {
    const calls = Array.from({ length: 11 }, () => 'session.me').join(',');
    expect((await anna.fetch(`/trpc/${calls}?batch=1&input={}`)).status).toBe(400);
  });

  it('answers only under its own address', async () => {
    for (const host of ['evil.example', 'glovelly.test.evil.example', 'glovelly.test:1', '127.0.0.1']) {
      expect((await app.fetch('/', { headers: { host } })).status).toBe(421);
      expect((await app.fetch('/auth/sign-in', { headers: { host, 'x-forwarded-host': 'glovelly.test' } })).status).toBe(421);
    }
    expect((await app.fetch('/healthz', { headers: { host: '10.0.0.7:3000' } })).status).toBe(200);
  });

  it('compresses a long answer and leaves a short one alone', async () => {
    for (let each = 0; each < 30; each++) {
      const organisationId = crypto.randomUUID();
      await app.owner.query('insert into app.organisations (id, name) values ($1, $2)', [
        organisationId,
        'A band with a name of some length',
      ]);
      await app.owner.query(`insert into app.memberships (organisation_id, user_id, role) values ($1, $2, 'owner')`, [
        organisationId,
        anna.actor.userId,
      ]);
    }
    const answer = await anna.fetch('/trpc/session.me', { headers: { 'accept-encoding': 'gzip, br' } });
    const body = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(body).toString()).result.data.json.organisations).toHaveLength(31);
    expect(answer.headers.get('content-length')).toBe(String(body.length));
    expect((await me({ 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
  });

  it('answers nobody with words for people who come by a link, and with JSON for programs', async () => {
    const page = await nobody(app).fetch('/files/expenses/none', { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('Please sign in')]);
    const json = await nobody(app).fetch('/files/expenses/none');
    expect(JSON.parse(await json.text()).error.json.data).toMatchObject({ code: 'UNAUTHORIZED', httpStatus: 401 });
  });

  it('logs who called what and how it ended, and nothing personal', async () => {
    await anna.fetch(`/trpc/session.me?secret=very-private`, { headers: { 'user-agent': 'Private/1.0' } });
    const line = app.logged.map((each) => JSON.parse(each)).findLast((each) => each.msg === 'request');
    expect(line).toMatchObject({ route: '/trpc/*', procedures: ['session.me'], status: 200, userId: anna.actor.userId });
    for (const secret of ['Kowalska', '@example.org', 'very-private', 'Private/1.0', token()])
      expect(app.logged.join('')).not.toContain(secret);
  });
});
