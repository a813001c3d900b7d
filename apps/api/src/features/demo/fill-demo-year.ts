import type { DemoYear } from '@glovelly/domain/demo';
import type { Id } from '@glovelly/domain/kernel';
import { money, percentage, percentOf } from '@glovelly/domain/money';
import type { DemoApi } from './demo-api.ts';

const pounds = (pence: bigint) => ({ minor: pence.toString(), currency: 'GBP' as const });

/** Puts a demo year into an empty organisation, in the order in which it happened: clients, gigs, expenses, then invoices and what was paid of them. */
export async function fillDemoYear(api: DemoApi, year: DemoYear, newId: <Of extends string>() => Id<Of>): Promise<void> {
  const clientIds = new Map(year.clients.map((client) => [client.key, newId<'client'>()]));
  const gigIds = new Map(year.gigs.map((gig) => [gig.key, newId<'gig'>()]));
  const idOf = <T>(ids: ReadonlyMap<string, T>, key: string): T =>
    ids.get(key) as T; /* the plan's keys are its own; its test holds them together */

  await api.seller.save(seller);
  await each(year.clients, ({ key, name, email, street, city, postcode, country, paymentTermsDays, contact }) =>
    api.clients.create({
      id: idOf(clientIds, key),
      name,
      email,
      address: { line1: street, city, postcode, country },
      paymentTermsDays,
      contacts: contact === null ? [] : [{ id: newId(), name: contact }],
    }),
  );
  await each(year.gigs, (gig) =>
    api.gigs.create({
      id: idOf(gigIds, gig.key),
      clientId: idOf(clientIds, gig.client),
      title: gig.title,
      type: gig.type,
      status: gig.status,
      date: gig.date,
      start: gig.start,
      finish: gig.finish,
      venueName: gig.venue,
      fee: pounds(gig.feePence),
      perDiem: pounds(gig.perDiemPence),
      miles: String(gig.miles),
      driving: gig.miles > 0,
      passengers: gig.passengers,
    }),
  );
  await each(year.expenses, (expense) =>
    api.expenses.create({
      id: newId(),
      gigId: expense.gig === null ? null : idOf(gigIds, expense.gig),
      date: expense.date,
      supplier: expense.supplier,
      description: expense.description,
      amount: pounds(expense.amountPence),
      category: expense.category,
      claim: { state: expense.claimable ? 'claimable' : 'not_claimable' },
    }),
  );
  // One after another: each takes the next number of the series.
  for (const invoice of year.invoices) {
    const id = newId<'invoice'>();
    const draft = await api.invoices.draftFromGigs({ id, gigIds: invoice.gigs.map((key) => idOf(gigIds, key)) });
    if (invoice.issuedOn === null) continue;
    const issued = await api.invoices.issue({ id, version: draft.version, invoiceDate: invoice.issuedOn });
    if (invoice.paidOn === null) continue;
    const total = money(BigInt(issued.totals.total.minor), 'GBP');
    const paid = percentOf(total, percentage(BigInt(invoice.paidPercent) * 100n));
    await api.payments.record({ id: newId(), invoiceId: id, amount: pounds(paid.minor), paidOn: invoice.paidOn, method: 'bank_transfer' });
  }
}

const AT_ONCE = 6;

/** All of them, a few at a time: enough to keep the database busy, not enough to take every connection from everybody else. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) await Promise.all(items.slice(start, start + AT_ONCE).map(work));
}

/** The account is the one that the modulus-checking specification itself uses as an example of a valid one. */
const seller = {
  name: 'Rowan Ashby',
  tradingName: null,
  address: { line1: '7 Coppice Lane', city: 'Bristol', postcode: 'BS7 9AA', country: 'GB' },
  email: 'rowan@ashby.example',
  phone: null,
  vatRegistered: false,
  vatNumber: null,
  bank: { accountName: 'R Ashby', sortCode: '089999', accountNumber: '66374958', iban: null, bic: null },
  paymentNote: null,
  version: 1,
} as const;
