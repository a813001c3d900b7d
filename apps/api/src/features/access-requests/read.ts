import type { AccessRequestWire } from '@glovelly/contract/access-requests';
import type { Id } from '@glovelly/domain/kernel';
import type { Dependencies } from '../../dependencies.ts';
import { orNotFound } from '../../failure.ts';
import { findAccessRequest } from './store.ts';
import { toWire } from './to-wire.ts';

/** One request as its review shows it, with what became of the mail. */
export async function readAccessRequest({ auth, mail }: Dependencies, id: Id<'accessRequest'>): Promise<AccessRequestWire> {
  const row = orNotFound(await findAccessRequest(auth, id), 'access request');
  const [told] = row.mailId === null ? [] : await mail.states(auth, [row.mailId]);
  return toWire(row, told?.state ?? null);
}
