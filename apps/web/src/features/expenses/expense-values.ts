import { parseLocalDate } from '@glovelly/domain/calendar';
import { type ClaimState, isExpenseCategory } from '@glovelly/domain/expenses';
import { isCurrency } from '@glovelly/domain/money';
import { plainMoney } from '../../lib/format.ts';
import { toMoneyWire } from '../../lib/read-money.ts';
import type { Inputs, Outputs } from '../../lib/trpc.ts';

type ExpenseWire = Outputs['expenses']['get'];
type Patch = Inputs['expenses']['update']['patch'];

/** An expense as its form holds it: text, `''` for what is unset. */
export interface ExpenseValues {
  readonly gigId: string;
  readonly date: string;
  readonly supplier: string;
  readonly description: string;
  readonly amount: string;
  readonly currency: string;
  readonly vat: string;
  readonly category: string;
  readonly businessSharePercent: string;
  readonly paymentMethod: string;
  readonly claim: { readonly state: ClaimState; readonly on: string; readonly method: string; readonly note: string };
}

export const blankValues = (start: { date: string; gigId: string; currency: string }): ExpenseValues => ({
  ...start,
  supplier: '',
  description: '',
  amount: '',
  vat: '',
  category: '',
  businessSharePercent: '100',
  paymentMethod: '',
  claim: { state: 'claimable', on: '', method: '', note: '' },
});

export const toValues = (expense: Omit<ExpenseWire, 'lookAlikes' | 'invoice'>): ExpenseValues => ({
  gigId: expense.gig?.id ?? '',
  date: expense.date,
  supplier: expense.supplier ?? '',
  description: expense.description,
  amount: plainMoney(expense.amount),
  currency: expense.amount.currency,
  vat: expense.vat ? plainMoney(expense.vat) : '',
  category: expense.category,
  businessSharePercent: String(expense.businessSharePercent),
  paymentMethod: expense.paymentMethod ?? '',
  claim: {
    state: expense.claim.state,
    on: expense.claim.on ?? '',
    method: expense.claim.method ?? '',
    note: expense.claim.note ?? '',
  },
});

/** What can be seen to be wrong before anything is sent: what is missing, and what was not understood. */
export function problems(values: ExpenseValues): Record<string, string> {
  const { amount, currency, date, description, category, vat, businessSharePercent, claim } = values;
  const found: Record<string, string | false> = {
    amount: toMoneyWire(amount, currency) === null && (amount === '' ? 'Say what it cost' : 'Write an amount, such as 12.50'),
    date: parseLocalDate(date) === null && 'Say on which day it was',
    description: description.trim() === '' && 'Say what it was for',
    category: !isExpenseCategory(category) && 'Choose a category',
    vat: vat !== '' && toMoneyWire(vat, currency) === null && 'Write an amount, such as 2.50, or nothing',
    businessSharePercent: !/^\d{1,3}$/.test(businessSharePercent.trim()) && 'A whole number, from 0 to 100',
    'claim.on': claim.state === 'reimbursed' && parseLocalDate(claim.on) === null && 'Say on which day it was paid back',
    'claim.method':
      claim.state === 'reimbursed' && (claim.method + claim.note).trim() === '' && 'Say how it was paid back, or write a note',
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== false));
}

/** The changed fields as they travel. Amount and VAT are in one currency and go together when it changes. Call without {@link problems} only. */
export function toPatch(changes: Partial<ExpenseValues>, all: ExpenseValues): Patch {
  const amount = toMoneyWire(all.amount, all.currency);
  const vat = toMoneyWire(all.vat, all.currency);
  const money = (wire: typeof amount) => (wire && isCurrency(wire.currency) ? { minor: wire.minor, currency: wire.currency } : null);
  const isNewCurrency = changes.currency !== undefined;
  const [paid, ofVat] = [money(amount), money(vat)];
  return {
    ...(changes.gigId !== undefined && { gigId: changes.gigId === '' ? null : changes.gigId }),
    ...(changes.date !== undefined && { date: changes.date }),
    ...(changes.supplier !== undefined && { supplier: changes.supplier }),
    ...(changes.description !== undefined && { description: changes.description }),
    ...((changes.amount !== undefined || isNewCurrency) && paid && { amount: paid }),
    ...((changes.vat !== undefined || isNewCurrency) && { vat: ofVat }),
    ...(changes.category !== undefined && isExpenseCategory(changes.category) && { category: changes.category }),
    ...(changes.businessSharePercent !== undefined && { businessSharePercent: Number(changes.businessSharePercent) }),
    ...(changes.paymentMethod !== undefined && { paymentMethod: changes.paymentMethod }),
    ...(changes.claim !== undefined && { claim: { ...changes.claim, on: changes.claim.on === '' ? null : changes.claim.on } }),
  };
}
