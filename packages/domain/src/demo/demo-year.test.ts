import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, type LocalDate, monthOf } from '../calendar/index.ts';
import { dueDateOf } from '../invoices/index.ts';
import { paymentTerms } from '../parties/index.ts';
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
        const terms = new Map(plan.clients.map((client) => [client.key, client.paymentTermsDays ?? paymentTerms.usual]));
        const overdue = plan.invoices.some(
          ({ issuedOn, paidPercent, client }) =>
            issuedOn !== null && paidPercent < 100 && dueDateOf(issuedOn, terms.get(client) ?? paymentTerms.usual) < day,
        );
        expect(overdue).toBe(true);
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

  it('happens in a believable order: work, then its invoice, then its payment, all of it within the last year or the weeks to come', () => {
    fc.assert(
      fc.property(year, ({ day, plan }) => {
        const dateOf = new Map(plan.gigs.map((gig) => [gig.key, gig.date]));
        for (const { gigs, issuedOn, paidOn, paidPercent } of plan.invoices) {
          expect(gigs.length).toBeGreaterThan(0);
          for (const key of gigs) expect((dateOf.get(key) ?? '') <= (issuedOn ?? day)).toBe(true);
          expect(paidOn === null || (issuedOn !== null && issuedOn < paidOn)).toBe(true);
          expect(paidOn === null ? paidPercent === 0 : paidPercent > 0 && paidPercent <= 100).toBe(true);
        }
        const days = [...plan.gigs, ...plan.expenses].map(({ date }) => date);
        expect(days.every((date) => date >= addDays(day, -364) && date <= addDays(day, 42))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('spends on its way to work that was done, on the day of it, and never ahead of time', () => {
    fc.assert(
      fc.property(year, ({ day, plan }) => {
        const gigs = new Map(plan.gigs.map((gig) => [gig.key, gig]));
        for (const { gig: key, date, amountPence, claimable } of plan.expenses) {
          expect(date <= day && amountPence > 0n).toBe(true);
          if (key === null) expect(claimable).toBe(false);
          else expect(gigs.get(key)).toMatchObject({ date, status: 'completed' });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('invoices the school by the month and everybody else by the gig', () => {
    fc.assert(
      fc.property(year, ({ plan }) => {
        const dateOf = new Map(plan.gigs.map((gig) => [gig.key, gig.date]));
        for (const { client, gigs } of plan.invoices) {
          if (client !== 'school') expect(gigs).toHaveLength(1);
          expect(new Set(gigs.map((key) => monthOf(dateOf.get(key) as LocalDate).to)).size).toBe(1); // a gig of the plan, by the law above
        }
      }),
      { numRuns: 60 },
    );
  });

  it('plays for clients that it has, lesson after lesson without two gigs on one day', () => {
    fc.assert(
      fc.property(year, ({ plan }) => {
        const known = new Set(plan.clients.map((client) => client.key));
        expect(plan.gigs.every((gig) => known.has(gig.client))).toBe(true);
        expect(new Set(plan.gigs.map((gig) => gig.date)).size).toBe(plan.gigs.length);
        expect(plan.gigs.map((gig) => gig.date)).toEqual(plan.gigs.map((gig) => gig.date).toSorted());
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
