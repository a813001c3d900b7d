import { AsyncLocalStorage } from 'node:async_hooks';
import { isId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';

/** How a transaction of one actor begins: with who acts and where, for row-level security. */
export type Begin = string & { readonly of: 'an actor' };

/** The ids are checked because they are written into the SQL text: SET takes no parameters. */
export function beginAs({ userId, organisationId }: Actor): Begin {
  if (!isId(userId) || !isId(organisationId)) throw new TypeError('an actor is a user and an organisation, each named by an id');
  return `BEGIN; SET LOCAL app.user_id = '${userId}'; SET LOCAL app.organisation_id = '${organisationId}'` as Begin; // made here alone
}

const acting = new AsyncLocalStorage<Begin>();

/** Runs one call of Prisma's engine for an actor. Not for anything above the engine: it batches across requests there (docs/adr/0003). */
export const actAs = <T>(begin: Begin, call: () => T): T => acting.run(begin, call);

/** How the transaction of whoever acts begins. Nobody acts: nothing is asked. */
export function beginOfActor(): Begin {
  const begin = acting.getStore();
  if (begin === undefined) throw new TypeError('a statement reached the database without an actor');
  return begin;
}
