import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { uploadList } from './support/upload-list.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/imports/${name}`, import.meta.url));
type ImportId = ReturnType<typeof sameId<'importBatch'>>;

describe('an import', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const someone = () => makeMember(app, { role: 'owner' });
  const commit = async (who: Member, id: ImportId) => {
    const { version } = (await who.trpc.imports.preview.query({ id })).import;
    return who.trpc.imports.commit.mutate({ id, version });
  };
  const count = async (who: Member) => (await who.trpc.gigs.list.query({})).total;

  describe('undoing', () => {
    it('removes exactly the gigs that nobody has built on, and names the others', async () => {
      const anna = await someone();
      const kept = await anna.trpc.gigs.create.mutate({ id: newId<'gig'>(), title: 'By hand', date: '2026-12-01' });
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      await commit(anna, id);
      const { gigs } = await anna.trpc.gigs.list.query({ importBatchId: id, sort: 'title', order: 'asc' });
      const [edited, spent] = gigs;
      if (!edited || !spent) throw new Error('six were imported');
      await anna.trpc.gigs.update.mutate({ id: sameId<'gig'>(edited.id), version: 1, patch: { notes: 'Bring the long leads' } });
      await app.owner.query(
        `insert into app.expenses (organisation_id, id, gig_id, date, description, currency, amount_minor, category) values ($1, $2, $3, '2026-05-04', 'Parking', 'GBP', 800, 'travel')`,
        [anna.actor.organisationId, newId(), spent.id],
      );
      const [first, second] = await Promise.all([anna.trpc.imports.undo.mutate({ id }), anna.trpc.imports.undo.mutate({ id })]);
      expect(first).toMatchObject({ removed: 4, import: { state: 'undone', gigs: 2 } });
      expect(first.kept.map(({ title, because }) => [title, because]).toSorted()).toEqual(
        [
          [edited.title, 'edited'],
          [spent.title, 'hasExpenses'],
        ].toSorted(),
      );
      expect({ ...second, import: null }).toEqual({ ...first, import: null });
      expect(await count(anna)).toBe(3);
      expect((await anna.trpc.gigs.get.query({ id: sameId<'gig'>(kept.id) })).title).toBe('By hand');
    });

    it('lets the same list be imported anew, around what was kept', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      await commit(anna, id);
      const [gig] = (await anna.trpc.gigs.list.query({})).gigs;
      await anna.trpc.gigs.update.mutate({ id: sameId<'gig'>(gig?.id ?? ''), version: 1, patch: { driving: true } });
      await anna.trpc.imports.undo.mutate({ id });
      const again = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      expect((await anna.trpc.imports.preview.query({ id: again })).import.counts).toMatchObject({ new: 5, duplicate: 1 });
      expect((await commit(anna, again)).made).toBe(5);
    });

    it('is refused before anything was imported; the list can be thrown away instead', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      expect(await refusal(anna.trpc.imports.undo.mutate({ id }))).toMatchObject({
        domain: { code: 'import.inOtherState', state: 'preview', needs: 'committed' },
      });
      expect(await anna.trpc.imports.discard.mutate({ id })).toEqual({ id });
      expect(await refusal(anna.trpc.imports.preview.query({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('long lists', () => {
    it('are filtered and paged, and every row is on exactly one page', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'broken.csv', fixture('broken.csv'));
      const doubtful = await anna.trpc.imports.preview.query({ id, show: 'doubts' });
      expect([doubtful.total, doubtful.rows.length]).toEqual([8, 8]);
      expect((await anna.trpc.imports.preview.query({ id, show: 'unreadable' })).rows.map(({ line }) => line)).toEqual([1, 4, 6, 8, 11]);
      const seen: number[] = [];
      for (let cursor: number | null = null; seen.length < 20; ) {
        const page: Awaited<ReturnType<typeof anna.trpc.imports.preview.query>> = await anna.trpc.imports.preview.query({
          id,
          take: 4,
          cursor,
        });
        seen.push(...page.rows.map(({ line }) => line));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      expect(seen).toEqual([1, 3, 4, 5, 6, 8, 9, 10, 11]);
    });

    it('of five thousand rows go through whole', async () => {
      const anna = await someone();
      const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
      const rows = Array.from({ length: 5000 }, (_, index) => `Gig number ${index},${day(index)},19:00-22:00`);
      const id = await uploadList(anna, 'long.csv', Buffer.from(`Name,Date,Time\n${rows.join('\n')}`));
      expect((await commit(anna, id)).made).toBe(5000);
      expect((await anna.trpc.imports.undo.mutate({ id })).removed).toBe(5000);
    }, 60_000);
  });
});
