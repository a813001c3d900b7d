import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReviseExpense } from '../expenses/index.ts';
import { type ChargedExpense, checkChargedOnce } from './charged-once.ts';
import { aDraft, aGig, aLine, anExpense, anId, buyer, day, lineIds, seller, terms } from './invoices.fixture.ts';
import { issueInvoice } from './issue-invoice.ts';
import type { InvoiceLine } from './line.ts';
import { chargesNow, differsFromGigs, refreshLines, rememberCharges } from './refresh-draft.ts';

const today = day('2026-11-21');
const parking = anId<'expense'>(1);

describe('an expense on a draft', () => {
  const by = (number: number): ChargedExpense => ({
    expenseId: anId<'expense'>(number),
    invoiceId: anId<'invoice'>(7),
    number: 'INV-2026-0007',
  });
  const lines = [aLine(1), aLine(2, { source: { origin: 'expense', gigId: anId<'gig'>(1), expenseId: parking }, description: 'Parking' })];
  const refused = { code: 'invoice.expenseInvoiced', description: 'Parking', invoiceId: anId<'invoice'>(7), number: 'INV-2026-0007' };

  it('that another issued invoice charges is refused, naming both', () => {
    expect(checkChargedOnce(lines, [by(2), by(1)])).toEqual({ ok: false, error: refused });
    const facts = { number: 'INV-2026-0008', invoiceDate: today, terms: 14, today, seller, buyer, charged: [by(1)] };
    expect(issueInvoice(aDraft({ lines }), facts)).toEqual({ ok: false, error: refused });
  });

  it('is no matter while nothing of it is charged elsewhere', () => {
    expect(checkChargedOnce(lines, [by(2)]).ok).toBe(true);
    expect(checkChargedOnce([aLine(1)], [by(1)]).ok).toBe(true);
  });
});

/** Three gigs with an invoice each, and one expense that is moved between them while they are drafted, refreshed and issued. */
class Office {
  private readonly drafts = new Map<number, { lines: InvoiceLine[]; remembered: string }>();
  readonly issued = new Map<number, readonly InvoiceLine[]>();
  private readonly newId = lineIds();
  private gig = 0;

  private chargesNow(gig: number) {
    const expenses = gig === this.gig ? [anExpense(1, { isChargedElsewhere: this.charged().length > 0 })] : [];
    const charges = chargesNow([aGig(gig, { expenses })], terms);
    if (!charges.ok) throw new Error(charges.error.code);
    return charges.value;
  }

  charged(): ChargedExpense[] {
    const hasIt = (lines: readonly InvoiceLine[]) => lines.some(({ source }) => source.origin === 'expense');
    return [...this.issued]
      .filter(([, lines]) => hasIt(lines))
      .map(([gig]) => ({ expenseId: parking, invoiceId: anId<'invoice'>(gig), number: `INV-${gig}` }));
  }

  /** To a gig that can still be charged: whoever moves it to another one sees that it is invoiced. */
  move(gig: number) {
    const at = (to: number) => ({ ...anExpense(1), gigId: anId<'gig'>(to) });
    if (!this.issued.has(gig) && mayReviseExpense(at(this.gig), at(gig), this.charged()[0] ?? null).ok) this.gig = gig;
  }

  refresh(gig: number) {
    if (this.issued.has(gig)) return;
    const charges = this.chargesNow(gig);
    const lines = refreshLines(this.drafts.get(gig)?.lines ?? [], charges, this.newId);
    this.drafts.set(gig, { lines, remembered: rememberCharges(charges) });
  }

  /** Issues the draft; what its gig would add to it, and offers, is accepted before. */
  issue(gig: number) {
    const draft = this.drafts.get(gig);
    if (!draft || this.issued.has(gig)) return;
    if (differsFromGigs(draft.remembered, this.chargesNow(gig)).some(({ kind }) => kind === 'added')) this.refresh(gig);
    const lines = this.drafts.get(gig)?.lines ?? [];
    const facts = { number: `INV-${gig}`, invoiceDate: today, terms: 14, today, seller, buyer, charged: this.charged() };
    const issuing = issueInvoice(aDraft({ id: anId<'invoice'>(gig), lines }), facts);
    if (issuing.ok) this.issued.set(gig, issuing.value.lines);
  }
}

describe('an expense that is moved between gigs', () => {
  const gigs = [0, 1, 2];
  const step = fc.tuple(fc.constantFrom('move', 'refresh', 'issue'), fc.constantFrom(...gigs)) satisfies fc.Arbitrary<[string, number]>;

  it('is charged by exactly one of their invoices once all are issued, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const office = new Office();
        for (const [what, gig] of steps) {
          office[what](gig);
          expect(office.charged().length).toBeLessThanOrEqual(1);
        }
        for (const gig of gigs) {
          office.refresh(gig);
          office.issue(gig);
        }
        expect(office.issued.size).toBe(3);
        expect(office.charged()).toHaveLength(1);
      }),
    );
  });
});
