import type { LocalDate } from '@glovelly/domain/calendar';
import { type Client, type ClientDetails, clientVisibility, type Likeness } from '@glovelly/domain/clients';
import { gigVisibility } from '@glovelly/domain/gigs';
import { invoiceVisibility } from '@glovelly/domain/invoices';
import type { ClientId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereToInvoice } from '../../db/where-status.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { type ClientRow, toColumns, withContacts } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.ClientWhereInput>(clientVisibility, actor);

export const findClient = (db: Db, actor: Actor, id: ClientId): Promise<ClientRow | null> =>
  db.client.findFirst({ where: { AND: [mine(actor), { id }] }, include: withContacts });

/** Keeps a new client. `false` when the id is there already: the same click came twice, and nothing was changed. */
export async function insertClient(tx: Tx, actor: Actor, id: ClientId, details: ClientDetails): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { count } = await tx.client.createMany({
    data: [{ ...toColumns(details), organisationId, id, createdByUserId: userId, updatedByUserId: userId }],
    skipDuplicates: true,
  });
  if (count === 1) await insertContacts(tx, actor, id, details.contacts, 0);
  return count === 1;
}

/** Saves the details and the contacts over version `version`. `false` when somebody else saved in the meantime: nothing was changed. */
export async function saveClient(tx: Tx, actor: Actor, before: Client, after: ClientDetails): Promise<boolean> {
  if (!(await update(tx, actor, before, toColumns(after)))) return false;
  if (before.contacts !== after.contacts) await saveContacts(tx, actor, before, after.contacts);
  return true;
}

export const saveArchived = (tx: Tx, actor: Actor, client: Client, archivedAt: Date | null): Promise<boolean> =>
  update(tx, actor, client, { archivedAt });

async function update(tx: Tx, actor: Actor, { id, version }: Client, data: Prisma.ClientUncheckedUpdateManyInput): Promise<boolean> {
  const { count } = await tx.client.updateMany({
    where: { organisationId: actor.organisationId, id, version },
    data: { ...data, version: { increment: 1 }, updatedByUserId: actor.userId },
  });
  return count === 1;
}

/** Contacts follow their ids: those named are kept or made, the others go. */
async function saveContacts(tx: Tx, actor: Actor, before: Client, contacts: ClientDetails['contacts']): Promise<void> {
  const { organisationId } = actor;
  const known = new Set(before.contacts.map(({ id }) => id));
  await tx.clientContact.deleteMany({ where: { organisationId, clientId: before.id, id: { notIn: contacts.map(({ id }) => id) } } });
  for (const [position, { id, ...contact }] of contacts.entries()) {
    if (known.has(id))
      await tx.clientContact.updateMany({ where: { organisationId, clientId: before.id, id }, data: { ...contact, position } });
    else await insertContacts(tx, actor, before.id, [{ id, ...contact }], position);
  }
}

/** Plain inserts: a contact's id that is taken, by whichever client, is refused by the database. */
async function insertContacts(tx: Tx, actor: Actor, clientId: ClientId, contacts: ClientDetails['contacts'], from: number): Promise<void> {
  const { organisationId } = actor;
  if (contacts.length === 0) return;
  await tx.clientContact.createMany({
    data: contacts.map((contact, index) => ({ ...contact, organisationId, clientId, position: from + index })),
  });
}

/** Deletes the client with its contacts. `false` when somebody else saved in the meantime. A gig made in the same moment makes the database refuse. */
export async function deleteClient(tx: Tx, actor: Actor, { id, version }: Client): Promise<boolean> {
  const { count } = await tx.client.deleteMany({ where: { organisationId: actor.organisationId, id, version } });
  return count === 1;
}

export interface ClientUseCounts {
  readonly gigs: number;
  readonly gigsToInvoice: number;
  readonly invoices: number;
}

/** What refers to a client, as far as the actor may see it. */
export async function countUse(db: Db, actor: Actor, clientId: ClientId, today: LocalDate): Promise<ClientUseCounts> {
  const gigsOf = { AND: [whereVisible<Prisma.GigWhereInput>(gigVisibility, actor), { clientId }] };
  const [gigs, gigsToInvoice, invoices] = await Promise.all([
    db.gig.count({ where: gigsOf }),
    db.gig.count({ where: { AND: [gigsOf, whereToInvoice(today)] } }),
    db.invoice.count({ where: { AND: [whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor), { clientId }] } }),
  ]);
  return { gigs, gigsToInvoice, invoices };
}

export interface GigFigures {
  readonly gigs: number;
  readonly gigsToInvoice: number;
  readonly lastGigOn: Date | null;
}

/** The same for every client of a page, in two statements however long it is. */
export async function gigFigures(
  db: Db,
  actor: Actor,
  clientIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, GigFigures>> {
  const gigsOf = { AND: [whereVisible<Prisma.GigWhereInput>(gigVisibility, actor), { clientId: { in: [...clientIds] } }] };
  const [all, open] = await Promise.all([
    db.gig.groupBy({ by: ['clientId'], where: gigsOf, _count: true, _max: { date: true } }),
    db.gig.groupBy({ by: ['clientId'], where: { AND: [gigsOf, whereToInvoice(today)] }, _count: true }),
  ]);
  const openOf = new Map(open.map(({ clientId, _count }) => [clientId, _count]));
  return new Map(
    all.flatMap(({ clientId, _count, _max }) =>
      clientId === null ? [] : [[clientId, { gigs: _count, gigsToInvoice: openOf.get(clientId) ?? 0, lastGigOn: _max.date }]],
    ),
  );
}

/** Every client's name and e-mail: who may be the same as whom is the domain's to say. */
export async function likenesses(db: Db, actor: Actor): Promise<(Likeness & { readonly archived: boolean })[]> {
  const rows = await db.client.findMany({ where: mine(actor), select: { id: true, name: true, email: true, archivedAt: true } });
  return rows.map(({ archivedAt, ...likeness }) => ({ ...likeness, archived: archivedAt !== null }));
}
