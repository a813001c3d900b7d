import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnrolmentPolicy } from '@glovelly/domain/identity';
import { startIdentityProvider } from '@glovelly/tooling/identity-provider/index.ts';
import { identityProvider } from '../../src/identity/identity-provider.ts';
import { makeApp, type TestApp } from './app.ts';
import { type Answer, type Browser, makeBrowser } from './browser.ts';

/** Loopback, because the stand-in signs nobody in to anything else. Nothing listens there: the app is asked directly. */
export const ORIGIN = new URL('http://localhost:4999');
export const CALLBACK = new URL('/auth/callback', ORIGIN);
export const CLIENT = { clientId: 'glovelly', clientSecret: 'a-secret-of-the-tests-that-is-long-enough' };

export interface SignInApp extends TestApp {
  browser(): Browser;
}

/** The app with a provider at `issuer` behind its sign-in. */
export async function makeSignInApp(issuer: string, policy: EnrolmentPolicy): Promise<SignInApp> {
  const provider = identityProvider({ issuer: new URL(issuer), ...CLIENT, redirectUri: CALLBACK.href });
  const app = await makeApp({ publicUrl: ORIGIN, signIn: { provider, policy, callbackUrl: CALLBACK } });
  return { ...app, browser: () => makeBrowser(ORIGIN, app.fetch) };
}

/** The stand-in that `npm start` runs, with a data directory of its own. */
export async function standIn(): Promise<{ issuer: string; stop(): Promise<void> }> {
  const dataDir = join(tmpdir(), `glovelly-idp-${randomUUID()}`);
  const { issuer, stop } = await startIdentityProvider({ ...CLIENT, redirectUris: [CALLBACK.href], dataDir });
  return {
    issuer,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Said {
  readonly name: string;
  readonly email: string;
  readonly verified?: boolean;
}

const isCallback = (url: URL): boolean => url.pathname === CALLBACK.pathname && url.host === CALLBACK.host;

/** Begins at the app, fills in the stand-in's page, and answers the callback address that the browser is sent to, not yet visited. */
export async function toCallback(browser: Browser, said: Said | 'cancel', returnTo = '/', account = 'usual'): Promise<URL> {
  const page = await browser.follow(`/auth/sign-in?${new URLSearchParams({ returnTo, account })}`);
  const fields =
    said === 'cancel' ? { cancel: 'yes' } : { name: said.name, email: said.email, ...(said.verified === false ? {} : { verified: 'yes' }) };
  const sent = await browser.visit(page.url, { method: 'POST', body: new URLSearchParams(fields) });
  if (sent.location === null) throw new Error(`the stand-in answered ${sent.status}: ${sent.text.slice(0, 200)}`);
  const last = isCallback(sent.location) ? sent : await browser.follow(sent.location, isCallback);
  if (last.location === null) throw new Error(`the stand-in answered ${last.status}: ${last.text.slice(0, 200)}`);
  return last.location;
}

/** The whole way in. The answer is the app's to the callback. */
export const signInAs = async (browser: Browser, said: Said | 'cancel', returnTo?: string): Promise<Answer> =>
  browser.visit(await toCallback(browser, said, returnTo));

export const SESSION_COOKIE = 'glovelly_session';

export const sessionOf = (browser: Browser): string | undefined => browser.cookies(ORIGIN.host).get(SESSION_COOKIE);
