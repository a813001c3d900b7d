import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from './support/browser.ts';
import { makeSignInApp, ORIGIN, type SignInApp, sessionOf, signInAs, standIn } from './support/sign-in.ts';

/* Who signs in at the provider and is let in by nobody: told as whom they came, and vouched for when they ask. */
let provider: Awaited<ReturnType<typeof standIn>>;
let app: SignInApp;
beforeAll(async () => {
  provider = await standIn();
  app = await makeSignInApp(provider.issuer, { kind: 'bootstrapAdmin', email: 'ada@example.org' });
  await signInAs(app.browser(), { name: 'Ada', email: 'ada@example.org' });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

const tom = { name: 'Tom Rook', email: 'tom@example.org' };
const refusedLogin = async (browser: Browser) =>
  JSON.parse((await browser.visit('/trpc/accessRequests.refusedLogin')).text).result.data.json;
const kept = (browser: Browser) => browser.cookies(ORIGIN.host).get('glovelly_refused');

it('the page that follows may say who was refused, and its address does not', async () => {
  const browser = app.browser();
  const { location, setCookies } = await signInAs(browser, tom);
  expect(location?.href).toBe(`${ORIGIN.href}sign-in?problem=not-enrolled`);
  expect(setCookies.find((cookie) => cookie.startsWith('glovelly_refused='))).toMatch(/HttpOnly/i);
  expect(kept(browser)).not.toContain('tom');
  expect(await refusedLogin(browser)).toEqual({ name: 'Tom Rook', email: 'tom@example.org' });
  expect(await refusedLogin(app.browser())).toBeNull();
  expect(sessionOf(browser)).toBeUndefined();
});

it('an address that the provider has not verified is not remembered, and the one before is forgotten', async () => {
  const browser = app.browser();
  await signInAs(browser, tom);
  await signInAs(browser, { name: 'Eve', email: 'eve@example.org', verified: false });
  expect(await refusedLogin(browser)).toBeNull();
});

it('who asks is approved, comes in with the account that was refused, and is remembered as refused no longer', async () => {
  const browser = app.browser();
  await signInAs(browser, tom);
  const asked = await browser.visit('/trpc/accessRequests.ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN.origin },
    body: JSON.stringify({ json: { name: 'Tom Rook', email: 'TOM@example.org', message: '' } }),
  });
  expect(asked.status).toBe(200);
  const [request] = (await app.owner.query('select id, verified from auth.access_requests')).rows;
  expect(request.verified).toBe(true);

  const admin = app.browser();
  await signInAs(admin, { name: 'Ada', email: 'ada@example.org' });
  const approved = await admin.visit('/trpc/accessRequests.approve', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN.origin },
    body: JSON.stringify({ json: { requestId: request.id, platformRole: 'user', active: true, mail: false, note: '' } }),
  });
  expect(approved.status).toBe(200);
  expect((await signInAs(browser, tom)).location?.pathname).toBe('/');
  expect(sessionOf(browser)).toBeDefined();
  expect(kept(browser)).toBeUndefined();
});
