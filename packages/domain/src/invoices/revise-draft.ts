import type { LocalDate } from '../calendar/index.ts';
import { err, given, ok, type Result } from '../kernel/index.ts';
import type { ChargeableGig } from './charges.ts';
import type { InvoiceCurrencyDiffers, InvoiceDateRefused, LineSourceUnknown } from './failures.ts';
import type { Draft } from './invoice.ts';
import { checkInvoiceDate } from './issue-invoice.ts';
import type { Discount, LineSource } from './line.ts';
import { sourceKey } from './refresh-draft.ts';

/** What a person edits of a draft. What is absent stays; lines are given as a whole, in their order. */
export type DraftChanges = {
  readonly [Field in 'lines' | 'description' | 'purchaseOrderReference' | 'paymentTermsDays' | 'invoiceDate' | 'discount']?:
    | Draft[Field]
    | undefined;
};

export type RevisionFailure = InvoiceCurrencyDiffers | InvoiceDateRefused | LineSourceUnknown;

/**
 * The draft with the changes made. Its parties, currency and gigs stay. Refuses a figure in another currency, a date that must be a slip, and a line
 * said to be made from a gig or an expense that the draft does not charge for. A line without words is accepted: it is being written.
 * A tie that a line of the draft already has stays good when its expense has since been deleted or moved: a draft is refreshed when its writer says so.
 */
export function reviseDraft(
  draft: Draft,
  changes: DraftChanges,
  { gigs, today }: { readonly gigs: readonly ChargeableGig[]; readonly today: LocalDate },
): Result<Draft, RevisionFailure> {
  const revised: Draft = { ...draft, ...given(changes) };
  const { currency } = draft;
  const amounts = [
    ...revised.lines.map((line) => line.unitPrice),
    ...discountsOf(revised).flatMap((discount) => (discount?.kind === 'amount' ? [discount.amount] : [])),
  ];
  if (amounts.some((amount) => amount.currency !== currency)) return err({ code: 'invoice.currencyDiffers', expected: currency });
  const tied = new Set(draft.lines.map(({ source }) => sourceKey(source)));
  const stranger = revised.lines.find(({ source }) => !tied.has(sourceKey(source)) && !isOf(source, gigs));
  if (stranger) return err({ code: 'invoice.lineSourceUnknown', description: stranger.description });
  if (changes.invoiceDate == null) return ok(revised);
  const dated = checkInvoiceDate(changes.invoiceDate, today);
  return dated.ok ? ok(revised) : dated;
}

const discountsOf = (draft: Draft): (Discount | null)[] => [draft.discount?.discount ?? null, ...draft.lines.map((line) => line.discount)];

function isOf(source: LineSource, gigs: readonly ChargeableGig[]): boolean {
  if (source.origin === 'manual') return true;
  const gig = gigs.find(({ id }) => id === source.gigId);
  return gig !== undefined && (source.origin !== 'expense' || gig.expenses.some(({ id }) => id === source.expenseId));
}
