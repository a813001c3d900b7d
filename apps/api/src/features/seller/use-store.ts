import { clientVisibility } from '@glovelly/domain/clients';
import { gigVisibility } from '@glovelly/domain/gigs';
import { invoiceNumberVisibility, invoiceVisibility } from '@glovelly/domain/invoices';
import type { Currency } from '@glovelly/domain/money';
import type { CurrencyUse } from '@glovelly/domain/seller';
import type { Actor } from '@glovelly/domain/visibility';
import type { Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';

/** What is still under way in the organisation's currency. */
export async function currencyUse(tx: Tx, actor: Actor, currency: Currency): Promise<CurrencyUse> {
  const drafts = await tx.invoice.count({
    where: { AND: [whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor), { state: 'draft', currency }] },
  });
  const gigs = await tx.gig.count({
    where: {
      AND: [whereVisible<Prisma.GigWhereInput>(gigVisibility, actor), { currency, invoiceId: null, status: { not: 'cancelled' } }],
    },
  });
  const clients = await tx.client.count({
    where: {
      AND: [
        whereVisible<Prisma.ClientWhereInput>(clientVisibility, actor),
        { currency: null, OR: [{ mileageRateE4: { not: null } }, { passengerRateE4: { not: null } }] },
      ],
    },
  });
  return { drafts, gigs, clients };
}

/** Where each period of the number series stands. */
export async function nextNumbers(tx: Tx, actor: Actor): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.invoiceNumberCounter.findMany({
    where: whereVisible<Prisma.InvoiceNumberCounterWhereInput>(invoiceNumberVisibility, actor),
    select: { period: true, next: true },
  });
  return new Map(rows.map(({ period, next }) => [period, next]));
}

/** Every number that is on a document, in the order in which they were given. */
export async function givenNumbers(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx.invoice.findMany({
    where: { AND: [whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor), { number: { not: null } }] },
    orderBy: { chainPosition: 'asc' },
    select: { number: true },
  });
  return rows.flatMap(({ number }) => (number === null ? [] : [number]));
}
