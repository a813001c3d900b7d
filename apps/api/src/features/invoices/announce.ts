import type { Id, InvoiceId } from '@glovelly/domain/kernel';
import type { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import type { MemberContext } from '../../trpc/context.ts';
import type { EventFacts, eventKinds } from './issued-to-wire.ts';

type Announcer = Pick<MemberContext, 'actor' | 'newId' | 'now' | 'requestId'>;

/** Writes what happened to an invoice into its history, in the transaction in which it happens. */
export async function announce(
  tx: Tx,
  ctx: Announcer,
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
