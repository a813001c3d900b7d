import { describe, expect, it } from 'vitest';
import { changedFields } from '../../lib/use-versioned-draft.ts';
import { blankValues, problems, toPatch } from './expense-values.ts';

const strings = {
  ...blankValues({ date: '2026-11-20', gigId: '', currency: 'GBP' }),
  amount: '19.99',
  description: 'Strings',
  category: 'cost_of_goods',
};
const patchOf = (after: typeof strings) => toPatch(changedFields(strings, after), after);

describe('the form of an expense', () => {
  it('sends what was changed and nothing else', () => {
    expect(patchOf({ ...strings, supplier: 'Strings & Co' })).toEqual({ supplier: 'Strings & Co' });
    expect(patchOf({ ...strings, amount: '20.00' })).toEqual({ amount: { minor: '2000', currency: 'GBP' } });
    expect(patchOf(strings)).toEqual({});
  });

  it('takes amount and VAT along to another currency, with the decimals it has', () => {
    expect(patchOf({ ...strings, currency: 'JPY', amount: '2000', vat: '200' })).toEqual({
      amount: { minor: '2000', currency: 'JPY' },
      vat: { minor: '200', currency: 'JPY' },
    });
  });

  it('frees the expense of its gig, and keeps a share of nothing', () => {
    expect(toPatch({ gigId: '', businessSharePercent: '0' }, { ...strings, businessSharePercent: '0' })).toEqual({
      gigId: null,
      businessSharePercent: 0,
    });
  });

  it('finds nothing wrong with what is complete', () => {
    expect(problems(strings)).toEqual({});
    expect(problems({ ...strings, amount: '0.00' })).toEqual({});
  });

  it('says of each field what is missing or was not understood', () => {
    expect(Object.keys(problems(blankValues({ date: '', gigId: '', currency: 'GBP' })))).toEqual([
      'amount',
      'date',
      'description',
      'category',
    ]);
    expect(Object.keys(problems({ ...strings, amount: 'ten', vat: '1.999', date: 'soon', businessSharePercent: '12.5' }))).toEqual([
      'amount',
      'date',
      'vat',
      'businessSharePercent',
    ]);
  });

  it('asks when and how for what was paid back, and takes a note for how', () => {
    const claim = { state: 'reimbursed', on: '', method: '', note: '' } as const;
    expect(Object.keys(problems({ ...strings, claim }))).toEqual(['claim.on', 'claim.method']);
    expect(problems({ ...strings, claim: { ...claim, on: '2026-11-21', note: 'in an envelope' } })).toEqual({});
  });
});
