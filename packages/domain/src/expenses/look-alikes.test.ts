import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/index.ts';
import { money } from '../money/index.ts';
import { type Comparable, lookAlikes } from './index.ts';

const [day, nextDay] = ['2026-11-20', '2026-11-21'] as [LocalDate, LocalDate]; // days, by their form
const petrol: Comparable = { id: '1', date: day, supplier: 'Shell', amount: money(4500n, 'GBP'), receiptHashes: ['ab'] };

describe('lookAlikes', () => {
  it('points out a receipt with the same bytes, whatever else differs', () => {
    const other = { ...petrol, id: '2', date: nextDay, supplier: null, amount: money(1n, 'EUR') };
    expect(lookAlikes(petrol, [other])).toEqual([{ expense: other, because: 'receipt' }]);
  });

  it('points out the same amount on the same day at the same supplier', () => {
    const other = { ...petrol, id: '2', supplier: 'SHELL ', receiptHashes: [] };
    expect(lookAlikes(petrol, [other])).toEqual([{ expense: other, because: 'amountDateSupplier' }]);
  });

  it.each([
    ['another day', { date: nextDay }],
    ['another amount', { amount: money(4501n, 'GBP') }],
    ['another currency', { amount: money(4500n, 'EUR') }],
    ['another supplier', { supplier: 'BP' }],
    ['no supplier', { supplier: null }],
  ])('says nothing of %s', (_, difference) => {
    expect(lookAlikes(petrol, [{ ...petrol, id: '2', receiptHashes: [], ...difference }])).toEqual([]);
  });

  it('says nothing of two that cost nothing yet', () => {
    const draft = { ...petrol, amount: money(0n, 'GBP'), receiptHashes: [] };
    expect(lookAlikes(draft, [{ ...draft, id: '2' }])).toEqual([]);
  });

  it('is symmetric, and never of itself', () => {
    const some = fc.record({
      id: fc.constantFrom('1', '2'),
      date: fc.constantFrom(day, nextDay),
      supplier: fc.constantFrom(null, 'Shell', 'shell', 'BP'),
      amount: fc.constantFrom(money(0n, 'GBP'), money(4500n, 'GBP')),
      receiptHashes: fc.subarray(['ab', 'cd']),
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(lookAlikes(a, [b])[0]?.because).toEqual(lookAlikes(b, [a])[0]?.because);
        expect(lookAlikes(a, [a])).toEqual([]);
      }),
    );
  });
});
