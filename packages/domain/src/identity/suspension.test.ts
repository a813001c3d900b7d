import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/index.ts';
import { personStatuses, standing } from './index.ts';

const today = '2026-11-21' as LocalDate; /* a day of the calendar */
const status = fc.constantFrom(...personStatuses);
const day = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));

describe('standing', () => {
  it('changes nothing but a suspension whose last day is over', () => {
    fc.assert(
      fc.property(status, day, (is, suspendedUntil) => {
        const now = standing({ status: is, suspendedUntil }, today);
        if (now !== is) expect([is, now, suspendedUntil !== null && suspendedUntil < today]).toEqual(['suspended', 'active', true]);
      }),
    );
  });

  it('once back stays back, however late it is looked at', () => {
    fc.assert(
      fc.property(day, fc.nat(400), (suspendedUntil, later) => {
        const at = (when: LocalDate) => standing({ status: 'suspended', suspendedUntil }, when);
        if (at(today) === 'active') expect(at(addDays(today, later))).toBe('active');
      }),
    );
  });

  it('keeps somebody out on the last day itself, and lets them in on the next', () => {
    const suspended = { status: 'suspended', suspendedUntil: today } as const;
    expect([standing(suspended, today), standing(suspended, addDays(today, 1))]).toEqual(['suspended', 'active']);
  });

  it('without an end lasts until somebody says otherwise', () => {
    expect(standing({ status: 'suspended', suspendedUntil: null }, addDays(today, 10_000))).toBe('suspended');
  });
});
