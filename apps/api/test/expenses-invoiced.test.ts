import type { UpdateExpenseInput } from '@glovelly/contract/expenses';
import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, answerFirstQuestions, asDraft, draftOf, gbp, issueDraft } from './support/business.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('an expense that was charged', () => {
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

  /** A gig with parking to charge, another gig, and the draft for the first. */
  async function charged() {
    const [gig, next] = [await aGig(anna, client), await aGig(anna, client, { title: 'The next' })];
    const told = { date: '2026-11-14', description: 'Parking', amount: gbp(1_200), category: 'travel' as const };
    const { id, version } = await anna.trpc.expenses.create.mutate({ id: newId<'expense'>(), gigId: gig, ...told });
    return { gig, next, draft: await draftOf(anna, [gig]), parking: { id: sameId<'expense'>(id), version } };
  }
  type Parking = Awaited<ReturnType<typeof charged>>['parking'];
  const update = (parking: Parking, patch: UpdateExpenseInput['patch']) => anna.trpc.expenses.update.mutate({ ...parking, patch });
  const originsOf = (draft: { lines: { source: { origin: string } }[] }) => draft.lines.map(({ source }) => source.origin);

  it('keeps its gig, amount and VAT once the invoice is issued, and may be told better', async () => {
    const { next, draft, parking } = await charged();
    const { number } = await issueDraft(anna, draft);
    for (const patch of [{ gigId: next }, { gigId: null }, { amount: gbp(1) }, { vat: gbp(200) }])
      expect(await refusal(update(parking, patch))).toMatchObject({ code: 'CONFLICT', domain: { code: 'expense.invoiced', number } });
    expect(await update(parking, { supplier: 'NCP' })).toMatchObject({ supplier: 'NCP', version: 2 });
  });

  it('is free again when the invoice is void', async () => {
    const { next, draft, parking } = await charged();
    const { id, version } = await issueDraft(anna, draft);
    await anna.trpc.invoices.void.mutate({ id, version, reason: 'Wrong client' });
    expect((await update(parking, { gigId: next })).gig?.id).toBe(next);
    expect(originsOf(await draftOf(anna, [next]))).toEqual(['fee', 'expense']);
  });

  it('is charged by the gig that it was moved to, and no more by the draft that still has its line once that is refreshed', async () => {
    const { next, draft, parking } = await charged();
    await update(parking, { gigId: next });
    const second = await draftOf(anna, [next]);
    expect(originsOf(second)).toEqual(['fee', 'expense']);
    await issueDraft(anna, second);
    const refreshed = await anna.trpc.invoices.refresh.mutate({ id: draft.id, version: draft.version });
    expect(originsOf(refreshed)).toEqual(['fee']);
  });

  it('is charged by one of the two drafts that have its line: the other is refused until it is refreshed, and told which', async () => {
    const { next, draft, parking } = await charged();
    await update(parking, { gigId: next });
    const second = await draftOf(anna, [next]);
    const { id, number } = await issueDraft(anna, draft);
    const domain = { code: 'invoice.expenseInvoiced', invoiceId: id, number };
    expect(await refusal(issueDraft(anna, second))).toMatchObject({ code: 'CONFLICT', domain });
    const refreshed = asDraft(await anna.trpc.invoices.refresh.mutate({ id: second.id, version: second.version }));
    expect(originsOf(refreshed)).toEqual(['fee']);
    expect((await issueDraft(anna, refreshed)).state).toBe('issued');
  });

  it('is charged once when both drafts are issued at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const { next, draft, parking } = await charged();
      await update(parking, { gigId: next });
      const second = await draftOf(anna, [next]);
      const outcomes = await Promise.allSettled([issueDraft(anna, draft), issueDraft(anna, second)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect((await refusal(Promise.reject(outcome.reason))).domain).toMatchObject({ code: 'invoice.expenseInvoiced' });
    }
  });

  it('keeps its gig for the invoice that is issued, whatever younger draft has its line too', async () => {
    const { next, draft, parking } = await charged();
    const moved = await update(parking, { gigId: next });
    await draftOf(anna, [next]);
    const { number } = await issueDraft(anna, draft);
    const again = update({ ...parking, version: moved.version }, { gigId: null });
    expect(await refusal(again)).toMatchObject({ domain: { code: 'expense.invoiced', number } });
  });

  it('keeps the gig that it was moved to from being deleted, also by who would keep the expenses', async () => {
    const { next, draft, parking } = await charged();
    await update(parking, { gigId: next });
    const remove = () => anna.trpc.gigs.delete.mutate({ id: next, version: 1, keepExpenses: true });
    const { id, version, number } = await issueDraft(anna, draft);
    expect(await refusal(remove())).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'gig.expenseInvoiced', description: 'Parking', number },
    });
    await anna.trpc.invoices.void.mutate({ id, version, reason: 'Wrong client' });
    expect(await remove()).toEqual({ id: next });
  });

  it('is charged once when it is moved while its invoice is issued', async () => {
    for (let round = 0; round < 4; round++) {
      const { next, draft, parking } = await charged();
      const [moved, issued] = await Promise.allSettled([update(parking, { gigId: next }), issueDraft(anna, draft)]);
      expect(issued.status).toBe('fulfilled');
      if (moved.status === 'rejected')
        expect((await refusal(Promise.reject(moved.reason))).domain).toMatchObject({ code: 'expense.invoiced' });
      expect(originsOf(await draftOf(anna, [next]))).toEqual(['fee']);
    }
  });
});
