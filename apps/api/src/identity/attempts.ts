import type { AuthTx } from './auth-database.ts';
import { hashToken } from './token.ts';

/** One attempt to sign in. Several may be under way in one browser, each with a state and a cookie of its own. */
export interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  /** The hash of the invitation's token that they came with. */
  readonly invitationHash: Uint8Array | null;
}

/** What the browser brings back: the state through the provider, the other token in a cookie of ours. */
export interface AttemptTokens {
  readonly state: string;
  readonly browser: string;
}

export const ATTEMPT_MINUTES = 10;

/** Keeps the attempt, known by the hashes of its two tokens alone. Old ones go by the way. */
export async function saveAttempt(
  auth: AuthTx,
  { state, browser }: AttemptTokens,
  { nonce, codeVerifier, returnTo, invitationHash }: Attempt,
): Promise<void> {
  await auth.query({ text: 'delete from auth.sign_in_attempts where expires_at < now()', values: [] });
  await auth.query({
    text: `insert into auth.sign_in_attempts (state_hash, browser_hash, nonce, code_verifier, return_to, expires_at, invitation_hash)
           values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6), $7)`,
    values: [hashToken(state), hashToken(browser), nonce, codeVerifier, returnTo, ATTEMPT_MINUTES, invitationHash],
  });
}

/**
 * The attempt, which is thereby used up: a second callback with the same state finds nothing. Only the browser that began it can use it: a callback
 * address that was stolen, or sent to somebody to sign them in as somebody else, comes without the cookie.
 */
export async function takeAttempt(auth: AuthTx, { state, browser }: AttemptTokens): Promise<Attempt | null> {
  const hashes = [hashToken(state), hashToken(browser)];
  if (hashes.includes(null)) return null;
  const [row] = await auth.query<{
    nonce: string;
    code_verifier: string;
    return_to: string;
    invitation_hash: Uint8Array | null;
    live: boolean;
  }>({
    text: `delete from auth.sign_in_attempts where state_hash = $1 and browser_hash = $2
           returning nonce, code_verifier, return_to, invitation_hash, expires_at > now() as live`,
    values: hashes,
  });
  if (!row?.live) return null;
  return { nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to, invitationHash: row.invitation_hash };
}
