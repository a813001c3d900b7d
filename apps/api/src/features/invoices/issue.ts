import type { IssueInput, IssuePreviewWire } from '@glovelly/contract/invoices';
import type { LocalDate } from '@glovelly/domain/calendar';
import {
  checkInvoiceDate,
  type Draft,
  dueDateOf,
  formatNumber,
  issueInvoice,
  missingForInvoice,
  numberPeriod,
  parseNumberPattern,
  printInvoice,
  termsOf,
} from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { DomainFailure, orThrow, refuseStale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { chainValue } from './chain.ts';
import { type Desk, openDesk } from './desk.ts';
import { keepEvent } from './event-store.ts';
import { freeze } from './frozen-document.ts';
import { chargedOf } from './gig-store.ts';
import { saveIssued } from './issued-store.ts';
import { CHAIN, chainValueAt, isNumberTaken, peekNumber, takeNumber } from './number-store.ts';
import type { Parties } from './parties-store.ts';
import { lockInvoice } from './store.ts';

/**
 * Makes a draft an invoice, in one transaction: its place in the chain, its number, its frozen document. Whoever issues it at the same moment waits and is
 * told its number. Nothing is drawn here: the PDF follows from the frozen document, after the commit (docs/adr/0007).
 */
export async function issue(ctx: MemberContext, { id, version, invoiceDate }: z.output<typeof IssueInput>): Promise<InvoiceId> {
  await ctx.transact(async (tx) => {
    await lockInvoice(tx, ctx.actor, id);
    const desk = await openDesk(tx, ctx, id);
    refuseStale(desk.draft.version, version);
    const today = ctx.today();
    const date = invoiceDate ?? desk.draft.invoiceDate ?? today;
    const position = await takeNumber(tx, ctx.actor, CHAIN, 1);
    const number = await takeInvoiceNumber(tx, ctx, desk.parties, date);
    const { seller, client } = desk.parties;
    const charged = await chargedOf(tx, ctx.actor, expensesOf(desk.draft)); // whoever issued before has ended: the number was waited for
    const facts = { number, invoiceDate: date, terms: termsFor(desk), today, seller, buyer: client, charged };
    const issuing = orThrow(issueInvoice(desk.draft, facts));
    const document = freeze(printInvoice(desk.draft, { ...factsOf(desk, date), number }));
    const chain = chainValue(await chainValueAt(tx, ctx.actor, position - 1), document);
    await saveIssued(tx, ctx.actor, {
      issuing,
      document,
      chain,
      position,
      issuedAt: new Date(ctx.now()),
      before: desk.draft,
      parties: desk.parties,
    });
    await keepEvent(tx, ctx, id, 'issued');
    await announce(tx, ctx, {
      action: 'invoice.issued',
      resourceType: 'invoice',
      resourceId: id,
      changes: { values: { invoiceNumber: { from: null, to: number }, invoiceDate: { from: null, to: date } } },
    });
  });
  return id;
}

const expensesOf = ({ lines }: Draft) => lines.flatMap(({ source }) => (source.origin === 'expense' ? [source.expenseId] : []));

/** The terms an invoice gets: its own, else the client's, else the organisation's. */
export const termsFor = ({ draft, parties }: Pick<Desk, 'draft' | 'parties'>): number =>
  termsOf({ invoice: draft.paymentTermsDays, ...parties.paymentTermsDays });

/** What the document of a draft shows besides the draft, as of a day. */
export const factsOf = (desk: Desk, invoiceDate: LocalDate) => ({
  number: null,
  invoiceDate,
  terms: termsFor(desk),
  seller: desk.parties.seller,
  client: desk.parties.client,
  supplyDates: datesOf(desk),
});

/** The days of the gigs that still are on it: a cancelled gig was not supplied. */
const datesOf = ({ gigs }: Desk): LocalDate[] => gigs.filter((gig) => gig.status !== 'cancelled').map((gig) => gig.date);

async function takeInvoiceNumber(tx: Tx, ctx: MemberContext, { numbers }: Parties, date: LocalDate): Promise<string> {
  const pattern = orThrow(parseNumberPattern(numbers.pattern, numbers.reset));
  const sequence = await takeNumber(tx, ctx.actor, numberPeriod(numbers.reset, date), numbers.start);
  const number = formatNumber(pattern, date, sequence);
  if (await isNumberTaken(tx, ctx.actor, number)) throw new DomainFailure({ code: 'invoice.numberTaken', number });
  return number;
}

/** What issuing would do now, for the dialog that asks. */
export async function previewIssue(ctx: MemberContext, id: InvoiceId, invoiceDate: LocalDate | undefined): Promise<IssuePreviewWire> {
  const desk = await openDesk(ctx.db, ctx, id);
  const { numbers, seller, client } = desk.parties;
  const date = orThrow(checkInvoiceDate(invoiceDate ?? desk.draft.invoiceDate ?? ctx.today(), ctx.today()));
  const pattern = orThrow(parseNumberPattern(numbers.pattern, numbers.reset));
  const sequence = await peekNumber(ctx.db, ctx.actor, numberPeriod(numbers.reset, date), numbers.start);
  return {
    number: formatNumber(pattern, date, sequence),
    invoiceDate: date,
    dueDate: dueDateOf(date, termsFor(desk)),
    missing: missingForInvoice(desk.draft satisfies Draft, seller, client),
  };
}
