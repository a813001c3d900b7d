import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { day, gbp } from './invoices.fixture.ts';
import { amountDue, type InvoiceFacts, invoiceStates, invoiceStatuses, isOutstanding, statusOf } from './status.ts';

const today = day('2026-11-21');
const issued: InvoiceFacts = { state: 'issued', total: gbp(10_000n), paid: gbp(0n), dueDate: today };
const anyFacts: fc.Arbitrary<InvoiceFacts> = fc
  .record({ state: fc.constantFrom(...invoiceStates), total: fc.nat(500), part: fc.nat(100), days: fc.integer({ min: -400, max: 400 }) })
  .map(({ state, total, part, days }) => ({
    state,
    total: gbp(BigInt(total)),
    paid: gbp(state === 'issued' ? (BigInt(total) * BigInt(part)) / 100n : 0n),
    dueDate: state === 'draft' ? null : addDays(today, days),
  }));

describe('the status of an invoice', () => {
  it('is one of the known, for all facts there can be', () => {
    fc.assert(fc.property(anyFacts, (facts) => invoiceStatuses.includes(statusOf(facts, today))));
  });

  it('is outstanding exactly when something is due', () => {
    fc.assert(fc.property(anyFacts, (facts) => isOutstanding(statusOf(facts, today)) === amountDue(facts).minor > 0n));
  });

  it('is overdue from the day after the due date, whatever was paid in part', () => {
    expect(statusOf(issued, today)).toBe('issued');
    expect(statusOf(issued, addDays(today, 1))).toBe('overdue');
    expect(statusOf({ ...issued, paid: gbp(9_999n) }, addDays(today, 1))).toBe('overdue');
  });

  it('is part paid, then paid, as the money comes in; late money pays it just the same', () => {
    expect(statusOf({ ...issued, paid: gbp(1n) }, today)).toBe('part_paid');
    expect(statusOf({ ...issued, paid: gbp(10_000n) }, addDays(today, 99))).toBe('paid');
  });

  it('is paid at once for an invoice over nothing', () => {
    expect(statusOf({ ...issued, total: gbp(0n) }, today)).toBe('paid');
  });

  it('is draft or void whatever the day, and then nothing is due', () => {
    for (const state of ['draft', 'void'] as const) {
      expect(statusOf({ ...issued, state }, addDays(today, 99))).toBe(state);
      expect(amountDue({ ...issued, state })).toEqual(gbp(0n));
    }
  });
});
