import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatIban,
  formatSortCode,
  parseAccountNumber,
  parseBankDetails,
  parseBic,
  parseIban,
  parseSortCode,
  writeBankDetails,
} from './index.ts';

const BRITISH = 'GB29 NWBK 6016 1331 9268 19'; // the registry's own example (ISO 13616)
const sortCode = parseSortCode('60-16-13');
const accountNumber = parseAccountNumber('31926819');
const iban = parseIban(BRITISH);
const bic = parseBic('NWBKGB2L');
const nothing = { accountName: null, sortCode: null, accountNumber: null, iban: null, bic: null };

describe('a UK account', () => {
  it('is read as people write it', () => {
    expect(['60-16-13', '60 16 13', '601613'].map(parseSortCode)).toEqual(['601613', '601613', '601613']);
    expect(parseAccountNumber('3192 6819')).toBe('31926819');
    expect(sortCode && formatSortCode(sortCode)).toBe('60-16-13');
  });

  it('of six or seven digits is filled with zeros in front', () => {
    expect(parseAccountNumber('123456')).toBe('00123456');
  });

  it.each(['12345', '123456789', '1234567O', '', '-'])('refuses %j as an account number', (text) => {
    expect(parseAccountNumber(text)).toBeNull();
  });

  it.each(['12345', '1234567', '12-34-5x', ''])('refuses %j as a sort code', (text) => {
    expect(parseSortCode(text)).toBeNull();
  });
});

describe('an IBAN', () => {
  it.each([
    BRITISH,
    'DE89 3704 0044 0532 0130 00',
    'NO9386011117947',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    'fr14 2004 1010 0505 0001 3m02 606',
  ])('reads %s', (text) => {
    const read = parseIban(text);
    expect(read).not.toBeNull();
    expect(read && parseIban(formatIban(read))).toBe(read);
  });

  it.each([
    '',
    'GB29',
    'GB29 NWBK 6016 1331 9268 18',
    'GB29 NWBK 6016 1331 9268 1',
    'XX00',
    'DE89 3704 0044 0532 0130 0O',
    '1234567890123456',
    'DE933704004405', // its check digits fit, and no country has so short a one
    'MT22AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', // nor so long a one
  ])('refuses %j', (text) => {
    expect(parseIban(text)).toBeNull();
  });

  it('is printed in groups of four', () => {
    expect(iban && formatIban(iban)).toBe(BRITISH);
  });

  it('notices every single mistyped digit and every two neighbours swapped', () => {
    const signs = [...'DE89370400440532013000'];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: signs.length - 1 }), fc.constantFrom(...'0123456789'), (place, digit) => {
        if (signs[place] !== digit) expect(parseIban(signs.with(place, digit).join(''))).toBeNull();
        const [here, next] = [signs[place] ?? '', signs[place + 1] ?? ''];
        if (next !== '' && here !== next)
          expect(
            parseIban(
              signs
                .with(place, next)
                .with(place + 1, here)
                .join(''),
            ),
          ).toBeNull();
      }),
    );
  });
});

describe('a BIC', () => {
  it('has eight or eleven characters', () => {
    expect(['NWBKGB2L', 'deutdeff500'].map(parseBic)).toEqual(['NWBKGB2L', 'DEUTDEFF500']);
    expect(['NWBKGB2', '1WBKGB2L', 'NWBKGB2LX'].map(parseBic)).toEqual([null, null, null]);
  });
});

describe('bank details', () => {
  it('may be none', () => {
    expect(parseBankDetails(nothing)).toEqual({ ok: true, value: null });
  });

  it('may be a UK account, one by IBAN, or both', () => {
    expect(parseBankDetails({ ...nothing, accountName: 'Jo', sortCode, accountNumber }).ok).toBe(true);
    expect(parseBankDetails({ ...nothing, accountName: 'Jo', iban }).ok).toBe(true);
    expect(parseBankDetails({ accountName: 'Jo', sortCode, accountNumber, iban, bic }).ok).toBe(true);
  });

  it.each([
    [{ accountName: 'Jo' }, ['sortCode', 'accountNumber']],
    [{ sortCode }, ['accountName', 'accountNumber']],
    [{ accountName: 'Jo', accountNumber, iban }, ['sortCode']],
    [{ accountName: 'Jo', sortCode, accountNumber, bic }, ['iban']],
    [{ iban }, ['accountName']],
  ])('are never half given: %o', (given, missing) => {
    expect(parseBankDetails({ ...nothing, ...given })).toEqual({ ok: false, error: { code: 'bank.incomplete', missing } });
  });

  it('read back as they were written', () => {
    const maybe = <T>(value: T) => fc.constantFrom(value, null);
    fc.assert(
      fc.property(
        fc.record({
          accountName: maybe('Jo'),
          sortCode: maybe(sortCode),
          accountNumber: maybe(accountNumber),
          iban: maybe(iban),
          bic: maybe(bic),
        }),
        (written) => {
          const read = parseBankDetails(written);
          if (read.ok) expect(writeBankDetails(read.value)).toEqual(written);
        },
      ),
    );
  });
});
