import type { Login } from '@glovelly/domain/identity';
import { err, ok, type Result } from '@glovelly/domain/kernel';
import * as oidc from 'openid-client';
import { isLoopback } from '../loopback.ts';

/** cancelled: the person said no. refused: what came back was not good. unavailable: the provider does not answer. */
export type LoginFailure = { readonly reason: 'cancelled' | 'refused' | 'unavailable'; readonly cause: unknown };

export interface LoginRequest {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The OpenID Connect provider that says who somebody is: any that discovery finds, by the authorization code flow with PKCE. */
export interface IdentityProvider {
  /** Where to send the browser. `other`: the provider asks which account, although it knows one. */
  begin(request: LoginRequest, account: 'usual' | 'other'): Promise<Result<URL, LoginFailure>>;
  /** Who came back, from the address the browser was sent to and what was agreed before it left. */
  finish(callback: URL, request: LoginRequest): Promise<Result<Login, LoginFailure>>;
}

export interface IdentityProviderOptions {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

const PATIENCE_SECONDS = 10;
const REDISCOVER_AFTER_MS = 60 * 60 * 1000;

export function identityProvider({ issuer, clientId, clientSecret, redirectUri }: IdentityProviderOptions): IdentityProvider {
  let known: { readonly until: number; readonly configuration: Promise<oidc.Configuration> } | null = null;

  // Asked for when it is first needed, and again after a failure: the server starts, and recovers, without its provider.
  function discovered(): Promise<oidc.Configuration> {
    if (known === null || Date.now() >= known.until) {
      const configuration = oidc.discovery(issuer, clientId, {}, oidc.ClientSecretBasic(clientSecret), {
        timeout: PATIENCE_SECONDS,
        // The ID token's signature is checked too, although it comes straight from the provider: http is for one's own machine only.
        execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(issuer.hostname) ? [oidc.allowInsecureRequests] : [])],
      });
      known = { until: Date.now() + REDISCOVER_AFTER_MS, configuration };
      configuration.catch(() => {
        known = null;
      });
    }
    return known.configuration;
  }

  return {
    begin: (request, account) =>
      attempt(async () =>
        oidc.buildAuthorizationUrl(await discovered(), {
          redirect_uri: redirectUri,
          scope: 'openid email profile',
          state: request.state,
          nonce: request.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(request.codeVerifier),
          code_challenge_method: 'S256',
          ...(account === 'other' ? { prompt: 'select_account' } : {}),
        }),
      ),
    finish: (callback, { state, nonce, codeVerifier }) =>
      attempt(async () => {
        const configuration = await discovered();
        const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('the provider sent no ID token');
        // Some providers put the address into the ID token, some only answer it when asked.
        const told = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
        const person = told ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
        return toLogin(claims.iss, claims.sub, person);
      }),
  };
}

const toLogin = (issuer: string, subject: string, { email, email_verified, name }: Record<string, unknown>): Login => ({
  issuer,
  subject,
  email: typeof email === 'string' && /^[^@\s]+@[^@\s]+$/.test(email) && email.length <= 320 ? email : null,
  emailVerified: email_verified === true,
  displayName: typeof name === 'string' ? printable(name).slice(0, 200) || null : null,
});

const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, LoginFailure>> {
  try {
    return ok(await work());
  } catch (cause) {
    return err({ reason: reasonOf(cause), cause });
  }
}

function reasonOf(cause: unknown): LoginFailure['reason'] {
  if (cause instanceof oidc.AuthorizationResponseError) return cause.error === 'access_denied' ? 'cancelled' : 'refused';
  if (cause instanceof oidc.ResponseBodyError) return cause.status >= 500 ? 'unavailable' : 'refused';
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const unreachable =
    (cause instanceof TypeError && code === undefined) || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  return unreachable ? 'unavailable' : 'refused';
}
