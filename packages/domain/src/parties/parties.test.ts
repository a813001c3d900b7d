import { describe, expect, it } from 'vitest';
import { addressLines, countries, foldEmail, isCountry, isEmail, isPaymentTerms, noAddress } from './index.ts';

describe('countries', () => {
  it('are the 249 that ISO 3166-1 has assigned, each once', () => {
    expect(new Set(countries).size).toBe(249);
    expect(countries).toHaveLength(249);
  });

  it('are not what people often write instead', () => {
    expect(['UK', 'EN', 'gb', ''].some(isCountry)).toBe(false);
  });
});

describe('isEmail', () => {
  it.each(['bookings@venue.co.uk', "o'neill+gigs@band.example", 'a@b.io'])('takes %s', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each([
    '',
    'venue.co.uk',
    'a@b',
    'a b@c.de',
    'a@b..de',
    'a@-b.de',
    'two@a.de, three@b.de',
    'line\n@a.de',
    `${'x'.repeat(65)}@a.de`,
    `a@${'x'.repeat(250)}.de`,
  ])('refuses %j', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it('folds the case, by which no two mailboxes differ', () => {
    expect(foldEmail(' Bookings@Venue.co.uk ')).toBe('bookings@venue.co.uk');
  });
});

describe('a postal address', () => {
  it('is written without the parts that are not known', () => {
    expect(addressLines({ ...noAddress, line1: '1 Mill Lane', city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' })).toEqual([
      '1 Mill Lane',
      'Leeds',
      'LS1 4AP',
    ]);
    expect(addressLines(noAddress)).toEqual([]);
  });
});

describe('payment terms', () => {
  it('are whole days from 0 to 365', () => {
    expect([0, 14, 365].every(isPaymentTerms)).toBe(true);
    expect([-1, 366, 1.5, Number.NaN].some(isPaymentTerms)).toBe(false);
  });
});
