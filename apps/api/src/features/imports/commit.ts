import type { CommitImportInput } from '@glovelly/contract/imports';
import { clientNamed, correct, gigOfReading, isReadable } from '@glovelly/domain/imports';
import { invariant } from '@glovelly/domain/kernel';
import { isCurrency } from '@glovelly/domain/money';
import type { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { DomainFailure, orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { countMade, type ImportedGig, insertGigs } from './commit/store.ts';
import { namedClients } from './known/store.ts';
import { notMoved } from './refusals.ts';
import { chosenRows } from './rows/store.ts';
import { findBatch, moveBatch } from './store.ts';
import { fixesOf, fromStored, toFixes } from './stored-reading.ts';

type Input = z.output<typeof CommitImportInput>;

/** Makes gigs of the chosen rows: all in one transaction, and once however often it is asked for. */
export function commit(ctx: MemberContext, input: Input): Promise<{ readonly made: number; readonly alreadyThere: number }> {
  const { id, version } = input;
  return ctx.transact(async (tx) => {
    const moved = await moveBatch(
      tx,
      ctx.actor,
      { id, state: 'preview', version },
      { state: 'committed', committedAt: new Date(ctx.now()) },
    );
    if (moved) {
      const gigs = await gigsOf(tx, ctx, input);
      if (gigs.length === 0) throw new DomainFailure({ code: 'import.nothingChosen' });
      await insertGigs(tx, ctx.actor, id, gigs);
      await announce(tx, ctx, {
        action: 'import.committed',
        resourceType: 'import',
        resourceId: id,
        changes: { counts: { gigs: gigs.length } },
      });
    } else {
      const batch = orNotFound(await findBatch(tx, ctx.actor, id), 'import');
      if (batch.state !== 'committed') throw notMoved(batch, 'preview');
      unchanged(tx); // committed: the same click came twice
    }
    return countMade(tx, ctx.actor, id);
  });
}

async function gigsOf(tx: Tx, ctx: MemberContext, { id, clientId }: Input): Promise<ImportedGig[]> {
  const clients = await namedClients(tx, ctx.actor);
  const forAll = clients.find((client) => client.id === clientId);
  if (clientId && !forAll) throw new DomainFailure({ code: 'relation.notFound' });
  const today = ctx.today();
  return (await chosenRows(tx, ctx.actor, id)).map(({ importKey, reading: json, fixes }) => {
    const { reading } = correct(fromStored(json), toFixes(fixesOf(fixes)));
    invariant(isReadable(reading), 'a row that is chosen is readable');
    const named = clientNamed(reading.client, clients);
    const client = clients.find((each) => each.id === named) ?? forAll;
    const currency = client?.currency ?? ctx.organisation.currency;
    invariant(isCurrency(currency), 'a currency column holds an ISO 4217 code');
    return { id: ctx.newId<'gig'>(), importKey, fields: gigOfReading(reading, { clientId: client?.id ?? null, currency, today }) };
  });
}
