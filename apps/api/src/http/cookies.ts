import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

export interface CookieNames {
  readonly session: string;
  /** One for each attempt to sign in, so that two tabs do not break each other. */
  readonly attempt: (state: string) => string;
  /** Sealed: whom the provider signed in and nobody has let in. */
  readonly refused: string;
  readonly options: CookieOptions;
  readonly keepSession: (c: Context, token: { readonly token: string; readonly secondsLeft: number }) => void;
  readonly drop: (c: Context, name: string) => void;
}

/**
 * `__Host-` ties a cookie to this host and to https: no subdomain and no plain connection can plant one. A browser takes no such name over http,
 * which happens on one's own machine only (config.ts refuses it elsewhere).
 */
export function cookieNames(publicUrl: URL): CookieNames {
  const secure = publicUrl.protocol === 'https:';
  const prefix = secure ? '__Host-' : '';
  const options: CookieOptions = { path: '/', httpOnly: true, secure, sameSite: 'Lax' };
  const session = `${prefix}glovelly_session`;
  return {
    session,
    attempt: (state) => `${prefix}glovelly_sign_in_${state.slice(0, 12).replace(/[^A-Za-z0-9_-]/g, '')}`,
    refused: `${prefix}glovelly_refused`,
    options,
    keepSession: (c, { token, secondsLeft }) => setCookie(c, session, token, { ...options, maxAge: secondsLeft }),
    drop: (c, name) => setCookie(c, name, '', { ...options, maxAge: 0 }),
  };
}
