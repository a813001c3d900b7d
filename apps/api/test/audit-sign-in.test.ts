import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logLines } from './support/audit.ts';
import { makeSignInApp, ORIGIN, type SignInApp, sessionOf, signInAs, standIn, toCallback } from './support/sign-in.ts';

const anna = { name: 'Anna Drummer', email: 'anna@example.org' };
const ben = { name: 'Ben Bass', email: 'ben@example.org' };

describe('coming in is told', () => {
  let provider: Awaited<ReturnType<typeof standIn>>;
  let app: SignInApp;
  beforeAll(async () => {
    provider = await standIn();
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    app = await makeSignInApp(provider.issuer, { kind: 'firstPerson' });
  });
  afterEach(() => app.close());

  const told = async () =>
    (await logLines(app.owner)).map(({ action, outcome, error_code, actor_label, organisation_id }) => ({
      action,
      outcome,
      why: error_code,
      who: actor_label,
      where: organisation_id === null ? 'the installation' : 'the organisation',
    }));

  it('of whoever is enrolled to the installation, of their organisation and the session to itself, and of its end', async () => {
    const browser = app.browser();
    await signInAs(browser, anna);
    await browser.visit('/auth/sign-out', { method: 'POST', headers: { origin: ORIGIN.origin } });
    const who = { outcome: 'done', why: null, who: 'Anna Drummer' };
    expect((await told()).toSorted((a, b) => a.action.localeCompare(b.action))).toEqual([
      { ...who, action: 'organisation.created', where: 'the organisation' },
      { ...who, action: 'session.ended', where: 'the organisation' },
      { ...who, action: 'session.started', where: 'the organisation' },
      { ...who, action: 'user.enrolled', where: 'the installation' },
    ]);
  });

  it('of whoever is refused by the address they came with, and why; not by what they call themselves', async () => {
    await signInAs(app.browser(), anna);
    await signInAs(app.browser(), ben);
    expect((await told()).at(-1)).toEqual({
      action: 'signIn.refused',
      outcome: 'refused',
      why: 'notEnrolled',
      who: 'ben@example.org',
      where: 'the installation',
    });
  });

  it('of a callback that is used again, and of one in another browser; not of somebody who cancels', async () => {
    const browser = app.browser();
    const callback = await toCallback(browser, anna);
    await app.browser().visit(callback);
    await browser.visit(callback);
    await browser.visit(callback);
    await signInAs(app.browser(), 'cancel');
    expect((await told()).filter(({ outcome }) => outcome === 'refused').map(({ why }) => why)).toEqual(['expired', 'expired']);
  });

  it('without the token, the code or the state of anybody', async () => {
    const browser = app.browser();
    const callback = await toCallback(browser, anna);
    await browser.visit(callback);
    const kept = JSON.stringify(await logLines(app.owner));
    for (const secret of [sessionOf(browser), callback.searchParams.get('code'), callback.searchParams.get('state')])
      expect(kept).not.toContain(secret ?? 'nothing to look for');
  });
});
