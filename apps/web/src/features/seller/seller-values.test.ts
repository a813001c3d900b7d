import { describe, expect, it } from 'vitest';
import { missing, toInput, toValues, withoutLoneName } from './seller-values.ts';

const values = toValues({
  name: 'Anna Drummer',
  tradingName: null,
  address: { line1: '2 Brass Row', line2: null, city: 'Leeds', region: null, postcode: null, country: 'GB' },
  email: null,
  phone: null,
  vatRegistered: false,
  vatNumber: null,
  bank: { accountName: 'A Drummer', sortCode: '089999', accountNumber: '66374958', iban: 'GB29NWBK60161331926819', bic: null },
  paymentNote: null,
  welcomed: true,
  version: 2,
});

describe('the form of the seller', () => {
  it('shows bank details as they stand on a card', () => {
    expect(values.bank).toMatchObject({ sortCode: '08-99-99', accountNumber: '66374958', iban: 'GB29 NWBK 6016 1331 9268 19' });
  });

  it('sends a VAT number of who is registered, and of nobody else', () => {
    expect(toInput({ ...values, vatNumber: 'GB980780684' }, 2)).toMatchObject({ vatNumber: '', version: 2 });
    expect(toInput({ ...values, vatRegistered: true, vatNumber: 'GB980780684' }, 2)).toMatchObject({ vatNumber: 'GB980780684' });
  });

  it('takes an account name alone for no bank details', () => {
    const bank = { accountName: 'Anna', sortCode: '', accountNumber: ' ', iban: '', bic: '' };
    expect(withoutLoneName({ ...values, bank }).bank.accountName).toBe('');
    expect(withoutLoneName({ ...values, bank: { ...bank, sortCode: '08-99-99' } }).bank.accountName).toBe('Anna');
  });

  it('asks for what an invoice needs, each by the name of its field', () => {
    const empty = { ...values, name: ' ', address: { ...values.address, line1: '', city: '' } };
    expect(Object.keys(missing(empty))).toEqual(['name', 'address.line1', 'address.city']);
    expect(missing(values)).toEqual({});
  });
});
