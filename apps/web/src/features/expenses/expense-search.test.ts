import { describe, expect, it } from 'vitest';
import { countFilters, listInput, readExpenseSearch } from './expense-search.ts';

describe('the address of the list', () => {
  it('asks what it says', () => {
    const search = readExpenseSearch({
      q: 'train',
      gig: 'none',
      category: 'travel',
      claim: 'claimable',
      from: '2026-04-06',
      to: '2027-04-05',
      receipts: 'without',
      sort: 'amount',
      dir: 'asc',
    });
    expect(listInput(search)).toEqual({
      search: 'train',
      withoutGig: true,
      categories: ['travel'],
      claims: ['claimable'],
      from: '2026-04-06',
      to: '2027-04-05',
      receipts: 'without',
      sort: 'amount',
      order: 'asc',
    });
    expect(countFilters(search)).toBe(5);
  });

  it('forgives what it does not know', () => {
    expect(listInput(readExpenseSearch({ category: 'fun', claim: 'maybe', from: 'soon', sort: 'luck', gig: '' }))).toEqual({});
    expect(countFilters({})).toBe(0);
  });
});
