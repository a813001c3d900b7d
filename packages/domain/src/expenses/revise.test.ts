import { describe, expect, it } from 'vitest';
import { type LocalDate, parseLocalDate } from '../calendar/index.ts';
import type { GigId } from '../kernel/index.ts';
import { money } from '../money/index.ts';
import { type ExpensePatch, mayRemoveExpense, mayReviseExpense, newExpense, reviseExpense } from './index.ts';

const day = parseLocalDate('2026-11-21') as LocalDate; // a day of the calendar, written out
const strings = { date: day, description: 'Strings', amount: money(1999n, 'GBP'), category: 'cost_of_goods' } as const;

describe('a new expense', () => {
  it('is wholly for business, claimable and of no gig until it says otherwise', () => {
    expect(newExpense(strings)).toMatchObject({
      ok: true,
      value: { ...strings, gigId: null, vat: null, businessSharePercent: 100, claim: { state: 'claimable' } },
    });
  });

  it('is refused with a claim that says reimbursed and no more', () => {
    const claim = { state: 'reimbursed', on: null, method: null, note: null } as const;
    expect(newExpense({ ...strings, claim })).toEqual({
      ok: false,
      error: { code: 'expense.reimbursementIncomplete', missing: ['on', 'method'] },
    });
  });
});

describe('revising an expense', () => {
  const made = newExpense(strings);
  const expense = made.ok ? made.value : null;

  it('leaves what it does not name, a share of zero included', () => {
    expect(expense && reviseExpense(expense, { businessSharePercent: 0, supplier: undefined })).toEqual({
      ok: true,
      value: { ...expense, businessSharePercent: 0 },
    });
  });

  it('is refused when the amount falls below the VAT in it', () => {
    const withVat = expense && reviseExpense(expense, { vat: money(333n, 'GBP') });
    expect(withVat?.ok && reviseExpense(withVat.value, { amount: money(300n, 'GBP') })).toEqual({
      ok: false,
      error: { code: 'expense.vatTooLarge' },
    });
  });

  it('drops the day of a reimbursement that is taken back', () => {
    const reimbursed = expense && reviseExpense(expense, { claim: { state: 'reimbursed', on: day, method: 'cash', note: null } });
    const back =
      reimbursed?.ok === true
        ? reviseExpense(reimbursed.value, { claim: { state: 'claimable', on: day, method: 'cash', note: null } })
        : null;
    expect(back?.ok && back.value.claim).toEqual({ state: 'claimable' });
  });
});

describe('revising an expense that an issued invoice charges', () => {
  const made = newExpense(strings);
  const expense = made.ok ? made.value : null;
  const issued = { number: 'INV-2026-1' };
  const may = (patch: ExpensePatch, invoice: { number: string | null } | null) => {
    const revised = expense && reviseExpense(expense, patch);
    return expense && revised?.ok ? mayReviseExpense(expense, revised.value, invoice) : null;
  };
  const refused = { ok: false, error: { code: 'expense.invoiced', number: 'INV-2026-1' } };

  it.each<[string, ExpensePatch]>([
    ['its gig', { gigId: '0192b3c4-0000-7000-8000-000000000007' as GigId }],
    ['its amount', { amount: money(1n, 'GBP') }],
    ['its currency', { amount: money(expense?.amount.minor ?? 0n, 'EUR') }],
    ['its VAT', { vat: money(1n, 'GBP') }],
  ])('refuses another of %s, unless it is a draft', (_, patch) => {
    expect(may(patch, issued)).toEqual(refused);
    expect(may(patch, { number: null })?.ok && may(patch, null)?.ok).toBe(true);
  });

  it('leaves free what the invoice does not charge', () => {
    expect(may({ supplier: 'Somebody', businessSharePercent: 50, category: 'other', amount: expense?.amount }, issued)?.ok).toBe(true);
    expect(may({ claim: { state: 'reimbursed', on: day, method: 'cash', note: null } }, issued)?.ok).toBe(true);
  });
});

describe('removing an expense', () => {
  it('is refused once an issued invoice charges it', () => {
    expect(mayRemoveExpense({ number: 'INV-2026-1' })).toEqual({ ok: false, error: { code: 'expense.invoiced', number: 'INV-2026-1' } });
    expect(mayRemoveExpense({ number: null }).ok && mayRemoveExpense(null).ok).toBe(true);
  });
});
