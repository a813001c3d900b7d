import { money, rate } from '@glovelly/domain/money';
import { describe, expect, test } from 'vitest';
import { formatMoney, formatUnitPrice, grouped } from './money.ts';

describe('an amount on a document', () => {
  test.each([
    [123450n, 'GBP', '£1,234.50'],
    [-2000n, 'GBP', '−£20.00'],
    [5n, 'EUR', '€0.05'],
    [100_000_000_000n, 'USD', '$1,000,000,000.00'],
    [1500n, 'JPY', 'JPY 1,500'],
    [-1234567n, 'KWD', '−KWD 1,234.567'],
    [99999n, 'AUD', 'AUD 999.99'],
    [0n, 'GBP', '£0.00'],
  ] as const)('%s of %s is written %s', (minor, currency, written) => {
    expect(formatMoney(money(minor, currency))).toBe(written);
  });

  test.each([
    [525_000n, 'GBP', '£0.525'],
    [525_001n, 'GBP', '£0.525001'],
    [120_000_000n, 'GBP', '£120.00'],
    [-10_000n, 'EUR', '−€0.01'],
    [15_005_000n, 'JPY', 'JPY 1,500.5'],
  ] as const)('a unit price of %s ten-thousandths of %s keeps its further decimals: %s', (e4, currency, written) => {
    expect(formatUnitPrice(rate(e4, currency))).toBe(written);
  });

  test('a quantity has its thousands apart and a real minus', () => {
    expect(['7', '1250.5', '-1000', '123456789.0001'].map(grouped)).toEqual(['7', '1,250.5', '−1,000', '123,456,789.0001']);
  });
});
