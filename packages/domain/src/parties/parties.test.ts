import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLines, countries, foldEmail, isCountry, isEmail, isMailable, isPaymentTerms, noAddress } from './index.ts';

describe('countries', () => {
  it('are the 249 that ISO 3166-1 has assigned, each once', () => {
    expect(new Set(countries).size).toBe(249);
    expect(countries).toHaveLength(249);
  });

  it('are not what people often write instead', () => {
    expect(['UK', 'EN', 'gb', ''].some(isCountry)).toBe(false);
  });
});

const piece = fc.string({
  unit: fc.constantFrom('a', 'B', '7', '.', '-', '+', '@', "'", '"', ',', ' ', '\n', '\u200b', 'ü'),
  maxLength: 8,
});
/** Often an address, or nearly one. */
const typed = fc.tuple(piece, piece, piece).map(([local, domain, end]) => `${local}@${domain}.${end}`);

describe('isEmail', () => {
  it.each(['bookings@venue.co.uk', "o'neill+gigs@band.example", 'a@b.io', 'jo@xn--mller-kva.example'])('takes %s', (text) => {
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
    'a..b@x.org',
    '.a@x.org',
    'a.@x.org',
    'jürgen@müller.example',
    'jo@müller.example',
    'jo@venue.рф',
    'jo@ex\u0430mple.com', // a Cyrillic letter that looks like an "a"
    `${'x'.repeat(65)}@a.de`,
    `a@${'x'.repeat(250)}.de`,
  ])('refuses %j', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it('takes nothing that mail cannot be sent to', () => {
    fc.assert(fc.property(fc.oneof(typed, fc.emailAddress(), fc.string()), (text) => !isEmail(text) || isMailable(text)));
  });

  it('takes ASCII alone, on both sides of the @', () => {
    fc.assert(fc.property(fc.oneof(typed, fc.string({ unit: 'grapheme' })), (text) => !isEmail(text) || /^[!-~]+$/.test(text)));
  });

  it('takes what people have for addresses, however they are made up', () => {
    fc.assert(fc.property(fc.emailAddress(), (text) => isEmail(text) || text.length > 254));
  });

  it('folds the case, by which no two mailboxes differ', () => {
    expect(foldEmail(' Bookings@Venue.co.uk ')).toBe('bookings@venue.co.uk');
  });

  it.each([
    ['\u212Aate@venue.example', '\u212Aate@venue.example'], // the Kelvin sign
    ['\u0130DA@venue.example', '\u0130da@venue.example'],
    ['JÜRGEN@venue.example', 'jÜrgen@venue.example'],
  ])('folds the letters of ASCII alone: %s is %s', (email, folded) => {
    expect(foldEmail(email)).toBe(folded);
  });
});

describe('isMailable', () => {
  it.each(['ada@example.org', 'a.b+c@mail.example.co.uk', "o'neill@example.org", 'jürgen@müller.example', 'post@localhost'])(
    'takes %s',
    (text) => {
      expect(isMailable(text)).toBe(true);
    },
  );

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@@example.org',
    'a b@example.org',
    'ada@example.org ',
    'ada@example.org\n',
    'ada@example.org\r\nBcc: x@y.z',
    'ada@example.org,eve@example.org',
    'Ada <ada@example.org>',
    '"ada"@example.org',
    '.ada@example.org',
    'a..da@example.org',
    'ada.@example.org',
    'ada@-example.org',
    'ada@exa\u200bmple.org',
    'ada\u00a0b@example.org',
    'ada@[127.0.0.1]',
    `${'a'.repeat(320)}@example.org`,
  ])('refuses %j', (text) => {
    expect(isMailable(text)).toBe(false);
  });

  it('takes one address, never two, and nothing that a header could be made of', () => {
    fc.assert(fc.property(typed, (text) => !isMailable(text) || /^[^@\s<>,;:"()]+@[^@\s<>,;:"()]+$/.test(text)));
    const two = fc.tuple(fc.emailAddress(), fc.constantFrom(',', ';', ' ', '\n', '\r\nBcc: ', ' <'), fc.emailAddress());
    fc.assert(fc.property(two, (parts) => !isMailable(parts.join(''))));
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
