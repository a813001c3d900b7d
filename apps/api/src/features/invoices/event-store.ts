import type { Id, InvoiceId } from '@glovelly/domain/kernel';
import type { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import type { MemberContext } from '../../trpc/context.ts';
import type { EventFacts, eventKinds } from './issued-to-wire.ts';

type Happening = Pick<MemberContext, 'actor' | 'newId' | 'now' | 'requestId'>;

/** Writes what happened to an invoice into its own history, which is kept as long as it is, in the transaction in which it happens. */
export async function keepEvent(
  tx: Tx,
  ctx: Happening,
  invoiceId: InvoiceId,
  kind: (typeof eventKinds)[number],
  facts: z.infer<typeof EventFacts> = {},
): Promise<void> {
  const { organisationId, userId } = ctx.actor;
  const id: Id<'invoiceEvent'> = ctx.newId();
  await tx.invoiceEvent.create({
    data: { organisationId, id, invoiceId, kind, facts, occurredAt: new Date(ctx.now()), userId, requestId: ctx.requestId },
  });
}
