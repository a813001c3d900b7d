import { signInsPerAddress } from '@glovelly/domain/identity';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Dependencies } from '../../dependencies.ts';
import { orThrow } from '../../failure.ts';
import { ATTEMPT_MINUTES, saveAttempt } from '../../identity/attempts.ts';
import { type RateLimit, takeTurn, whoseAddress } from '../../identity/rate-limit.ts';
import { newToken } from '../../identity/token.ts';
import type { CookieNames } from '../cookies.ts';
import type { AppEnv } from '../env.ts';
import { backToSignIn } from './problem.ts';
import type { SignInSettings } from './settings.ts';

const beginnings: RateLimit = { name: 'signIn', allowances: signInsPerAddress };

export interface Beginning {
  readonly returnTo: string;
  readonly account: 'usual' | 'other';
  readonly invitationHash: Uint8Array | null;
}

/** Sends the browser to the provider, with a state, a nonce and a PKCE challenge of this attempt's own, and a cookie that ties it to the browser. */
export async function beginSignIn(
  c: Context<AppEnv>,
  dependencies: Dependencies,
  cookies: CookieNames,
  settings: SignInSettings,
  { returnTo, account, invitationHash }: Beginning,
) {
  orThrow(await takeTurn(dependencies, beginnings, whoseAddress(c.var.clientAddress)));
  const tokens = { state: newToken(), browser: newToken() };
  const secrets = { nonce: newToken(), codeVerifier: newToken() };
  const begun = await settings.provider.begin({ state: tokens.state, ...secrets }, account);
  if (!begun.ok) return backToSignIn(c, begun.error, returnTo);
  await saveAttempt(dependencies.auth, tokens, { ...secrets, returnTo, invitationHash });
  setCookie(c, cookies.attempt(tokens.state), tokens.browser, { ...cookies.options, maxAge: ATTEMPT_MINUTES * 60 });
  return c.redirect(begun.value.href, 303);
}
