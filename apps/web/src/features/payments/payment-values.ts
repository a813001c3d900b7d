import { parseLocalDate } from '@glovelly/domain/calendar';
import { type MoneyWire, plainMoney } from '../../lib/format.ts';
import { toMoneyWire } from '../../lib/read-money.ts';
import type { Inputs } from '../../lib/trpc.ts';
import type { PaymentMethod } from './payment-methods.ts';

/** A payment as it is written down. */
export interface PaymentValues {
  readonly amount: string;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly note: string;
}

/** What is most often meant: all that is due, today, by bank transfer. */
export const usualPayment = (due: MoneyWire, today: string): PaymentValues => ({
  amount: plainMoney(due),
  paidOn: today,
  method: 'bank_transfer',
  reference: '',
  note: '',
});

type Facts = Omit<Inputs['payments']['record'], 'id' | 'invoiceId'>;
export type ReadPayment =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads what was written; what is missing or misread is said beside its field. Whether it is too much is for the server, who knows what is due now. */
export function readPayment({ amount, paidOn, method, reference, note }: PaymentValues, currency: string): ReadPayment {
  const money = toMoneyWire(amount, currency);
  const isDay = parseLocalDate(paidOn) !== null;
  if (money !== null && isDay) {
    return { ok: true, facts: { amount: money, paidOn, method, reference: reference.trim() || null, note: note.trim() || null } as Facts }; // the currency is the invoice's own
  }
  return {
    ok: false,
    errors: {
      ...(money === null && { amount: 'Enter what came in, such as 120 or 1,234.50' }),
      ...(!isDay && { paidOn: 'Enter the day it came in' }),
    },
  };
}
