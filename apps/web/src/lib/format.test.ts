import { describe, expect, it } from 'vitest';
import { currencySign, formatAmount, formatDate, formatMoment, formatMoney, formatTime, plainMoney } from './format.ts';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });

describe('money on a screen', () => {
  it('is written as the reader’s locale writes it', () => {
    expect(formatMoney(gbp('123450'), 'en-GB')).toBe('£1,234.50');
    expect(formatMoney(gbp('-5'), 'en-GB')).toBe('-£0.05');
    expect(formatMoney(gbp('123450'), 'de-DE')).toBe('1.234,50\u00a0£');
    expect(formatAmount(gbp('123450'), 'en-GB')).toBe('1,234.50');
  });

  it('has the decimals of its currency', () => {
    expect(formatMoney({ minor: '1500', currency: 'JPY' }, 'en-GB')).toBe('¥1,500');
    expect(formatMoney({ minor: '1500', currency: 'KWD' }, 'en-GB')).toMatch(/1\.500$/);
  });

  it('is exact beyond what a float holds', () => {
    expect(formatMoney(gbp('9007199254740993'), 'en-GB')).toBe('£90,071,992,547,409.93');
    expect(plainMoney(gbp('-12345678901234567'))).toBe('-123456789012345.67');
  });

  it('is headed by its sign', () => {
    expect(currencySign('GBP', 'en-GB')).toBe('£');
    expect(currencySign('PLN', 'en-GB')).toBe('zł');
  });
});

describe('a day on a screen', () => {
  it('is the same day in every zone that the reader’s computer may be in', () => {
    const zone = process.env.TZ;
    try {
      for (const elsewhere of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
        process.env.TZ = elsewhere;
        expect(formatDate('2026-03-29', 'en-GB')).toBe('29 Mar 2026');
      }
    } finally {
      process.env.TZ = zone;
    }
  });

  it('says as much as is asked', () => {
    expect(formatDate('2026-03-12', 'en-GB', 'day')).toMatch(/^Thu,? 12 Mar$/);
    expect(formatDate('2026-03-12', 'en-GB', 'long')).toMatch(/^Thursday,? 12 March 2026$/) /* the comma comes and goes with ICU */;
    expect(formatDate('2026-03-12', 'en-GB', 'month')).toBe('March 2026');
    expect(formatDate('2026-03-12', 'en-US', 'numeric')).toBe('03/12/2026');
  });
});

describe('a moment on a screen', () => {
  it('is told in the zone of the business, summer time included', () => {
    expect(formatMoment('2026-07-01T22:30:00.000Z', 'en-GB', 'Europe/London')).toBe('1 Jul 2026, 23:30');
    expect(formatTime('19:30', 'en-GB')).toBe('19:30');
  });
});
