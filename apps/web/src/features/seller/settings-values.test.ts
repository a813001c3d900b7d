import { describe, expect, it } from 'vitest';
import { inCountry, sampleNumber, toInput, toValues } from './settings-values.ts';

const values = toValues({
  organisationName: 'Drums & Co',
  country: 'GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  taxYearStart: '04-06',
  paymentTermsDays: 0,
  mileageRate: { amount: '0.45', currency: 'GBP' },
  passengerRate: null,
  invoiceNumberPattern: 'D{year}-{month}-{seq}',
  invoiceNumberStart: 100,
  invoiceNumberReset: 'monthly',
  version: 3,
});
const NEW_YEAR = Date.parse('2026-12-31T23:30:00Z');

describe('the form of the settings', () => {
  it('gives back what it is given: zero days, a rate, and one that inherits', () => {
    expect(toInput(values, 3)).toMatchObject({
      paymentTermsDays: 0,
      mileageRate: { amount: '0.45', currency: 'GBP' },
      passengerRate: null,
      invoiceNumberStart: 100,
      version: 3,
    });
  });

  it('writes the rates in the currency that is chosen', () => {
    expect(toInput({ ...values, currency: 'EUR' }, 3)).toMatchObject({ currency: 'EUR', mileageRate: { currency: 'EUR' } });
  });

  it('sends what is no number on, to be refused by name', () => {
    expect(toInput({ ...values, paymentTermsDays: 'two weeks', invoiceNumberStart: '' }, 3)).toMatchObject({
      paymentTermsDays: Number.NaN,
      invoiceNumberStart: Number.NaN,
    });
  });

  it('shows a number of the series, on the day where the business is', () => {
    expect(sampleNumber(values, NEW_YEAR)).toBe('D2026-12-0100');
    expect(sampleNumber({ ...values, timeZone: 'Europe/Paris' }, NEW_YEAR)).toBe('D2027-01-0100');
  });

  it('shows none while the pattern cannot be used', () => {
    expect(sampleNumber({ ...values, invoiceNumberPattern: 'D{seq}' }, NEW_YEAR)).toBeNull();
    expect(sampleNumber({ ...values, invoiceNumberStart: 'one' }, NEW_YEAR)).toBeNull();
  });

  it('brings the usual tax year with a country, and leaves one that was chosen by hand', () => {
    expect(inCountry(values, 'AU')).toEqual({ country: 'AU', taxYearStart: '07-01' });
    expect(inCountry({ ...values, taxYearStart: '05-01' }, 'AU')).toEqual({ country: 'AU' });
    expect(inCountry(values, 'nowhere')).toEqual({});
  });
});
