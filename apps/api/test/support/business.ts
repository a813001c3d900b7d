import type { CreateGigInput } from '@glovelly/contract/gigs';
import type { InvoiceWire } from '@glovelly/contract/invoices';
import type { Id } from '@glovelly/domain/kernel';
import { newId, sameId } from './ids.ts';
import type { Member } from './member.ts';

/* What an invoice is made of, through the API as the web would make it. */

export const gbp = (minor: number) => ({ minor: String(minor), currency: 'GBP' as const });

/** The first questions answered: an organisation that can issue. */
export async function answerFirstQuestions(who: Member, more: { vatRegistered?: boolean } = {}): Promise<void> {
  const seller = await who.trpc.seller.get.query();
  await who.trpc.seller.save.mutate({
    name: 'Anna Example',
    tradingName: null,
    address: { line1: '2 Brass Row', city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' },
    email: 'anna@example.org',
    phone: null,
    vatRegistered: more.vatRegistered ?? false,
    vatNumber: more.vatRegistered ? 'GB980780684' : null,
    bank: { accountName: 'Anna Example', sortCode: '60-16-13', accountNumber: '31926819', iban: null, bic: null },
    paymentNote: null,
    version: seller.version,
  });
}

export async function aClient(who: Member, name = 'The Old Mill', more: object = {}): Promise<Id<'client'>> {
  const address = { line1: '1 Mill Lane', city: 'York', postcode: 'YO1 7HH', country: 'GB' as const };
  return sameId<'client'>((await who.trpc.clients.create.mutate({ id: newId<'client'>(), name, address, ...more })).id);
}

export async function aGig(who: Member, clientId: Id<'client'> | null, more: Partial<CreateGigInput> = {}): Promise<Id<'gig'>> {
  const gig = {
    id: newId<'gig'>(),
    title: 'Ceilidh',
    date: '2026-11-14',
    status: 'completed' as const,
    fee: gbp(25_000),
    clientId,
    ...more,
  };
  return sameId<'gig'>((await who.trpc.gigs.create.mutate(gig)).id);
}

export type DraftInvoice = Extract<InvoiceWire, { state: 'draft' }>;
export type IssuedInvoice = Exclude<InvoiceWire, { state: 'draft' }>;

export function asDraft(invoice: InvoiceWire): DraftInvoice & { id: Id<'invoice'> } {
  if (invoice.state !== 'draft') throw new Error(`expected a draft, got ${invoice.number}`);
  return { ...invoice, id: sameId<'invoice'>(invoice.id) };
}

export function asIssued(invoice: InvoiceWire): IssuedInvoice & { id: Id<'invoice'> } {
  if (invoice.state === 'draft') throw new Error('expected an issued invoice, got a draft');
  return { ...invoice, id: sameId<'invoice'>(invoice.id) };
}

export const draftOf = async (who: Member, gigIds: readonly Id<'gig'>[], id = newId<'invoice'>()) =>
  asDraft(await who.trpc.invoices.draftFromGigs.mutate({ id, gigIds: [...gigIds] }));

/** A draft for one gig of the client. */
export const aDraft = async (who: Member, clientId: Id<'client'>, gig: Partial<CreateGigInput> = {}) =>
  draftOf(who, [await aGig(who, clientId, gig)]);

export const issueDraft = async (who: Member, draft: { id: Id<'invoice'>; version: number }, invoiceDate?: string) =>
  asIssued(await who.trpc.invoices.issue.mutate({ id: draft.id, version: draft.version, ...(invoiceDate ? { invoiceDate } : {}) }));

/** An issued invoice over one gig of the client. */
export const anIssued = async (who: Member, clientId: Id<'client'>, gig: Partial<CreateGigInput> = {}, invoiceDate?: string) =>
  issueDraft(who, await aDraft(who, clientId, gig), invoiceDate);
