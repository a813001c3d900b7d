import type { AskForAccessInput } from '@glovelly/contract/access-requests';
import { accessRequestsInAll, accessRequestsPerAddress, sameEmail } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { type RateLimit, takeTurn, whoseAddress } from '../../identity/rate-limit.ts';
import type { RequestContext } from '../../trpc/context.ts';
import { askForAccess } from './store.ts';

const perAddress: RateLimit = { name: 'accessRequests', allowances: accessRequestsPerAddress };
const inAll: RateLimit = { name: 'accessRequestsInAll', allowances: accessRequestsInAll };

/**
 * Writes down that somebody asks. Nothing on this way knows who is enrolled, and mail leaves by a job: neither the answer nor its time tells anything.
 * Who asks too often from one network address is answered like everybody, and nothing is kept; so is whoever asks when too many have, unless the provider
 * has just vouched for them.
 */
export async function ask(ctx: RequestContext, { name, email, message }: z.output<typeof AskForAccessInput>): Promise<void> {
  const { dependencies } = ctx;
  const turn = await takeTurn(dependencies, perAddress, whoseAddress(ctx.clientAddress));
  if (!turn.ok) return;
  const login = await ctx.refusedLogin();
  const verified = login?.verified === true && sameEmail(login.email, email);
  if (!verified && !(await takeTurn(dependencies, inAll, 'everybody')).ok) {
    ctx.log.warn('too many requests for access: those that strangers send are not kept for a while');
    return;
  }
  const id = v7() as Id<'accessRequest'>; /* a UUID by construction */
  await askForAccess(dependencies.auth, { id, name, email, message, verified });
}
