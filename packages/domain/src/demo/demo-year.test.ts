import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, type LocalDate } from '../calendar/index.ts';
import { demoYear } from './index.ts';

const today = fc.integer({ min: 20_000, max: 40_000 }).map((epochDay) => fromEpochDay(epochDay) as LocalDate); /* in range, so it exists */
const year = today.map((day) => ({ day, plan: demoYear(day) }));

describe('the demo year', () => {
  it('has something to do whatever day it is: gigs to invoice, an unpaid invoice past its due date, a draft, gigs to come', () => {
    fc.assert(
      fc.property(year, ({ day, plan }) => {
        const invoiced = new Set(plan.invoices.flatMap((invoice) => invoice.gigs));
        expect(plan.gigs.some((gig) => gig.status === 'completed' && !invoiced.has(gig.key))).toBe(true);
        expect(plan.invoices.some((invoice) => invoice.issuedOn === null)).toBe(true);
        expect(plan.invoices.some((invoice) => invoice.issuedOn !== null && invoice.paidPercent < 100)).toBe(true);
        expect(plan.gigs.some((gig) => gig.date > day)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the rules: past gigs are completed, nothing is issued or paid in the future, a gig is on one invoice at most, of its own client', () => {
    fc.assert(
      fc.property(year, ({ day, plan }) => {
        const gigs = new Map(plan.gigs.map((gig) => [gig.key, gig]));
        expect(gigs.size).toBe(plan.gigs.length);
        for (const gig of plan.gigs) expect(gig.status).toBe(gig.date < day ? 'completed' : 'confirmed');
        for (const invoice of plan.invoices) {
          expect((invoice.issuedOn ?? day) <= day && (invoice.paidOn ?? day) <= day).toBe(true);
          for (const key of invoice.gigs) expect(gigs.get(key)?.client).toBe(invoice.client);
        }
        const invoiced = plan.invoices.flatMap((invoice) => invoice.gigs);
        expect(new Set(invoiced).size).toBe(invoiced.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for everybody who opens it on the same day', () => {
    fc.assert(
      fc.property(year, ({ day, plan }) => {
        expect(demoYear(day)).toEqual(plan);
      }),
      { numRuns: 20 },
    );
  });
});
