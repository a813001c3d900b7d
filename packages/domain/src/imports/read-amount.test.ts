import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostMiles } from '../mileage/index.ts';
import { formatMoneyPlain, formatQuantity, money, mostMinor, quantity } from '../money/index.ts';
import { readFee, readMiles, readStatus, readType } from './index.ts';

describe('reading a fee', () => {
  it('never throws, and keeps what is no amount as a doubt', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[£€$\d.,' -]{0,14}$/)), (text) => {
        const { fee, doubts } = readFee(text, 'GBP');
        if (fee === null && text.trim() !== '') expect(doubts).toEqual([{ code: 'fee.unreadable', text: text.trim() }]);
        if (fee !== null) expect(fee.minor >= 0n).toBe(true);
      }),
    );
  });

  it('finds every amount again that was written plainly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (minor) => {
        expect(readFee(`£${formatMoneyPlain(money(minor, 'GBP'))}`, 'GBP')).toEqual({ fee: { minor, currency: 'GBP' }, doubts: [] });
      }),
    );
  });

  it.each([
    ['£1,250.00', 125_000n],
    ['1.250,50', 125_050n],
    ['1,250', 125_000n],
    ['250', 25_000n],
    ['250.5', 25_050n],
    ['£ 1 250', 125_000n],
    ['GBP 300', 30_000n],
    ['300.-', 30_000n],
    ['free', 0n],
    ['1,234,567.89', 123_456_789n],
  ])('%s is %s pence', (text, minor) => {
    expect(readFee(text, 'GBP')).toEqual({ fee: { minor, currency: 'GBP' }, doubts: [] });
  });

  it('says how it read a dot that could group thousands, for every d.ddd', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', '£', 'GBP '),
        (whole, rest, mark) => {
          const three = String(rest).padStart(3, '0');
          const minor = BigInt(whole * 1000 + rest) * 100n;
          const text = `${mark}${whole}.${three}`;
          expect(readFee(text, 'GBP')).toEqual({
            fee: { minor, currency: 'GBP' },
            doubts: [{ code: 'fee.separatorAssumed', text, read: formatMoneyPlain(money(minor, 'GBP')), currency: 'GBP' }],
          });
          expect(readFee(`${mark}${whole},${three}`, 'GBP')).toEqual({ fee: { minor, currency: 'GBP' }, doubts: [] });
          for (const sign of ['.', ','])
            expect(readFee(`${whole}${sign}${three}`, 'KWD').doubts).toMatchObject([{ code: 'fee.separatorAssumed' }]);
          expect(readFee(`${whole}.${three}`, 'KWD').fee?.minor).toBe(BigInt(whole * 1000 + rest));
        },
      ),
    );
  });

  it('is never more than a line of an invoice can hold', () => {
    expect(readFee('100,000,000,000.00', 'GBP').fee?.minor).toBe(mostMinor);
    expect(readFee('100000000000.01', 'GBP').fee).toBeNull();
  });

  it('takes a dot after a nought or after four digits for what it can only be', () => {
    expect(readFee('0.250', 'GBP')).toEqual({ fee: { minor: 25n, currency: 'GBP' }, doubts: [] });
    expect(readFee('1250.500', 'GBP')).toEqual({ fee: { minor: 1_250_50n, currency: 'GBP' }, doubts: [] });
  });

  it('reads another currency as such, with a doubt', () => {
    expect(readFee('€ 200', 'GBP')).toEqual({
      fee: { minor: 200_00n, currency: 'EUR' },
      doubts: [{ code: 'fee.otherCurrency', currency: 'EUR', own: 'GBP' }],
    });
    expect(readFee('$200', 'CAD')).toEqual({ fee: { minor: 200_00n, currency: 'CAD' }, doubts: [] });
  });

  it('rounds nothing and drops no sign', () => {
    for (const text of ['-50', '(50)', 'TBC', '12 for two', '1.2.3,4,5', '1,2,3', '12 50', '1,23.50', '0.1234']) {
      expect(readFee(text, 'GBP')).toEqual({ fee: null, doubts: [{ code: 'fee.unreadable', text }] });
    }
  });
});

describe('reading the other cells', () => {
  it('reads miles with and without their unit', () => {
    expect(readMiles('42.5 miles')).toEqual({ miles: 425_000n, doubts: [] });
    expect(readMiles('1,204')).toEqual({
      miles: 12_040_000n,
      doubts: [{ code: 'miles.separatorAssumed', text: '1,204', read: '1204' }],
    });
    expect(readMiles('12.345 mi')).toMatchObject({ miles: 123_450n, doubts: [{ code: 'miles.separatorAssumed', read: '12.345' }] });
    expect(readMiles('far').doubts).toEqual([{ code: 'miles.unreadable', text: 'far' }]);
    expect(readMiles('99999999').miles).toBeNull();
  });

  it('reads as many miles as a gig may have, and none beyond', () => {
    expect(readMiles(formatQuantity(quantity(mostMiles)))).toEqual({ miles: mostMiles, doubts: [] });
    const text = formatQuantity(quantity(mostMiles + 1n));
    expect(readMiles(text)).toEqual({ miles: null, doubts: [{ code: 'miles.unreadable', text }] });
  });

  it('reads the nature of the work and the state of a booking from their words', () => {
    expect(readType('Piano lessons').type).toBe('teaching');
    expect(readType('Wedding').type).toBe('performance');
    expect(readType('Band practice').type).toBe('rehearsal');
    expect(readType('Zorbing')).toEqual({ type: null, doubts: [{ code: 'type.unknown', text: 'Zorbing' }] });
    expect(readStatus('Pencilled in').status).toBe('draft');
    expect(readStatus('NOT CONFIRMED').status).toBe('draft');
    expect(readStatus('Confirmed').status).toBe('confirmed');
    expect(readStatus('canceled').status).toBe('cancelled');
    expect(readStatus('hmm').doubts).toEqual([{ code: 'status.unknown', text: 'hmm' }]);
  });
});
