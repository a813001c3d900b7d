import type { CreateExpenseInput } from '@glovelly/contract/expenses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

const pounds = (minor: number) => ({ minor: String(minor), currency: 'GBP' }) as const;

describe('expenses', () => {
  let app: TestApp;
  let anna: Member;
  let other: Member;
  beforeAll(async () => {
    app = await makeApp();
    [anna, other] = await Promise.all([makeMember(app, { role: 'owner' }), makeMember(app, { role: 'owner' })]);
  });
  afterAll(() => app.close());

  const strings = { date: '2026-11-20', description: 'Strings', amount: pounds(1999), category: 'cost_of_goods' } as const;

  async function create(more: Partial<CreateExpenseInput> = {}, who = anna) {
    const made = await who.trpc.expenses.create.mutate({ id: newId<'expense'>(), ...strings, ...more });
    return { ...made, id: sameId<'expense'>(made.id) };
  }

  async function gigOf(who = anna, title = 'Wedding') {
    const id = newId<'gig'>();
    await app.owner.query(`insert into app.gigs (organisation_id, id, title, date, currency) values ($1, $2, $3, '2026-11-28', 'GBP')`, [
      who.actor.organisationId,
      id,
      title,
    ]);
    return id;
  }

  describe('creating', () => {
    it('is wholly for business and claimable until it says otherwise', async () => {
      expect(await create()).toMatchObject({
        ...strings,
        gig: null,
        vat: null,
        businessSharePercent: 100,
        claim: { state: 'claimable', on: null, method: null, note: null },
        receipts: [],
        version: 1,
      });
    });

    it('belongs to a gig, after those that are there', async () => {
      const gigId = await gigOf();
      const first = await create({ gigId, description: 'Train' });
      const second = await create({ gigId, description: 'Hotel' });
      expect(first.gig).toMatchObject({ id: gigId, title: 'Wedding', date: '2026-11-28' });
      const { rows } = await app.owner.query('select position from app.expenses where id = any($1) order by position', [
        [first.id, second.id],
      ]);
      expect(rows.map(({ position }) => position)).toEqual([0, 1]);
    });

    it('makes one expense of a double click', async () => {
      const input = { id: newId<'expense'>(), ...strings, description: 'Once' };
      const [one, two] = await Promise.all([anna.trpc.expenses.create.mutate(input), anna.trpc.expenses.create.mutate(input)]);
      expect(two).toEqual(one);
      expect((await anna.trpc.expenses.list.query({ search: 'Once' })).total).toBe(1);
    });

    it('keeps a reimbursement with its date and how, and refuses one without', async () => {
      const claim = { state: 'reimbursed', on: '2026-11-21', method: 'cash', note: null } as const;
      expect((await create({ claim })).claim).toEqual(claim);
      expect(await refusal(create({ claim: { state: 'reimbursed' } }))).toMatchObject({
        domain: { code: 'expense.reimbursementIncomplete', missing: ['on', 'method'] },
      });
    });

    it('refuses more VAT than there is money', async () => {
      expect(await refusal(create({ vat: pounds(2000) }))).toMatchObject({ domain: { code: 'expense.vatTooLarge' } });
    });

    it('names each field that is wrong', async () => {
      const wrong = { date: '2026-02-30', description: '', amount: pounds(-1), category: 'fun' as never, businessSharePercent: 101 }; // not a category
      expect(Object.keys((await refusal(create(wrong))).fieldErrors ?? {}).toSorted()).toEqual([
        'amount',
        'businessSharePercent',
        'category',
        'date',
        'description',
      ]);
    });

    it('refuses another organisation’s gig as one that is not there', async () => {
      const gigId = await gigOf(other);
      expect(await refusal(create({ gigId }))).toMatchObject({ code: 'UNPROCESSABLE_CONTENT', domain: { code: 'relation.notFound' } });
      expect(await refusal(create({ gigId: newId<'gig'>() }))).toMatchObject({ domain: { code: 'relation.notFound' } });
    });

    it('is not for viewers', async () => {
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect(await refusal(create({}, viewer))).toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('changing', () => {
    it('changes what is named, moves to another gig, and counts the version', async () => {
      const { id } = await create({ supplier: 'Strings & Co' });
      const gigId = await gigOf();
      expect(await anna.trpc.expenses.update.mutate({ id, version: 1, patch: { gigId, businessSharePercent: 0 } })).toMatchObject({
        supplier: 'Strings & Co',
        gig: { id: gigId },
        businessSharePercent: 0,
        version: 2,
      });
      expect(await anna.trpc.expenses.update.mutate({ id, version: 2, patch: { gigId: null } })).toMatchObject({ gig: null, version: 3 });
    });

    it('refuses what was based on an older version, and says which is newest', async () => {
      const { id } = await create();
      await anna.trpc.expenses.update.mutate({ id, version: 1, patch: { description: 'First' } });
      expect(await refusal(anna.trpc.expenses.update.mutate({ id, version: 1, patch: { description: 'Second' } }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: 2 },
      });
    });

    it('lets one of several that save at the same moment win', async () => {
      const { id } = await create();
      const save = (description: string) => anna.trpc.expenses.update.mutate({ id, version: 1, patch: { description } });
      const outcomes = await Promise.allSettled([save('A'), save('B'), save('C')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('knows nothing of another organisation’s expense', async () => {
      const { id } = await create();
      expect(await refusal(other.trpc.expenses.update.mutate({ id, version: 1, patch: { description: 'Mine' } }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await refusal(other.trpc.expenses.remove.mutate({ id, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(other.trpc.expenses.get.query({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('removing', () => {
    it('takes it away, once', async () => {
      const { id } = await create();
      await anna.trpc.expenses.remove.mutate({ id, version: 1 });
      expect(await refusal(anna.trpc.expenses.remove.mutate({ id, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('says which draft charges it, and lets it go', async () => {
      const { id } = await create({ gigId: await gigOf() });
      const invoiceId = await invoiceWith(id);
      expect((await anna.trpc.expenses.get.query({ id })).invoice).toEqual({ id: invoiceId, number: null });
      await anna.trpc.expenses.remove.mutate({ id, version: 1 });
    });

    async function invoiceWith(expenseId: string) {
      const [clientId, invoiceId, { organisationId }] = [newId(), newId(), anna.actor];
      const { rows } = await app.owner.query('select gig_id from app.expenses where id = $1', [expenseId]);
      await app.owner.query(`insert into app.clients (organisation_id, id, name) values ($1, $2, 'The Venue')`, [organisationId, clientId]);
      await app.owner.query(
        `insert into app.invoices (organisation_id, id, client_id, currency, vat_registered) values ($1, $2, $3, 'GBP', false)`,
        [organisationId, invoiceId, clientId],
      );
      await app.owner.query(
        `insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit_price_e4, net_minor, origin, gig_id, expense_id)
         values ($1, $2, $3, 0, 'Strings', 10000, 19990000, 1999, 'expense', $4, $5)`,
        [organisationId, newId(), invoiceId, rows[0].gig_id, expenseId],
      );
      return invoiceId;
    }
  });

  describe('looking', () => {
    const seen = async (who: Member, list: Parameters<Member['trpc']['expenses']['list']['query']>[0]) =>
      (await who.trpc.expenses.list.query(list)).expenses.map(({ description }) => description);

    it('filters by gig, period, category, claim and words, and sums what is left', async () => {
      const bea = await makeMember(app, { role: 'owner' });
      const gigId = await gigOf(bea, 'Jazz Night');
      await create({ description: 'Train', gigId, date: '2026-04-05', category: 'travel', amount: pounds(1000) }, bea);
      await create(
        { description: 'Hotel', gigId, date: '2026-04-06', category: 'travel', claim: { state: 'not_claimable' }, amount: pounds(5000) },
        bea,
      );
      await create({ description: 'Phone', date: '2026-06-01', category: 'admin', supplier: 'Telco', amount: pounds(2500) }, bea);
      await create({ description: 'Métro', date: '2026-07-01', category: 'travel', amount: { minor: '190', currency: 'EUR' } }, bea);
      expect(await seen(bea, { gigId })).toEqual(['Hotel', 'Train']);
      expect(await seen(bea, { withoutGig: true })).toEqual(['Métro', 'Phone']);
      expect(await seen(bea, { from: '2026-04-06', to: '2026-06-30' })).toEqual(['Phone', 'Hotel']);
      expect(await seen(bea, { categories: ['travel'], claims: ['claimable'] })).toEqual(['Métro', 'Train']);
      expect(await seen(bea, { categories: [] })).toHaveLength(4);
      expect(await seen(bea, { search: 'telco' })).toEqual(['Phone']);
      expect(await seen(bea, { search: 'jazz' })).toEqual(['Hotel', 'Train']);
      expect(await seen(bea, { search: '%' })).toEqual([]);
      expect(await bea.trpc.expenses.list.query({})).toMatchObject({
        total: 4,
        sums: [
          { minor: '190', currency: 'EUR' },
          { minor: '8500', currency: 'GBP' },
        ],
      });
    });

    it.each(['date', 'amount', 'supplier'] as const)('pages by %s in both directions without loss or repeat', async (sort) => {
      const bea = await makeMember(app, { role: 'owner' });
      for (const [index, supplier] of ['B', null, 'A', 'B', null].entries()) {
        await create({ description: `${index}`, supplier, date: `2026-11-0${(index % 2) + 1}`, amount: pounds((index % 3) * 100) }, bea);
      }
      for (const order of ['asc', 'desc'] as const) {
        const all = await seen(bea, { sort, order });
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof bea.trpc.expenses.list.query>> = await bea.trpc.expenses.list.query({
            sort,
            order,
            take: 2,
            cursor,
          });
          paged.push(...page.expenses.map(({ description }) => description));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(all);
        expect(new Set(paged).size).toBe(5);
      }
    });

    it('points out what looks like the same purchase entered twice', async () => {
      const bea = await makeMember(app, { role: 'owner' });
      const first = await create({ supplier: 'Shell' }, bea);
      const second = await create({ supplier: 'SHELL', description: 'Petrol' }, bea);
      await create({ supplier: 'BP' }, bea);
      expect((await bea.trpc.expenses.get.query({ id: second.id })).lookAlikes).toMatchObject([
        { id: first.id, because: 'amountDateSupplier' },
      ]);
    });
  });
});
