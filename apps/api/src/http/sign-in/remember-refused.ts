import type { Login, RefusalReason } from '@glovelly/domain/identity';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Dependencies } from '../../dependencies.ts';
import { REFUSED_LOGIN_MINUTES, sealRefusedLogin } from '../../identity/refused-login.ts';
import type { CookieNames } from '../cookies.ts';

/** Lets the page that follows say who was refused, and a request for access carry the address that the provider vouched for. Not in the address bar. */
export function rememberRefused(
  c: Context,
  { keys, now }: Dependencies,
  cookies: CookieNames,
  { email, emailVerified, displayName }: Login,
  reason: RefusalReason,
): void {
  if (reason !== 'notEnrolled' || email === null) {
    cookies.drop(c, cookies.refused);
    return;
  }
  const login = sealRefusedLogin(keys, { name: displayName, email, verified: emailVerified }, now());
  setCookie(c, cookies.refused, login, { ...cookies.options, maxAge: REFUSED_LOGIN_MINUTES * 60 });
}
