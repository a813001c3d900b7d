import { describe, expect, it } from 'vitest';
import { countFilters, listInput, readGigSearch } from './gig-search.ts';

describe('the URL of the gigs', () => {
  it('opens with its defaults when it says what nobody knows', () => {
    expect(readGigSearch({ status: 'lost', from: 'yesterday', sort: 'colour', invoiced: 'maybe' })).toEqual({});
  });

  it('asks for gigs to invoice as the home page counts them', () => {
    expect(listInput(readGigSearch({ status: 'completed', invoiced: 'no' }))).toEqual({ statuses: ['completed'], invoicing: 'uninvoiced' });
  });

  it('tells gigs without a client from those of one', () => {
    expect(listInput(readGigSearch({ client: 'none' }))).toEqual({ withoutClient: true });
    expect(listInput(readGigSearch({ client: 'c1' }))).toEqual({ clientId: 'c1' });
  });

  it('counts a period once', () => {
    expect(countFilters(readGigSearch({ from: '2026-01-01', to: '2026-12-31', q: 'ball' }))).toBe(1);
  });
});
