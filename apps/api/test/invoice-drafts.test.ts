import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aDraft, aGig, answerFirstQuestions, asDraft, draftOf, gbp, issueDraft } from './support/business.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('drafts', () => {
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

  const wordsOf = (draft: { lines: { description: string }[] }) => draft.lines.map((line) => line.description);
  const invoiceOf = async (gigId: Id<'gig'>) => (await anna.trpc.gigs.get.query({ id: gigId })).invoice;

  describe('editing', () => {
    const manual = (description: string, pence: number) => ({
      id: newId<'line'>(),
      description,
      quantity: '1',
      unitPrice: { amount: (pence / 100).toFixed(2), currency: 'GBP' as const },
      vat: { category: 'S' as const, rate: '20' },
    });
    type Lines = NonNullable<Parameters<Member['trpc']['invoices']['saveDraft']['mutate']>[0]['patch']['lines']>;
    const back = (draft: Awaited<ReturnType<typeof aDraft>>) => draft.lines.map(({ net: _, ...line }) => line) as unknown as Lines; // what the API answered is what it takes

    it('changes what is sent and keeps the rest; lines come back in the order sent, with what they add up to', async () => {
      const draft = await aDraft(anna, client);
      const lines = [manual('Hire of a lamp', 1_250), ...back(draft)];
      const saved = await anna.trpc.invoices.saveDraft.mutate({
        id: draft.id,
        version: draft.version,
        patch: { lines, description: 'Thank you' },
      });
      expect(wordsOf(saved)).toEqual(['Hire of a lamp', 'Performance: Ceilidh, 14 November 2026']);
      expect(saved.lines[1]?.source).toMatchObject({ origin: 'fee', gigId: draft.gigs[0]?.id });
      expect([saved.totals.total, saved.version, saved.description]).toEqual([gbp(26_250), draft.version + 1, 'Thank you']);
      const again = await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: saved.version, patch: { paymentTermsDays: 0 } });
      expect(again).toMatchObject({ paymentTermsDays: 0, description: 'Thank you', lines: saved.lines });
    });

    it('takes discounts, by line and on the whole', async () => {
      const draft = await aDraft(anna, client);
      const lines = [{ ...manual('Lamp', 10_000), discount: { kind: 'percent' as const, percent: '10' } }];
      const discount = { discount: { kind: 'amount' as const, amount: gbp(500) }, reason: 'Friends' };
      const saved = await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { lines, discount } });
      expect(saved.totals).toMatchObject({ net: gbp(9_000), discount: gbp(500), total: gbp(8_500) });
      expect(saved.discount).toEqual(discount);
    });

    it('refuses what is stale, says which version is there, and keeps it', async () => {
      const draft = await aDraft(anna, client);
      await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { description: 'First' } });
      const late = anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { description: 'Second' } });
      expect((await refusal(late)).domain).toEqual({ code: 'record.stale', current: draft.version + 1 });
      expect(await anna.trpc.invoices.get.query({ id: draft.id })).toMatchObject({ description: 'First' });
    });

    it('lets one of two saves of the same version through', async () => {
      const draft = await aDraft(anna, client);
      const save = (description: string) =>
        anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { description } });
      const outcomes = await Promise.allSettled([save('One'), save('Other'), save('Third')]);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    });

    it('refuses another currency, a strange tie and a huge line, each by its name', async () => {
      const draft = await aDraft(anna, client);
      const save = (line: object) =>
        refusal(
          anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { lines: [{ ...manual('X', 1), ...line }] } }),
        );
      expect((await save({ unitPrice: { amount: '1.00', currency: 'EUR' } })).domain).toEqual({
        code: 'invoice.currencyDiffers',
        expected: 'GBP',
      });
      const theirs = await aGig(other, await aClient(other));
      for (const gigId of [newId<'gig'>(), theirs])
        expect((await save({ source: { origin: 'fee', gigId } })).domain).toMatchObject({ code: 'invoice.lineSourceUnknown' });
      expect((await save({ unitPrice: { amount: '999999999999999', currency: 'GBP' } })).fieldErrors).toHaveProperty([
        'patch.lines.0.unitPrice.amount',
      ]);
      expect((await save({ quantity: '1.00001' })).fieldErrors).toHaveProperty(['patch.lines.0.quantity']);
      expect((await save({ vat: { category: 'Z', rate: '20' } })).fieldErrors).toHaveProperty(['patch.lines.0.vat.rate']);
      expect((await save({ discount: { kind: 'percent', percent: '100.01' } })).fieldErrors).toHaveProperty([
        'patch.lines.0.discount.percent',
      ]);
    });

    it('keeps whatever people write, in any script', async () => {
      const draft = await aDraft(anna, client);
      const description = 'Koncert „Zażółć” — Ωδείο 🎺 \ud800\n<script>alert(1)</script>';
      const saved = await anna.trpc.invoices.saveDraft.mutate({
        id: draft.id,
        version: draft.version,
        patch: { lines: [manual(description, 1)] },
      });
      expect(saved.lines[0]?.description).toBe(description.replace('\ud800', '\ufffd'));
    });
  });

  describe('deleting', () => {
    it('frees the gigs, which can be invoiced again', async () => {
      const gig = await aGig(anna, client);
      const draft = await draftOf(anna, [gig]);
      await anna.trpc.invoices.deleteDraft.mutate({ id: draft.id, version: draft.version });
      expect((await refusal(anna.trpc.invoices.get.query({ id: draft.id }))).code).toBe('NOT_FOUND');
      expect((await draftOf(anna, [gig])).lines).toHaveLength(1);
    });

    it('is refused once it is issued, or when it is stale', async () => {
      const draft = await aDraft(anna, client);
      expect((await refusal(anna.trpc.invoices.deleteDraft.mutate({ id: draft.id, version: 9 }))).domain).toMatchObject({
        code: 'record.stale',
      });
      const { number, version } = await issueDraft(anna, draft);
      expect((await refusal(anna.trpc.invoices.deleteDraft.mutate({ id: draft.id, version }))).domain).toEqual({
        code: 'invoice.alreadyIssued',
        number,
      });
    });
  });

  it('may be empty, for a client, in the client’s currency', async () => {
    const abroad = await aClient(anna, 'Łódź', { currency: 'EUR' });
    const id = newId<'invoice'>();
    const make = () => anna.trpc.invoices.draftEmpty.mutate({ id, clientId: abroad });
    const [draft] = await Promise.all([make(), make()]);
    expect(asDraft(draft)).toMatchObject({ id, lines: [], currency: 'EUR', missing: [{ of: 'invoice', what: 'lines' }] });
    expect((await refusal(anna.trpc.invoices.draftEmpty.mutate({ id: newId<'invoice'>(), clientId: newId<'client'>() }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('are refused under the id of another, however they are made, and the other stays as it is', async () => {
    const [gig, free] = [await aGig(anna, client, { date: '2025-05-05' }), await aGig(anna, client)];
    const draft = await draftOf(anna, [gig]);
    const { id } = draft;
    const refused = [
      draftOf(anna, [free], id),
      draftOf(anna, [gig, free], id),
      anna.trpc.invoices.draftFromMonth.mutate({ id, clientId: client, month: '2025-06' }),
      anna.trpc.invoices.draftEmpty.mutate({ id, clientId: client }),
      anna.trpc.invoices.create.mutate({ id, clientId: client, description: 'Another' }),
    ];
    for (const told of await Promise.all(refused.map(refusal)))
      expect(told).toMatchObject({ code: 'CONFLICT', domain: { code: 'invoice.alreadyMade', invoiceId: id } });
    expect(await invoiceOf(free)).toBeNull();
    const again = asDraft(await anna.trpc.invoices.draftFromMonth.mutate({ id, clientId: client, month: '2025-05' }));
    expect([again.version, again.gigs, again.lines]).toEqual([1, draft.gigs, draft.lines]);
  });

  describe('made in one call', () => {
    const line = (description: string, amount: string) => ({
      id: newId<'line'>(),
      description,
      quantity: '2.5',
      unit: 'hour',
      unitPrice: { amount, currency: 'GBP' as const },
      vat: { category: 'S' as const, rate: '20' },
    });

    it('hold everything that was said, and are one however often it is said', async () => {
      const id = newId<'invoice'>();
      const lines = [line('Arranging', '40.00'), line('Copying — „Zażółć” 🎺', '12.3456')];
      const said = { id, clientId: client, lines, description: 'For the summer', paymentTermsDays: 0, invoiceDate: '2026-11-01' };
      const make = () =>
        anna.trpc.invoices.create.mutate({ ...said, discount: { discount: { kind: 'percent', percent: '10' }, reason: 'Friends' } });
      const made = await Promise.all([make(), make()]);
      expect(made.map(({ version }) => version)).toEqual([1, 1]);
      const kept = asDraft(await anna.trpc.invoices.get.query({ id }));
      expect(wordsOf(kept)).toEqual(['Arranging', 'Copying — „Zażółć” 🎺']);
      expect(kept).toMatchObject({
        description: 'For the summer',
        paymentTermsDays: 0,
        invoiceDate: '2026-11-01',
        discount: { reason: 'Friends' },
      });
      expect([kept.totals, kept.totals.total]).toEqual([made[0].totals, gbp(11_777)]); // 100.00 and 30.86, less 10 %
    });

    it('are refused for a client that is not there, in another currency, or with a line tied to a gig', async () => {
      const refused = async (more: object) =>
        refusal(anna.trpc.invoices.create.mutate({ id: newId<'invoice'>(), clientId: client, ...more }));
      expect((await refused({ clientId: await aClient(other) })).domain).toEqual({ code: 'record.notFound', what: 'client' });
      const euros = { ...line('Abroad', '1'), unitPrice: { amount: '1', currency: 'EUR' } };
      expect((await refused({ lines: [euros] })).domain).toEqual({ code: 'invoice.currencyDiffers', expected: 'GBP' });
      const tied = { ...line('Tied', '1'), source: { origin: 'fee', gigId: await aGig(anna, client) } };
      expect((await refused({ lines: [tied] })).domain).toMatchObject({ code: 'invoice.lineSourceUnknown' });
    });
  });

  it('have a preview also when the client’s name has a character where the name of the file is cut', async () => {
    const long = await aClient(anna, `${'B'.repeat(109)}🎺 Brass`);
    const draft = await draftOf(anna, [await aGig(anna, long)]);
    const preview = await anna.fetch(`/files/invoices/${draft.id}/preview.pdf`);
    expect([preview.status, preview.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('B%F0%9F%8E%BA.pdf')]);
  });

  it('preview as a PDF, which is a draft and nothing that is kept', async () => {
    const draft = await aDraft(anna, client);
    const preview = await anna.fetch(`/files/invoices/${draft.id}/preview.pdf`);
    expect([preview.status, preview.headers.get('content-type'), preview.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(
      Buffer.from(await preview.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await other.fetch(`/files/invoices/${draft.id}/preview.pdf`)).status).toBe(404);
    expect((await anna.fetch(`/files/invoices/${draft.id}.pdf`)).status).toBe(404);
  });

  it('charge VAT to a seller who registers, without being touched', async () => {
    const cleo = await makeMember(app, { role: 'owner' });
    const draft = await aDraft(cleo, await aClient(cleo));
    expect(draft.totals).toMatchObject({ vat: gbp(0), total: gbp(25_000), breakdown: [] });
    await answerFirstQuestions(cleo, { vatRegistered: true });
    const registered = asDraft(await cleo.trpc.invoices.get.query({ id: draft.id }));
    expect(registered.totals).toMatchObject({ vat: gbp(5_000), total: gbp(30_000) });
  });
});
