import {
  ArchiveClientInput,
  ClientDetailWire,
  ClientDuplicatesInput,
  ClientDuplicatesWire,
  ClientListInput,
  ClientPageWire,
  ClientRef,
  ClientWire,
  CreateClientInput,
  RemoveClientInput,
  RemovedWire,
  UpdateClientInput,
} from '@glovelly/contract/clients';
import type { AuditAction, AuditChanges } from '@glovelly/domain/audit';
import { changesBetween } from '@glovelly/domain/audit';
import { blankClient, mayRemove, possibleDuplicates, reviseClient } from '@glovelly/domain/clients';
import type { ClientId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Db, Tx } from '../../db/database.ts';
import { orNotFound, orThrow, refuseStale, stale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure, readProcedure } from '../../trpc/procedures.ts';
import { listClients } from './list/store.ts';
import { fromRow } from './row.ts';
import { countUse, deleteClient, findClient, gigFigures, insertClient, likenesses, saveArchived, saveClient } from './store.ts';
import { toDetailWire, toDuplicateWire, toRowWire, toWire } from './to-wire.ts';

export const clientsRouter = router({
  list: readProcedure
    .input(ClientListInput)
    .output(ClientPageWire)
    .query(async ({ ctx, input }) => {
      const { rows, nextCursor, total } = await listClients(ctx.db, ctx.actor, input);
      const figures = await gigFigures(
        ctx.db,
        ctx.actor,
        rows.map(({ id }) => id),
        ctx.today(),
      );
      return { clients: rows.map((row) => toRowWire(row, figures.get(row.id))), nextCursor, total };
    }),

  get: readProcedure
    .input(ClientRef)
    .output(ClientDetailWire)
    .query(async ({ ctx, input }) => {
      const [{ wire }, use] = await Promise.all([load(ctx.db, ctx, input.id), countUse(ctx.db, ctx.actor, input.id, ctx.today())]);
      return toDetailWire(wire, use);
    }),

  duplicates: readProcedure
    .input(ClientDuplicatesInput)
    .output(ClientDuplicatesWire)
    .query(async ({ ctx, input }) => possibleDuplicates(input, await likenesses(ctx.db, ctx.actor)).map(toDuplicateWire)),

  create: memberProcedure
    .input(CreateClientInput)
    .output(ClientWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { id, ...given } = input;
        const details = orThrow(reviseClient(blankClient(input.name), given, ctx.organisation.currency));
        if (await insertClient(tx, ctx.actor, id, details)) await say(tx, ctx, id, 'client.created');
        else unchanged(tx);
        return (await load(tx, ctx, id)).wire;
      }),
    ),

  update: memberProcedure
    .input(UpdateClientInput)
    .output(ClientWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input, (tx, client) => {
        const revised = orThrow(reviseClient(client, input.patch, ctx.organisation.currency));
        return { saved: saveClient(tx, ctx.actor, client, revised), action: 'client.changed', changes: changesBetween(client, revised) };
      }),
    ),

  archive: memberProcedure
    .input(ArchiveClientInput)
    .output(ClientWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input, (tx, client) => ({
        saved: saveArchived(tx, ctx.actor, client, input.archived ? new Date(ctx.now()) : null),
        action: input.archived ? 'client.archived' : 'client.restored',
      })),
    ),

  remove: memberProcedure
    .input(RemoveClientInput)
    .output(RemovedWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { client } = await load(tx, ctx, input.id);
        refuseStale(client.version, input.version);
        orThrow(mayRemove(await countUse(tx, ctx.actor, input.id, ctx.today())));
        if (!(await deleteClient(tx, ctx.actor, client))) throw stale(client.version + 1);
        await say(tx, ctx, input.id, 'client.removed');
        return { id: input.id };
      }),
    ),
});

interface Saving {
  readonly saved: Promise<boolean>;
  readonly action: AuditAction;
  readonly changes?: AuditChanges;
}

interface Seen {
  readonly actor: Actor;
  readonly organisation: MemberContext['organisation'];
}

async function load(db: Db, { actor, organisation }: Seen, id: ClientId) {
  const row = orNotFound(await findClient(db, actor, id), 'client');
  const client = fromRow(row, organisation.currency);
  return { client, wire: toWire(client, row.updatedAt) };
}

/** Load, refuse what is stale, let `save` decide and keep, announce it, answer what is there now. */
function change(
  ctx: MemberContext,
  input: { readonly id: ClientId; readonly version: number },
  save: (tx: Tx, client: Awaited<ReturnType<typeof load>>['client']) => Saving,
): Promise<ClientWire> {
  return ctx.transact(async (tx) => {
    const { client } = await load(tx, ctx, input.id);
    refuseStale(client.version, input.version);
    const { saved, action, changes } = save(tx, client);
    if (!(await saved)) throw stale((await load(tx, ctx, input.id)).client.version);
    await say(tx, ctx, input.id, action, changes);
    return (await load(tx, ctx, input.id)).wire;
  });
}

const say = (tx: Tx, ctx: MemberContext, id: ClientId, action: AuditAction, changes: AuditChanges = {}): Promise<void> =>
  announce(tx, ctx, { action, resourceType: 'client', resourceId: id, changes });
