import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('the home page and the demo year', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Drummer' });
  });
  afterAll(() => app.close());

  it('begins with nothing, and says so without inventing a nought of some currency', async () => {
    expect(await anna.trpc.home.summary.query()).toMatchObject({
      today: '2026-11-21',
      taxYear: { label: '2026/27', from: '2026-04-06', to: '2027-04-05' },
      gigsToInvoice: { count: 0, amounts: [] },
      outstanding: { count: 0, amounts: [] },
      overdue: { count: 0, amounts: [], oldest: null },
      comingUp: [],
      has: { seller: false, clients: false, gigs: false, invoices: false },
    });
  });

  it('is nobody’s without signing in', async () => {
    expect(await refusal(nobody(app).trpc.home.summary.query())).toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('does not remove a real organisation as if it were a demo', async () => {
    expect(await refusal(anna.trpc.demo.remove.mutate())).toMatchObject({ domain: { code: 'demo.notHere' } });
    expect((await anna.trpc.session.me.query()).organisation.name).toBe('Anna Drummer');
  });

  describe('with a demo year', () => {
    beforeAll(async () => {
      await Promise.all([anna.trpc.demo.load.mutate(), anna.trpc.demo.load.mutate()]); // a double click
    }, 60_000);

    it('is one organisation of its own, however often it was clicked for', async () => {
      const me = await anna.trpc.session.me.query();
      expect(me.organisation).toMatchObject({ name: 'Demo year of Anna Drummer', demo: true });
      expect(me.organisations.map(({ demo }) => demo)).toEqual([false, true]);
    });

    it('shows figures that the lists they open add up to', async () => {
      const home = await anna.trpc.home.summary.query();
      const gigs = await anna.trpc.gigs.list.query({ statuses: ['completed'], invoicing: 'uninvoiced' });
      expect(home.gigsToInvoice).toEqual({ count: gigs.total, amounts: gigs.fees });
      const outstanding = await anna.trpc.invoices.totals.query({ status: 'outstanding' });
      expect(home.outstanding).toEqual({ count: outstanding.count, amounts: outstanding.sums.map(({ due }) => due) });
      const overdue = await anna.trpc.invoices.totals.query({ status: 'overdue' });
      expect(home.overdue).toMatchObject({ count: overdue.count, amounts: overdue.sums.map(({ due }) => due) });
      const drafts = await anna.trpc.invoices.totals.query({ status: 'draft' });
      expect(home.drafts).toEqual({ count: drafts.count, amounts: drafts.sums.map(({ total }) => total) });
      const payments = await anna.trpc.payments.list.query({ from: home.taxYear.from, to: home.taxYear.to });
      expect(home.income).toEqual({ count: payments.total, amounts: payments.sums });
      for (const figure of [home.gigsToInvoice, home.outstanding, home.overdue, home.drafts, home.income])
        expect(figure.count).toBeGreaterThan(0);
      expect(home.comingUp.length).toBeGreaterThan(0);
    });

    it('numbers its invoices without a gap', async () => {
      const { numbers, brokenAt } = await anna.trpc.invoices.numbers.query({});
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
        Array.from(
          { length: numbers.length },
          (_, index) => (numbers.map(({ position }) => position).toSorted((a, b) => a - b)[0] ?? 0) + index,
        ),
      );
      expect(brokenAt).toBeNull();
    });

    it('leaves the real organisation as it was', async () => {
      const me = await anna.trpc.session.me.query();
      const own = me.organisations.find(({ demo }) => !demo);
      if (!own) throw new Error('Anna has an organisation of her own');
      await anna.trpc.session.switchOrganisation.mutate({ organisationId: own.id });
      expect(await anna.trpc.home.summary.query()).toMatchObject({ has: { clients: false, gigs: false, invoices: false } });
      await anna.trpc.demo.load.mutate(); // back to the one there is
    });

    it('is removed whole, issued documents included, and leaves everybody signed in where they belong', async () => {
      const demo = (await anna.trpc.session.me.query()).organisation.id;
      await anna.trpc.demo.remove.mutate();
      expect((await anna.trpc.session.me.query()).organisation).toMatchObject({ name: 'Anna Drummer', demo: false });
      for (const table of ['organisations', 'memberships', 'clients', 'gigs', 'expenses', 'invoices', 'invoice_lines', 'payments']) {
        const column = table === 'organisations' ? 'id' : 'organisation_id';
        const { rows } = await app.owner.query(`select count(*)::int as left from app.${table} where ${column} = $1`, [demo]);
        expect([table, rows[0].left]).toEqual([table, 0]);
      }
    });
  });
});
