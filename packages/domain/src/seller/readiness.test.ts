import { describe, expect, it } from 'vitest';
import { parseTimeZone, ukTaxYearStart } from '../calendar/index.ts';
import { rate } from '../money/index.ts';
import { noAddress, parseVatNumber } from '../parties/index.ts';
import { adviceForIssue, checkSettings, displayName, missingForIssue, type Seller, type Settings } from './index.ts';

const seller: Seller = {
  name: 'Jo Bloggs',
  tradingName: null,
  address: { ...noAddress, line1: '2 Brass Row', city: 'Leeds', country: 'GB' },
  email: null,
  phone: null,
  vatRegistered: false,
  vatNumber: null,
  bank: null,
  paymentNote: null,
};
const client = { name: 'The Venue', address: { line1: '1 Mill Lane', city: 'York', postcode: null } };

describe('missingForIssue', () => {
  it('finds nothing missing when seller and client have a name and an address', () => {
    expect(missingForIssue(seller, client)).toEqual([]);
  });

  it('lists everything that a seller who has just signed up has not said', () => {
    expect(missingForIssue({ ...seller, name: null, address: noAddress }, client)).toEqual([
      { of: 'seller', what: 'name' },
      { of: 'seller', what: 'addressLine' },
      { of: 'seller', what: 'city' },
      { of: 'seller', what: 'country' },
    ]);
  });

  it('asks a VAT-registered seller for the VAT number, and nobody else', () => {
    const registered = { ...seller, vatRegistered: true };
    expect(missingForIssue(registered, client)).toEqual([{ of: 'seller', what: 'vatNumber' }]);
    expect(missingForIssue({ ...registered, vatNumber: parseVatNumber('GB980780684') }, client)).toEqual([]);
  });

  it.each([[{ line1: null, city: 'York', postcode: 'YO1' }], [{ line1: '1 Mill Lane', city: null, postcode: null }]])(
    'asks for the client’s address when it cannot be found by %o',
    (address) => {
      expect(missingForIssue(seller, { ...client, address })).toEqual([{ of: 'client', what: 'address' }]);
    },
  );

  it('does not insist on bank details, but says that they are not there', () => {
    expect(adviceForIssue(seller)).toEqual(['bank']);
    expect(adviceForIssue({ bank: { accountName: 'Jo', uk: null, international: null } })).toEqual([]);
  });
});

describe('displayName', () => {
  it('is the trading name where there is one', () => {
    expect(displayName(seller)).toBe('Jo Bloggs');
    expect(displayName({ ...seller, tradingName: 'The Bloggs Band' })).toBe('The Bloggs Band');
  });
});

describe('settings', () => {
  const timeZone = parseTimeZone('Europe/London');
  it('hold rates in the organisation’s own currency', () => {
    if (timeZone === null) throw new Error('the runtime knows London');
    const settings: Settings = {
      country: 'GB',
      taxYearStart: ukTaxYearStart,
      currency: 'GBP',
      timeZone,
      paymentTermsDays: 14,
      mileageRate: rate(450_000n, 'GBP'),
      passengerRate: null,
      invoiceNumberPattern: 'INV-{year}-{seq}',
      invoiceNumberStart: 1,
      invoiceNumberReset: 'yearly',
    };
    expect(checkSettings(settings).ok).toBe(true);
    expect(checkSettings({ ...settings, currency: 'EUR' })).toEqual({
      ok: false,
      error: { code: 'settings.rateCurrencyDiffers', field: 'mileageRate', expected: 'EUR' },
    });
  });
});
