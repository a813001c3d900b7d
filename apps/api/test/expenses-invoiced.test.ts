import type { UpdateExpenseInput } from '@glovelly/contract/expenses';
import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, answerFirstQuestions, draftOf, gbp, issueDraft } from './support/business.ts';
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

  it('is not charged a second time by the gig that it was moved to, until the first draft lets it go', async () => {
    const { next, draft, parking } = await charged();
    await update(parking, { gigId: next });
    const second = await draftOf(anna, [next]);
    expect(originsOf(second)).toEqual(['fee']);
    await anna.trpc.invoices.refresh.mutate({ id: draft.id, version: draft.version });
    const offered = await anna.trpc.invoices.differences.query({ id: second.id });
    expect(offered).toMatchObject([{ kind: 'added', after: { unitPrice: '12.00' } }]);
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
