import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aDraft, aGig, answerFirstQuestions, asDraft, draftOf, gbp, issueDraft } from './support/business.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('drafts of gigs', () => {
  let app: TestApp;
  let anna: Member;
  let other: Member;
  let client: Id<'client'>;
  beforeAll(async () => {
    app = await makeApp();
    [anna, other] = await Promise.all([makeMember(app, { role: 'owner' }), makeMember(app, { role: 'owner' })]);
    await answerFirstQuestions(anna);
    client = await aClient(anna);
  });
  afterAll(() => app.close());

  const expense = (gigId: Id<'gig'>, more: object = {}) =>
    anna.trpc.expenses.create.mutate({
      id: newId<'expense'>(),
      gigId,
      date: '2026-11-14',
      supplier: 'NCP',
      description: 'Parking',
      amount: gbp(1_200),
      category: 'travel',
      ...more,
    });
  type Version = { id: Id<'expense'>; version: number };
  const move = (id: Id<'expense'>, version: number, gigId: Id<'gig'>) =>
    anna.trpc.expenses.update.mutate({ id, version, patch: { gigId } });
  const wordsOf = (draft: { lines: { description: string }[] }) => draft.lines.map((line) => line.description);
  const invoiceOf = async (gigId: Id<'gig'>) => (await anna.trpc.gigs.get.query({ id: gigId })).invoice;

  describe('from gigs', () => {
    it('charge the fee, mileage, passengers, per diem and expenses of each, by date then title, and total them', async () => {
      const ball = await aGig(anna, client, {
        title: 'Summer Ball',
        date: '2026-06-12',
        miles: '120.4',
        driving: true,
        passengers: 2,
        perDiem: gbp(2_500),
      });
      const tea = await aGig(anna, client, { title: 'A tea', date: '2026-06-12', type: 'teaching', fee: gbp(5_000) });
      await expense(ball);
      const draft = await draftOf(anna, [ball, tea]);
      expect(wordsOf(draft)).toEqual([
        'Teaching: A tea, 12 June 2026',
        'Performance: Summer Ball, 12 June 2026',
        'Mileage: Summer Ball, 12 June 2026',
        'Passenger mileage, 2 passengers: Summer Ball, 12 June 2026',
        'Per diem: Summer Ball, 12 June 2026',
        'Parking, NCP, 14 November 2026',
      ]);
      expect(draft.totals.total).toEqual(gbp(5_000 + 25_000 + 5_418 + 1_204 + 2_500 + 1_200));
      expect(draft).toMatchObject({ state: 'draft', status: 'draft', client: { id: client }, vatRegistered: false, differences: [] });
      expect(await invoiceOf(ball)).toEqual({ id: draft.id, number: null });
    });

    it('are made once however often the same click arrives', async () => {
      const gig = await aGig(anna, client);
      const id = newId<'invoice'>();
      const drafts = await Promise.all([draftOf(anna, [gig], id), draftOf(anna, [gig], id), draftOf(anna, [gig], id)]);
      expect(new Set(drafts.map((draft) => draft.id))).toEqual(new Set([id]));
      expect(drafts.map((draft) => draft.lines.length)).toEqual([1, 1, 1]);
    });

    it('are one when two are made of the same gig at once: the other is told which', async () => {
      const gig = await aGig(anna, client);
      const outcomes = await Promise.allSettled([draftOf(anna, [gig]), draftOf(anna, [gig])]);
      const made = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect([made.length, refused.length]).toEqual([1, 1]);
      const { domain } = await refusal(Promise.reject(refused[0]?.reason));
      expect(domain).toMatchObject({ code: 'invoice.gigInvoiced', invoiceId: made[0]?.value.id, number: null, gig: { id: gig } });
    });

    it('refuse an invoiced gig by naming its invoice, and make nothing', async () => {
      const [taken, free] = [await aGig(anna, client), await aGig(anna, client)];
      const { number } = await issueDraft(anna, await draftOf(anna, [taken]));
      const { code, domain } = await refusal(draftOf(anna, [free, taken]));
      expect([code, domain]).toMatchObject(['CONFLICT', { code: 'invoice.gigInvoiced', number, gig: { id: taken, title: 'Ceilidh' } }]);
      expect(await invoiceOf(free)).toBeNull();
    });

    it.each([
      ['of two clients', 'invoice.gigsOfTwoClients', async () => aGig(anna, await aClient(anna, 'Another'))],
      ['without a client', 'invoice.gigWithoutClient', () => aGig(anna, null)],
      ['that are cancelled', 'invoice.gigCancelled', () => aGig(anna, client, { status: 'cancelled' })],
      ['in two currencies', 'invoice.gigsInTwoCurrencies', () => aGig(anna, client, { fee: { minor: '100', currency: 'EUR' } })],
    ] as const)('refuse gigs %s', async (_, code, bad) => {
      const [good, wrong] = [await aGig(anna, client), await bad()];
      expect((await refusal(draftOf(anna, [good, wrong]))).domain).toMatchObject({ code });
      expect(await invoiceOf(good)).toBeNull();
    });

    it('refuse an id that names no gig, and one of somebody else just the same', async () => {
      const theirs = await aGig(other, await aClient(other));
      const unknown = await refusal(draftOf(anna, [newId<'gig'>()]));
      const foreign = await refusal(draftOf(anna, [theirs]));
      expect(foreign.domain).toEqual(unknown.domain);
      expect(unknown).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'gig' } });
    });

    it('can be saved again however much a gig may charge, and more is refused beside its field', async () => {
      const most = gbp(10 ** 13);
      const rate = { amount: '10000', currency: 'GBP' as const };
      const rich = await aClient(anna, 'Rich', { mileageRate: rate, passengerRate: rate });
      const gig = await aGig(anna, rich, { fee: most, perDiem: most, miles: '100000', driving: true, passengers: 99 });
      await expense(gig, { amount: most });
      const draft = await draftOf(anna, [gig]);
      const patch: object = { lines: draft.lines.map(({ net: _, ...line }) => line).toReversed() };
      const again = await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch });
      expect(again.totals).toEqual(draft.totals);

      const more = gbp(10 ** 13 + 1);
      const tooLarge = ['This amount is too large'];
      expect((await refusal(aGig(anna, rich, { fee: more }))).fieldErrors).toEqual({ fee: tooLarge });
      expect((await refusal(aGig(anna, rich, { perDiem: more }))).fieldErrors).toEqual({ perDiem: tooLarge });
      expect((await refusal(expense(gig, { amount: more }))).fieldErrors).toEqual({ amount: tooLarge });
      const dear = aClient(anna, 'Dear', { mileageRate: { amount: '10000.01', currency: 'GBP' } });
      expect((await refusal(dear)).fieldErrors).toEqual({ 'mileageRate.amount': ['This number is too large'] });
    });

    it('refuse an expense in another currency, naming it', async () => {
      const gig = await aGig(anna, client);
      const { id } = await expense(gig, { amount: { minor: '900', currency: 'EUR' } });
      expect((await refusal(draftOf(anna, [gig]))).domain).toMatchObject({
        code: 'invoice.expenseInAnotherCurrency',
        expenseId: id,
        currency: 'EUR',
      });
    });

    it('are not for viewers to make, nor to see', async () => {
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      const draft = await aDraft(anna, client);
      expect((await refusal(draftOf(viewer, [await aGig(anna, client)]))).code).toBe('FORBIDDEN');
      expect((await refusal(viewer.trpc.invoices.get.query({ id: draft.id }))).code).toBe('NOT_FOUND');
    });
  });

  describe('from a month', () => {
    it('charge what is uninvoiced, not cancelled and dated in it', async () => {
      const school = await aClient(anna, 'School');
      const dated = (date: string, more: object = {}) => aGig(anna, school, { date, title: date, ...more });
      const invoiced = await dated('2026-09-02');
      await draftOf(anna, [invoiced]);
      await dated('2026-08-31');
      await dated('2026-10-01');
      await dated('2026-09-10', { status: 'cancelled' });
      await dated('2026-09-30');
      await dated('2026-09-01');
      const month = { clientId: school, month: '2026-09' };
      const draft = asDraft(await anna.trpc.invoices.draftFromMonth.mutate({ id: newId<'invoice'>(), ...month }));
      expect(draft.gigs.map((gig) => gig.date)).toEqual(['2026-09-01', '2026-09-30']);
      expect((await refusal(anna.trpc.invoices.draftFromMonth.mutate({ id: newId<'invoice'>(), ...month }))).domain).toEqual({
        code: 'invoice.noGigs',
      });
    });

    it('are offered for every month that has something to charge, with just what the draft is then of', async () => {
      const band = await aClient(anna, 'Band');
      const dated = (date: string, more: object = {}) => aGig(anna, band, { date, ...more });
      for (const date of ['2026-08-31', '2026-09-01', '2026-09-01', '2026-09-30', '2027-01-02']) await dated(date, { status: 'draft' });
      await dated('2026-09-02', { fee: { minor: '700', currency: 'EUR' } });
      await dated('2026-09-10', { status: 'cancelled' });
      await draftOf(anna, [await dated('2026-07-01')]);
      const months = await anna.trpc.invoices.chargeableMonths.query({ clientId: band });
      expect(months).toEqual([
        { month: '2027-01', count: 1, fees: [gbp(25_000)] },
        { month: '2026-09', count: 4, fees: [gbp(75_000), { minor: '700', currency: 'EUR' }] },
        { month: '2026-08', count: 1, fees: [gbp(25_000)] },
      ]);
      const august = { id: newId<'invoice'>(), clientId: band, month: '2026-08' };
      expect(asDraft(await anna.trpc.invoices.draftFromMonth.mutate(august))).toMatchObject({ totals: { total: gbp(25_000) } });
      expect((await anna.trpc.invoices.chargeableMonths.query({ clientId: band })).map(({ month }) => month)).toEqual([
        '2027-01',
        '2026-09',
      ]);
      expect(await other.trpc.invoices.chargeableMonths.query({ clientId: band })).toEqual([]);
    });

    it('refuse a month that is none', async () => {
      const { fieldErrors } = await refusal(
        anna.trpc.invoices.draftFromMonth.mutate({ id: newId<'invoice'>(), clientId: client, month: '2026-13' }),
      );
      expect(fieldErrors).toHaveProperty('month');
    });
  });

  describe('whose gigs change', () => {
    it('offer the refresh, which replaces generated lines and keeps those written by hand', async () => {
      const gig = await aGig(anna, client);
      const draft = await draftOf(anna, [gig]);
      const { version } = await anna.trpc.gigs.get.query({ id: gig });
      await anna.trpc.gigs.update.mutate({ id: gig, version, patch: { fee: gbp(30_000), perDiem: gbp(1_000) } });
      const changed = asDraft(await anna.trpc.invoices.get.query({ id: draft.id }));
      expect(changed.differences).toEqual([
        {
          kind: 'changed',
          description: 'Performance: Ceilidh, 14 November 2026',
          before: { quantity: '1', unitPrice: '250.00' },
          after: { quantity: '1', unitPrice: '300.00' },
        },
        { kind: 'added', description: 'Per diem: Ceilidh, 14 November 2026', before: null, after: { quantity: '1', unitPrice: '10.00' } },
      ]);
      expect(await anna.trpc.invoices.differences.query({ id: draft.id })).toEqual(changed.differences);
      expect(changed.totals.total).toEqual(gbp(25_000));
      const refreshed = await anna.trpc.invoices.refresh.mutate({ id: draft.id, version: draft.version });
      expect([refreshed.totals.total, refreshed.differences]).toEqual([gbp(31_000), []]);
    });

    it('may be declined: the draft stays, and the same is not offered again', async () => {
      const gig = await aGig(anna, client);
      const draft = await draftOf(anna, [gig]);
      const { version } = await anna.trpc.gigs.get.query({ id: gig });
      await anna.trpc.gigs.update.mutate({ id: gig, version, patch: { fee: gbp(1) } });
      const kept = await anna.trpc.invoices.declineRefresh.mutate({ id: draft.id, version: draft.version });
      expect([kept.totals.total, kept.differences]).toEqual([gbp(25_000), []]);
    });

    it.each([
      ['deleted', ({ id, version }: Version) => anna.trpc.expenses.remove.mutate({ id, version })],
      ['moved to another gig', async ({ id, version }: Version) => move(id, version, await aGig(anna, client))],
    ] as const)('stay writable when an expense on them is %s, before and after the refresh is declined', async (_, change) => {
      const gig = await aGig(anna, client);
      const parking = await expense(gig);
      const draft = await draftOf(anna, [gig]);
      await change({ id: sameId<'expense'>(parking.id), version: parking.version });
      const save = (version: number, patch: object) => anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version, patch });
      const noted = await save(draft.version, { description: 'Thank you' });
      expect(noted).toMatchObject({ description: 'Thank you', differences: [{ kind: 'removed' }], totals: { total: gbp(26_200) } });
      const kept = await anna.trpc.invoices.declineRefresh.mutate({ id: draft.id, version: noted.version });
      const lines = kept.lines.map(({ net: _net, ...line }) => ({ ...line, description: `${line.description}.` }));
      expect((await save(kept.version, { lines })).lines.map((line) => line.source)).toEqual(draft.lines.map((line) => line.source));
    });

    it('lose a cancelled gig when refreshed, which is free again', async () => {
      const [stays, goes] = [await aGig(anna, client, { title: 'Stays' }), await aGig(anna, client, { title: 'Goes' })];
      const draft = await draftOf(anna, [stays, goes]);
      const { version } = await anna.trpc.gigs.get.query({ id: goes });
      await anna.trpc.gigs.update.mutate({ id: goes, version, patch: { status: 'cancelled' } });
      const refreshed = await anna.trpc.invoices.refresh.mutate({ id: draft.id, version: draft.version });
      expect([refreshed.gigs.map((gig) => gig.title), wordsOf(refreshed)]).toEqual([['Stays'], ['Performance: Stays, 14 November 2026']]);
      expect(await invoiceOf(goes)).toBeNull();
    });

    it('let go of one gig when asked, with its lines', async () => {
      const [stays, goes] = [await aGig(anna, client, { title: 'Stays' }), await aGig(anna, client, { title: 'Goes' })];
      const draft = await draftOf(anna, [stays, goes]);
      const without = await anna.trpc.invoices.removeGig.mutate({ id: draft.id, version: draft.version, gigId: goes });
      expect([wordsOf(without), without.differences]).toEqual([['Performance: Stays, 14 November 2026'], []]);
      expect(await invoiceOf(goes)).toBeNull();
      const again = anna.trpc.invoices.removeGig.mutate({ id: draft.id, version: without.version, gigId: goes });
      expect((await refusal(again)).domain).toEqual({ code: 'record.notFound', what: 'gig' });
    });
  });
});
