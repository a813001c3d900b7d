import { describe, expect, it } from 'vitest';
import { aGig, day, invoiceId } from './gigs.fixture.ts';
import { isToInvoice } from './index.ts';

const today = day('2026-11-21');
const [before, after] = [day('2026-11-20'), day('2026-11-22')];

describe('a gig to invoice', () => {
  it.each([
    ['completed', before, true],
    ['completed', after, true],
    ['confirmed', before, true],
    ['confirmed', today, false],
    ['confirmed', after, false],
    ['draft', before, false],
    ['cancelled', before, false],
  ] as const)('%s on %s: %s', (status, date, expected) => {
    expect(isToInvoice(aGig({ status, date }), today)).toBe(expected);
    expect(isToInvoice(aGig({ status, date, invoiceId: invoiceId(1) }), today)).toBe(false);
  });
});
