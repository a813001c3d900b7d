import type { LocalDate } from '../calendar/index.ts';
import { err, given, ok, type Result } from '../kernel/index.ts';
import { isZero, zero } from '../money/index.ts';
import type { ConfirmedInThePast, GigCurrencyMixed, GigOnInvoice } from './failures.ts';
import type { Gig, GigFields, GigPatch } from './gig.ts';
import { checkConfirmed, statusOn } from './status.ts';

export type ChangeRefusal = ConfirmedInThePast | GigOnInvoice | GigCurrencyMixed;

/** The live invoice a gig is on, as far as a decision about the gig needs it. */
export interface InvoiceOfGig {
  readonly id: GigOnInvoice['invoiceId'];
  readonly number: string | null;
}

/**
 * Applies a partial update. What the patch leaves out stays; a confirmed gig whose day has passed is written back as completed.
 * Refuses a confirmed gig in the past (`gig.confirmedInThePast`), another client while an invoice to this one stands
 * (`gig.onInvoice`) and a fee and a per diem in two currencies (`gig.currencyMixed`; a zero follows the other's currency).
 */
export function changeGig(gig: Gig, patch: GigPatch, invoice: InvoiceOfGig | null, today: LocalDate): Result<Gig, ChangeRefusal> {
  const before: Gig = { ...gig, status: statusOn(gig, today) };
  const changed = checkFields({ ...before, ...given(patch) }, today);
  if (!changed.ok) return changed;
  if (invoice && changed.value.clientId !== gig.clientId)
    return err({ code: 'gig.onInvoice', invoiceId: invoice.id, number: invoice.number });
  return changed;
}

/** Checks what a gig says of itself, as it is created or changed, and brings a zero fee or per diem into the currency of the other. */
export function checkFields<Fields extends GigFields>(
  fields: Fields,
  today: LocalDate,
): Result<Fields, ConfirmedInThePast | GigCurrencyMixed> {
  const confirmed = checkConfirmed(fields, today);
  if (!confirmed.ok) return confirmed;
  const { fee, perDiem } = fields;
  if (fee.currency === perDiem.currency) return ok(fields);
  if (isZero(perDiem)) return ok({ ...fields, perDiem: zero(fee.currency) });
  if (isZero(fee)) return ok({ ...fields, fee: zero(perDiem.currency) });
  return err({ code: 'gig.currencyMixed', fee: fee.currency, perDiem: perDiem.currency });
}

/** The patch that undoes `patch` on this gig: the same fields, as they were. */
export function inverseOf(gig: Gig, patch: GigPatch, today: LocalDate): GigPatch {
  const before: GigFields = { ...gig, status: statusOn(gig, today) };
  return Object.fromEntries(Object.keys(given(patch)).map((field) => [field, before[field as keyof GigFields]])); // keys of a GigPatch are fields
}
