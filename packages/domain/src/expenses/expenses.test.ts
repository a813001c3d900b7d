import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, parseLocalDate } from '../calendar/index.ts';
import { money } from '../money/index.ts';
import {
  businessAmount,
  type Claim,
  checkVat,
  claimStates,
  expenseCategories,
  isCharged,
  isExpenseCategory,
  parseClaim,
  writeClaim,
} from './index.ts';

const day = parseLocalDate('2026-11-21') as LocalDate; // a day of the calendar, written out
const text = fc.option(fc.string({ minLength: 1 }), { nil: null });
const written = fc.record({
  state: fc.constantFrom(...claimStates),
  on: fc.option(fc.constant(day), { nil: null }),
  method: text,
  note: text,
});

describe('a claim', () => {
  it.each([
    [null, null, null, ['on', 'method']],
    [day, null, null, ['method']],
    [null, 'cash', null, ['on']],
    [null, null, 'in an envelope', ['on']],
  ])('that is reimbursed (%s, %s, %s) names what is missing', (on, method, note, missing) => {
    expect(parseClaim({ state: 'reimbursed', on, method, note })).toEqual({
      ok: false,
      error: { code: 'expense.reimbursementIncomplete', missing },
    });
  });

  it('that is reimbursed on a day, by a method or with a note, is complete', () => {
    expect(parseClaim({ state: 'reimbursed', on: day, method: null, note: 'cash' }).ok).toBe(true);
    expect(parseClaim({ state: 'reimbursed', on: day, method: 'bank transfer', note: null }).ok).toBe(true);
  });

  it('reads back as it was written, and drops what means nothing in its state', () => {
    fc.assert(
      fc.property(written, (claim) => {
        const read = parseClaim(claim);
        if (!read.ok) return;
        expect(parseClaim(writeClaim(read.value))).toEqual(read);
        if (read.value.state !== 'reimbursed') expect(read.value).toEqual({ state: claim.state });
      }),
    );
  });
});

describe('charging an expense to the client of its gig', () => {
  const reimbursed: Claim = { state: 'reimbursed', on: day, method: 'cash', note: null };
  it.each([
    [{ state: 'claimable' } as const, 1250n, true],
    [{ state: 'claimable' } as const, 0n, false],
    [{ state: 'not_claimable' } as const, 1250n, false],
    [reimbursed, 1250n, false],
  ])('%o of %s pence: %s', (claim, minor, charged) => {
    expect(isCharged({ claim, amount: money(minor, 'GBP') })).toBe(charged);
  });
});

describe('the business share', () => {
  it('lies between nothing and the whole, and both ends are exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 100 }), (minor, businessSharePercent) => {
        const amount = money(minor, 'GBP');
        const part = businessAmount({ amount, businessSharePercent }).minor;
        expect(part >= 0n && part <= minor).toBe(true);
        expect(businessAmount({ amount, businessSharePercent: 100 })).toEqual(amount);
        expect(businessAmount({ amount, businessSharePercent: 0 }).minor).toBe(0n);
      }),
    );
  });

  it('is rounded once, half away from zero: half of 12.51 is 6.26', () => {
    expect(businessAmount({ amount: money(1251n, 'GBP'), businessSharePercent: 50 })).toEqual(money(626n, 'GBP'));
  });
});

describe('the VAT of an expense', () => {
  it('is part of it, in its currency', () => {
    const amount = money(1200n, 'GBP');
    expect(checkVat({ amount, vat: null }).ok).toBe(true);
    expect(checkVat({ amount, vat: money(1200n, 'GBP') }).ok).toBe(true);
    expect(checkVat({ amount, vat: money(1201n, 'GBP') })).toEqual({ ok: false, error: { code: 'expense.vatTooLarge' } });
    expect(checkVat({ amount, vat: money(200n, 'EUR') }).ok).toBe(false);
  });
});

describe('categories', () => {
  it('are the boxes 17 to 30 of the return, each total with its disallowable part fifteen further on', () => {
    expect(new Set(expenseCategories.map(({ box }) => box))).toEqual(new Set(Array.from({ length: 14 }, (_, index) => 17 + index)));
    expect(expenseCategories.every(({ box, disallowableBox }) => disallowableBox === box + 15)).toBe(true);
  });

  it('never let entertainment or depreciation through', () => {
    expect(expenseCategories.filter(({ allowable }) => !allowable).map(({ code }) => code)).toEqual(['entertainment', 'depreciation']);
    expect(isExpenseCategory('travel') && !isExpenseCategory('fun')).toBe(true);
  });
});
