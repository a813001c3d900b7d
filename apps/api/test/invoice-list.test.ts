import type { InvoiceListInput } from '@glovelly/contract/invoices';
import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aDraft, anIssued, answerFirstQuestions, gbp } from './support/business.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';

describe('the list of invoices', () => {
  let app: TestApp;
  let anna: Member;
  let mill: Id<'client'>;
  let school: Id<'client'>;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner' });
    await answerFirstQuestions(anna);
    [mill, school] = [await aClient(anna, 'The Old Mill'), await aClient(anna, 'Émile & Co. School')];
    const paid = async (invoice: { id: Id<'invoice'> }, minor: number) =>
      anna.trpc.payments.record.mutate({ id: newId<'payment'>(), invoiceId: invoice.id, amount: gbp(minor), paidOn: '2026-11-20' });

    const late = await anIssued(anna, mill, { fee: gbp(10_000) }, '2026-10-01');
    const part = await anIssued(anna, mill, { fee: gbp(20_000) });
    const full = await anIssued(anna, school, { fee: gbp(30_000) });
    const open = await anIssued(anna, school, { fee: gbp(40_000) });
    const taken = await anIssued(anna, school, { fee: gbp(50_000) });
    const draft = await aDraft(anna, mill, { fee: gbp(60_000), title: 'Harvest 100%' });
    await paid(late, 2_500);
    await paid(part, 5_000);
    await paid(full, 30_000);
    await anna.trpc.invoices.void.mutate({ id: taken.id, version: taken.version, reason: 'Sent twice' });
    Object.assign(ids, { late: late.id, part: part.id, full: full.id, open: open.id, taken: taken.id, draft: draft.id });
  });
  afterAll(() => app.close());

  const names = (page: { invoices: { id: string }[] }) => page.invoices.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));
  const list = async (input: InvoiceListInput = {}, who = anna) => names(await who.trpc.invoices.list.query(input));

  it('shows the newest first, each with its client, status, total and what is due', async () => {
    const page = await anna.trpc.invoices.list.query({});
    expect(names(page)).toEqual(['draft', 'taken', 'open', 'full', 'part', 'late']);
    expect(page.invoices.map(({ status, amountDue }) => [status, amountDue.minor])).toEqual([
      ['draft', '0'],
      ['void', '0'],
      ['issued', '40000'],
      ['paid', '0'],
      ['part_paid', '15000'],
      ['overdue', '7500'],
    ]);
    expect(page.invoices.at(-1)).toEqual({
      id: ids.late,
      number: 'INV-2026-0001',
      clientId: mill,
      clientName: 'The Old Mill',
      status: 'overdue',
      total: gbp(10_000),
      amountDue: gbp(7_500),
      invoiceDate: '2026-10-01',
      dueDate: '2026-10-15',
    });
  });

  it.each([
    ['draft', ['draft']],
    ['issued', ['open']],
    ['part_paid', ['part']],
    ['paid', ['full']],
    ['overdue', ['late']],
    ['void', ['taken']],
    ['outstanding', ['open', 'part', 'late']],
  ] as const)('of status %s is exactly those that say so', async (status, expected) => {
    expect(await list({ status })).toEqual(expected);
  });

  it('has an overdue filter that turns at the end of the due day', async () => {
    app.clock.set('2026-12-05T23:59:00Z');
    expect(await list({ status: 'overdue' })).toEqual(['late']);
    app.clock.set('2026-12-06T00:01:00Z');
    expect(await list({ status: 'overdue' })).toEqual(['open', 'part', 'late']);
    app.clock.set('2026-11-21T10:00:00Z');
  });

  it('filters by client, by invoice date, and by what is searched', async () => {
    expect(await list({ clientId: mill })).toEqual(['draft', 'part', 'late']);
    expect(await list({ from: '2026-11-01' })).toEqual(['taken', 'open', 'full', 'part']);
    expect(await list({ to: '2026-10-01' })).toEqual(['late']);
    expect(await list({ search: '0002' })).toEqual(['part']);
    expect(await list({ search: 'emile & co' })).toEqual(['taken', 'open', 'full']);
    expect(await list({ search: 'HARVEST 100%' })).toEqual(['draft']);
    expect(await list({ search: '%' })).toEqual(['draft']);
    expect(await list({ search: "'; drop table app.invoices; --" })).toEqual([]);
  });

  it.each(['newest', 'number', 'client', 'date', 'due', 'total'] as const)(
    'by %s comes whole and in order, page by page, both ways',
    async (sort) => {
      for (const order of ['asc', 'desc'] as const) {
        const whole = await list({ sort, order });
        const paged: unknown[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof anna.trpc.invoices.list.query>> = await anna.trpc.invoices.list.query({
            sort,
            order,
            take: 2,
            cursor,
          });
          paged.push(...names(page));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(whole);
        expect(new Set(whole).size).toBe(6);
      }
      expect(await list({ sort, order: 'asc' })).toEqual((await list({ sort, order: 'desc' })).toReversed());
    },
  );

  it('starts from the beginning with a cursor that is none of its own', async () => {
    const { nextCursor } = await anna.trpc.invoices.list.query({ take: 2 });
    for (const cursor of ['nonsense', '', nextCursor]) expect(await list({ cursor, sort: 'total', take: 1 })).toEqual(['draft']);
    const forged = Buffer.from(JSON.stringify(['total', "1'; --", ids.late])).toString('base64url');
    expect(await list({ cursor: forged, sort: 'total', take: 1 })).toEqual(['draft']);
  });

  it('comes to what its totals say, for every filter', async () => {
    for (const filter of [{}, { status: 'outstanding' }, { status: 'overdue' }, { clientId: school }, { search: 'mill' }] as const) {
      const { invoices } = await anna.trpc.invoices.list.query(filter);
      const totals = await anna.trpc.invoices.totals.query(filter);
      const add = (of: 'total' | 'amountDue') => String(invoices.reduce((sum, invoice) => sum + BigInt(invoice[of].minor), 0n));
      expect(totals.count).toBe(invoices.length);
      expect(totals.sums).toEqual([
        { count: invoices.length, total: { minor: add('total'), currency: 'GBP' }, due: { minor: add('amountDue'), currency: 'GBP' } },
      ]);
    }
    expect(await anna.trpc.invoices.totals.query({ search: 'nothing like it' })).toEqual({ count: 0, sums: [] });
  });

  it('shows viewers what was issued and no draft', async () => {
    const viewer = await makeMember(app, { role: 'viewer', in: anna });
    expect(await list({}, viewer)).toEqual(['taken', 'open', 'full', 'part', 'late']);
    expect(await list({ status: 'draft' }, viewer)).toEqual([]);
    expect((await viewer.trpc.invoices.totals.query({})).count).toBe(5);
  });

  it('shows nobody the invoices of others', async () => {
    const other = await makeMember(app, { role: 'owner' });
    expect(await list({}, other)).toEqual([]);
    expect(await list({ clientId: mill }, other)).toEqual([]);
  });
});
