import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aDraft, anIssued, answerFirstQuestions, asIssued, gbp } from './support/business.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('payments', () => {
  let app: TestApp;
  let anna: Member;
  let client: Id<'client'>;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner' });
    await answerFirstQuestions(anna);
    client = await aClient(anna);
  });
  afterAll(() => app.close());

  type Recorded = Parameters<Member['trpc']['payments']['record']['mutate']>[0];
  const pay = (invoiceId: Id<'invoice'>, minor: number, more: Partial<Recorded> = {}, who = anna) =>
    who.trpc.payments.record.mutate({ id: newId<'payment'>(), invoiceId, amount: gbp(minor), paidOn: '2026-11-20', ...more });
  const stands = async (id: Id<'invoice'>) => asIssued(await anna.trpc.invoices.get.query({ id }));

  it('pay an invoice in parts, each with its day, method and reference', async () => {
    const { id } = await anIssued(anna, client);
    const first = await pay(id, 10_000, { method: 'cash', reference: 'Envelope', note: 'On the night' });
    expect(first.invoice.amountDue).toEqual(gbp(15_000));
    expect(await stands(id)).toMatchObject({ status: 'part_paid', paid: gbp(10_000), amountDue: gbp(15_000) });
    await pay(id, 15_000);
    const paid = await stands(id);
    expect(paid).toMatchObject({ status: 'paid', amountDue: gbp(0) });
    expect(paid.payments).toMatchObject([
      { amount: gbp(10_000), method: 'cash', reference: 'Envelope', note: 'On the night', paidOn: '2026-11-20' },
      { amount: gbp(15_000), method: 'bank_transfer', reference: null },
    ]);
    expect(paid.events.map(({ kind, amount, day }) => [kind, amount?.minor, day])).toEqual([
      ['issued', undefined, null],
      ['payment.recorded', '10000', '2026-11-20'],
      ['payment.recorded', '15000', '2026-11-20'],
    ]);
  });

  it('are recorded once however often the same click arrives', async () => {
    const { id } = await anIssued(anna, client);
    const payment = newId<'payment'>();
    const clicks = await Promise.all([
      pay(id, 20_000, { id: payment }),
      pay(id, 20_000, { id: payment }),
      pay(id, 20_000, { id: payment }),
    ]);
    expect(clicks.map(({ invoice }) => invoice.amountDue)).toEqual([gbp(5_000), gbp(5_000), gbp(5_000)]);
    expect((await stands(id)).payments).toHaveLength(1);
  });

  it('never come to more than is due, however many arrive at once', async () => {
    const { id } = await anIssued(anna, client);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => pay(id, 10_000)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(2);
    expect((await stands(id)).amountDue).toEqual(gbp(5_000));
  });

  it('are refused when they are too much, saying what is due', async () => {
    const { id } = await anIssued(anna, client);
    const { code, domain } = await refusal(pay(id, 25_001));
    expect([code, domain]).toEqual(['UNPROCESSABLE_CONTENT', { code: 'payment.tooMuch', due: gbp(25_000) }]);
  });

  it('are refused of nothing, in another currency, and on a day that is not or not yet', async () => {
    const { id } = await anIssued(anna, client);
    const refused = async (more: Partial<Recorded>) => refusal(pay(id, 100, more));
    expect((await refused({ amount: gbp(0) })).domain).toEqual({ code: 'payment.notPositive' });
    expect((await refused({ amount: { minor: '1', currency: 'EUR' } })).domain).toEqual({
      code: 'payment.currencyDiffers',
      expected: 'GBP',
    });
    expect((await refused({ paidOn: '2026-11-22' })).domain).toMatchObject({ code: 'payment.dateRefused', latest: '2026-11-21' });
    expect((await refused({ paidOn: '2026-02-30' })).fieldErrors).toHaveProperty('paidOn');
    expect((await refused({ method: 'barter' as 'cash' })).fieldErrors).toHaveProperty('method');
    expect((await stands(id)).paid).toEqual(gbp(0));
  });

  it('are not for drafts and void invoices', async () => {
    const draft = await aDraft(anna, client);
    expect((await refusal(pay(draft.id, 1))).domain).toEqual({ code: 'invoice.notIssued' });
    const { id, version, number } = await anIssued(anna, client);
    await anna.trpc.invoices.void.mutate({ id, version, reason: 'Sent twice' });
    expect((await refusal(pay(id, 1))).domain).toEqual({ code: 'invoice.void', number });
  });

  it('can be taken back, once, and recorded again under the same id: undone', async () => {
    const { id } = await anIssued(anna, client);
    const payment = newId<'payment'>();
    await pay(id, 10_000, { id: payment });
    const removed = await anna.trpc.payments.remove.mutate({ id: payment });
    expect(removed.invoice.amountDue).toEqual(gbp(25_000));
    expect((await refusal(anna.trpc.payments.remove.mutate({ id: payment }))).code).toBe('NOT_FOUND');
    await pay(id, 10_000, { id: payment });
    expect((await stands(id)).events.map(({ kind }) => kind)).toEqual([
      'issued',
      'payment.recorded',
      'payment.removed',
      'payment.recorded',
    ]);
  });

  it('are taken back once when asked twice at once', async () => {
    const { id } = await anIssued(anna, client);
    const { payment } = await pay(id, 10_000);
    const remove = () => anna.trpc.payments.remove.mutate({ id: sameId<'payment'>(payment.id) });
    const outcomes = await Promise.allSettled([remove(), remove()]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await stands(id)).paid).toEqual(gbp(0));
  });

  it('are for members to record and remove, for viewers to see, and for nobody else', async () => {
    const { id, number } = await anIssued(anna, client);
    const { payment } = await pay(id, 100);
    const [viewer, other] = [await makeMember(app, { role: 'viewer', in: anna }), await makeMember(app, { role: 'owner' })];
    expect((await refusal(pay(id, 1, {}, viewer))).code).toBe('FORBIDDEN');
    expect((await refusal(pay(id, 1, {}, other))).code).toBe('NOT_FOUND');
    expect((await refusal(other.trpc.payments.remove.mutate({ id: sameId<'payment'>(payment.id) }))).code).toBe('NOT_FOUND');
    const seen = await viewer.trpc.payments.list.query({ invoiceId: id });
    expect(seen.payments).toMatchObject([{ id: payment.id, invoiceNumber: number, client: { id: client } }]);
    expect(await other.trpc.payments.list.query({})).toMatchObject({ payments: [], total: 0, sums: [] });
  });

  it('of a tax year add up to its income, by the day they were paid', async () => {
    const cleo = await makeMember(app, { role: 'owner' });
    await answerFirstQuestions(cleo);
    const theirs = await aClient(cleo);
    const { id } = await anIssued(cleo, theirs, {}, '2026-03-01');
    for (const [paidOn, minor] of [
      ['2026-04-05', 1],
      ['2026-04-06', 20],
      ['2026-11-21', 300],
    ] as const)
      await pay(id, minor, { paidOn }, cleo);
    const year = await cleo.trpc.payments.list.query({ from: '2026-04-06', to: '2027-04-05' });
    expect([year.total, year.sums, year.payments.map(({ paidOn }) => paidOn)]).toEqual([2, [gbp(320)], ['2026-11-21', '2026-04-06']]);
    expect((await cleo.trpc.home.summary.query()).income).toEqual({ count: 2, amounts: [gbp(320)] });
    const first = await cleo.trpc.payments.list.query({ take: 2 });
    const rest = await cleo.trpc.payments.list.query({ take: 2, cursor: first.nextCursor });
    expect([...first.payments, ...rest.payments].map(({ paidOn }) => paidOn)).toEqual(['2026-11-21', '2026-04-06', '2026-04-05']);
    expect(rest.nextCursor).toBeNull();
  });
});
