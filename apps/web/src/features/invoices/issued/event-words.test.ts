import { expect, it } from 'vitest';
import { eventWords } from './event-words.ts';

const nothing = { amount: null, day: null, reason: null };
const paid = { ...nothing, amount: { minor: '12050', currency: 'GBP' }, day: '2026-11-03' } as const;

it.each([
  [{ ...nothing, kind: 'issued' }, 'Issued'],
  [{ ...nothing, kind: 'voided', reason: 'Sent to the wrong venue' }, 'Voided: Sent to the wrong venue'],
  [{ ...paid, kind: 'payment.recorded' }, 'Payment recorded: £120.50 of 3 Nov 2026'],
  [{ ...paid, kind: 'payment.removed' }, 'Payment removed: £120.50 of 3 Nov 2026'],
] as const)('says what happened to an invoice: %#', (event, words) => {
  expect(eventWords(event, 'en-GB')).toBe(words);
});
