import { describe, expect, it } from 'vitest';
import { rate } from '../money/index.ts';
import { noAddress } from '../parties/index.ts';
import { blankClient, type ClientDetails, checkRates, currencyOf, mayRemove, reviseClient } from './index.ts';

const venue: ClientDetails = {
  ...blankClient('The Venue'),
  email: 'bookings@venue.example',
  address: { ...noAddress, line1: '1 Mill Lane', city: 'Leeds' },
};

describe('revising a client', () => {
  it('changes what is named and leaves the rest', () => {
    expect(reviseClient(venue, { phone: '0113 496 0000', email: undefined }, 'GBP')).toEqual({
      ok: true,
      value: { ...venue, phone: '0113 496 0000' },
    });
  });

  it('unsets what is set to nothing', () => {
    expect(reviseClient(venue, { email: null }, 'GBP')).toEqual({ ok: true, value: { ...venue, email: null } });
  });

  it('keeps a term and a rate of zero: zero is not "unset"', () => {
    const revised = reviseClient(venue, { paymentTermsDays: 0, mileageRate: rate(0n, 'GBP') }, 'GBP');
    expect(revised.ok && [revised.value.paymentTermsDays, revised.value.mileageRate]).toEqual([0, { e4: 0n, currency: 'GBP' }]);
  });

  it('refuses to change the currency under a rate', () => {
    const withRate = { ...venue, mileageRate: rate(450_000n, 'GBP') };
    expect(reviseClient(withRate, { currency: 'EUR' }, 'GBP')).toEqual({
      ok: false,
      error: { code: 'client.rateCurrencyDiffers', field: 'mileageRate', expected: 'EUR' },
    });
    expect(reviseClient(withRate, { currency: 'EUR', mileageRate: rate(520_000n, 'EUR') }, 'GBP').ok).toBe(true);
  });

  it('invoices in the client’s currency, else the organisation’s', () => {
    expect(currencyOf({ currency: null }, 'GBP')).toBe('GBP');
    expect(currencyOf({ currency: 'EUR' }, 'GBP')).toBe('EUR');
    expect(checkRates({ currency: null, mileageRate: null, passengerRate: rate(1n, 'EUR') }, 'GBP').ok).toBe(false);
  });
});

describe('removing a client', () => {
  it('is for those nothing refers to', () => {
    expect(mayRemove({ gigs: 0, invoices: 0 })).toEqual({ ok: true, value: 'remove' });
  });

  it.each([
    [1, 0],
    [0, 1],
    [12, 3],
  ])('is refused with %i gigs and %i invoices, and says so', (gigs, invoices) => {
    expect(mayRemove({ gigs, invoices })).toEqual({ ok: false, error: { code: 'client.inUse', gigs, invoices } });
  });
});
