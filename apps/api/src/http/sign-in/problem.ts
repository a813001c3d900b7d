import type { RefusalReason } from '@glovelly/domain/identity';
import type { Context } from 'hono';
import type { LoginFailure } from '../../identity/identity-provider.ts';
import type { AppEnv } from '../env.ts';

type Problem = RefusalReason | LoginFailure['reason'] | 'expired';

/** The word by which the sign-in page knows what to say. Unknown people and taken addresses are told the same. */
const words: Readonly<Record<Problem, string>> = {
  cancelled: 'cancelled',
  emailUnverified: 'unverified',
  expired: 'expired',
  inactive: 'inactive',
  notEnrolled: 'not-enrolled',
  refused: 'refused',
  suspended: 'suspended',
  unavailable: 'unavailable',
};

/** Back to the sign-in page, which says what happened and offers another try: never round in a circle through the provider. */
export function backToSignIn(
  c: Context<AppEnv>,
  problem: { readonly reason: Problem; readonly cause?: unknown },
  returnTo: string,
): Response {
  const cause = problem.cause === undefined ? {} : { err: problem.cause };
  c.var.log.info({ reason: problem.reason, ...cause }, 'sign-in refused');
  const query = new URLSearchParams({ problem: words[problem.reason], ...(returnTo === '/' ? {} : { from: returnTo }) });
  return c.redirect(`/sign-in?${query}`, 303);
}
