import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonthDay, ukTaxYearStart } from '../calendar/index.ts';
import { countries } from '../parties/index.ts';
import { changeCurrency, usualTaxYearStart } from './index.ts';

const none = { drafts: 0, gigs: 0, clients: 0 };

describe('the currency of an organisation', () => {
  it('changes while nothing under way is in it', () => {
    expect(changeCurrency('GBP', 'EUR', none)).toEqual({ ok: true, value: 'EUR' });
  });

  it('stays what it is whatever is under way', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (drafts, gigs, clients) => {
        expect(changeCurrency('GBP', 'GBP', { drafts, gigs, clients }).ok).toBe(true);
      }),
    );
  });

  it.each(['drafts', 'gigs', 'clients'] as const)('does not change under %s, and says how many', (what) => {
    expect(changeCurrency('GBP', 'EUR', { ...none, [what]: 2 })).toEqual({
      ok: false,
      error: { code: 'settings.currencyInUse', currency: 'GBP', ...none, [what]: 2 },
    });
  });
});

describe('the usual tax year', () => {
  it('begins on a day of every year, in every country', () => {
    for (const country of countries) expect(parseMonthDay(usualTaxYearStart(country))).not.toBeNull();
    expect(usualTaxYearStart('GB')).toBe(ukTaxYearStart);
    expect(usualTaxYearStart('IE')).toBe('01-01');
  });
});
