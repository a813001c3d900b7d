import { type Draft, invoiceVisibility } from '@glovelly/domain/invoices';
import type { ClientId, InvoiceId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Announcer } from '../../audit/origin.ts';
import { announcement } from '../../audit/store.ts';
import { ask } from '../../db/ask.ts';
import type { Db, Tx } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { draftColumns, lineColumns, linesAsJson } from './columns.ts';
import { type InvoiceRow, withLines } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor);

export const findInvoice = (db: Db, actor: Actor, id: InvoiceId): Promise<InvoiceRow | null> =>
  db.invoice.findFirst({ where: { AND: [mine(actor), { id }] }, include: withLines });

/** Holds the invoice until the end of the transaction: whoever else would change it waits, and then sees what became of it. */
export async function lockInvoice(tx: Tx, { organisationId }: Actor, id: InvoiceId): Promise<void> {
  await tx.$queryRaw`select 1 from app.invoices where organisation_id = ${organisationId}::uuid and id = ${id}::uuid for update`;
}

/**
 * Keeps a new draft with its lines and the line of the log, in one statement: all of it or nothing, in one round trip. `false` when the id is there already: the same click
 * came twice, and nothing was changed.
 */
export async function insertDraft(db: Db, by: Announcer, draft: Draft): Promise<boolean> {
  const { organisationId, userId } = by.actor;
  const drafted = { action: 'invoice.drafted', resourceType: 'invoice', resourceId: draft.id } as const;
  const columns = draftColumns(draft);
  const [row] = await ask<{ made: boolean }>(
    db,
    Prisma.sql`
    with made as (
      insert into app.invoices (organisation_id, id, client_id, currency, purchase_order_reference, payment_terms_days, invoice_date, description,
        gig_charges, discount_percent_e2, discount_minor, discount_reason, vat_registered, net_minor, vat_minor, total_minor,
        created_by_user_id, updated_by_user_id)
      values (${organisationId}::uuid, ${draft.id}::uuid, ${draft.clientId}::uuid, ${draft.currency}, ${columns.purchaseOrderReference}::text,
        ${columns.paymentTermsDays}::int, ${draft.invoiceDate}::date, ${columns.description}::text, ${columns.gigCharges},
        ${columns.discountPercentE2}::bigint, ${columns.discountMinor}::bigint, ${columns.discountReason}::text, ${columns.vatRegistered},
        ${columns.netMinor}::bigint, ${columns.vatMinor}::bigint, ${columns.totalMinor}::bigint, ${userId}::uuid, ${userId}::uuid)
      on conflict (organisation_id, id) do nothing
      returning organisation_id, id
    ), lines as (
      insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit, unit_price_e4, discount_percent_e2,
        discount_minor, vat_category, vat_rate_e2, net_minor, origin, gig_id, expense_id)
      select made.organisation_id, l.id, made.id, l.position, l.description, l.quantity_e4, l.unit, l.unit_price_e4, l.discount_percent_e2,
        l.discount_minor, l.vat_category, l.vat_rate_e2, l.net_minor, l.origin, l.gig_id, l.expense_id
      from made, json_to_recordset(${linesAsJson(draft.lines)}::json) as l (id uuid, position int, description text, quantity_e4 bigint, unit text,
        unit_price_e4 bigint, discount_percent_e2 bigint, discount_minor bigint, vat_category text, vat_rate_e2 bigint, net_minor bigint,
        origin text, gig_id uuid, expense_id uuid)
    ), announced as (${announcement(by, drafted, Prisma.sql`from made`)})
    select exists (select from made) as made`,
  );
  return row?.made === true;
}

/** Saves a draft over the version that was loaded. `false` when it has changed, or was issued, in the meantime: nothing was saved. */
export async function saveDraft(tx: Tx, actor: Actor, before: Draft, after: Draft): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { count } = await tx.invoice.updateMany({
    where: { organisationId, id: before.id, version: before.version, state: 'draft' },
    data: { ...draftColumns(after), version: { increment: 1 }, updatedByUserId: userId },
  });
  if (count === 1 && before.lines !== after.lines) await replaceLines(tx, actor, after);
  return count === 1;
}

/** Lines are few and change together: they are written anew, each with its id. */
export async function replaceLines(tx: Tx, actor: Actor, { id, lines }: Pick<Draft, 'id' | 'lines'>): Promise<void> {
  await tx.invoiceLine.deleteMany({ where: { organisationId: actor.organisationId, invoiceId: id } });
  await tx.invoiceLine.createMany({ data: lineColumns(actor, id, lines) });
}

/** Deletes a draft with its lines. `false` when it has changed, or was issued, in the meantime. Its gigs are freed first. */
export async function deleteDraft(tx: Tx, { organisationId }: Actor, { id, version }: Draft): Promise<boolean> {
  const { count } = await tx.invoice.deleteMany({ where: { organisationId, id, version, state: 'draft' } });
  return count === 1;
}

export interface Billing {
  readonly vatRegistered: boolean;
  readonly currency: string;
}

/** What a new draft for a client takes from its parties: whether VAT is charged, and in which currency. Null for a client that is not there. */
export async function findBilling(db: Db, { organisationId }: Actor, clientId: ClientId): Promise<Billing | null> {
  const [row] = await ask<Billing>(
    db,
    Prisma.sql`
    select o.vat_registered as "vatRegistered", coalesce(c.currency, o.currency) as currency
    from app.clients c join app.organisations o on o.id = c.organisation_id
    where c.organisation_id = ${organisationId}::uuid and c.id = ${clientId}::uuid`,
  );
  return row ?? null;
}
