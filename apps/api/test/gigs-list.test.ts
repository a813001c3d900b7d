import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';

type ListInput = Parameters<Member['trpc']['gigs']['list']['query']>[0];

describe('the list of gigs', () => {
  let app: TestApp;
  let anna: Member;
  let mill: ReturnType<typeof sameId<'client'>>;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner' });
    const client = async (name: string) => sameId<'client'>((await anna.trpc.clients.create.mutate({ id: newId<'client'>(), name })).id);
    const emile = await client('Émile & Co.');
    mill = await client('the old mill');
    const gig = (title: string, date: string, minor: number, more: object = {}) =>
      anna.trpc.gigs.create.mutate({ id: newId<'gig'>(), title, date, fee: { minor: String(minor), currency: 'GBP' }, ...more });
    await gig('Ceilidh', '2026-12-05', 30000, { clientId: mill, status: 'confirmed' });
    await gig('apple fair', '2026-10-05', 10000, { clientId: emile, status: 'completed' });
    await gig('Barn dance', '2026-10-20', 20000, { type: 'rehearsal' });
    await gig('Zither night', '2027-01-05', 5000, { status: 'cancelled', venueName: 'Corn 100% Exchange' });
    const theirs = await makeMember(app, { role: 'owner' });
    await theirs.trpc.gigs.create.mutate({ id: newId<'gig'>(), title: 'Ceilidh of others', date: '2026-12-05' });
  });
  afterAll(() => app.close());

  const titles = async (input: ListInput = {}) => (await anna.trpc.gigs.list.query(input)).gigs.map(({ title }) => title);

  it('shows the newest first, and only one’s own organisation’s', async () => {
    expect(await titles()).toEqual(['Zither night', 'Ceilidh', 'Barn dance', 'apple fair']);
  });

  it('sorts by title and client as people read, whatever case or accent, and by fee', async () => {
    expect(await titles({ sort: 'title', order: 'asc' })).toEqual(['apple fair', 'Barn dance', 'Ceilidh', 'Zither night']);
    expect((await titles({ sort: 'client', order: 'asc' })).slice(0, 2)).toEqual(['apple fair', 'Ceilidh']);
    expect(await titles({ sort: 'fee', order: 'desc' })).toEqual(['Ceilidh', 'Barn dance', 'apple fair', 'Zither night']);
  });

  it('pages through every gig exactly once in every order', async () => {
    for (const sort of ['date', 'title', 'client', 'fee'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof anna.trpc.gigs.list.query>> = await anna.trpc.gigs.list.query({
            sort,
            order: direction,
            take: 1,
            cursor,
          });
          seen.push(...page.gigs.map(({ title }) => title));
          cursor = page.nextCursor;
          expect(page.total).toBe(4);
        } while (cursor !== null && seen.length < 10);
        expect(seen).toEqual(await titles({ sort, order: direction }));
      }
    }
  });

  it('shows a day by its times, gigs without one first, on whatever page they fall', async () => {
    const ben = await makeMember(app, { role: 'owner' });
    for (const start of ['20:00', null, '09:00', null, '09:30', '09:00'])
      await ben.trpc.gigs.create.mutate({ id: newId<'gig'>(), title: start ?? 'open', date: '2026-03-01', start });
    for (const direction of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; seen.length < 10; ) {
        const page: Awaited<ReturnType<typeof ben.trpc.gigs.list.query>> = await ben.trpc.gigs.list.query({
          order: direction,
          take: 1,
          cursor,
        });
        seen.push(...page.gigs.map(({ title }) => title));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      const early = ['open', 'open', '09:00', '09:00', '09:30', '20:00'];
      expect(seen).toEqual(direction === 'asc' ? early : early.toReversed());
    }
  });

  it('starts over with a cursor that is none of its own', async () => {
    expect(await titles({ cursor: 'nonsense' })).toHaveLength(4);
    const { nextCursor } = await anna.trpc.gigs.list.query({ sort: 'fee', take: 1 });
    expect(await titles({ sort: 'date', cursor: nextCursor })).toHaveLength(4);
  });

  it('narrows by status of today, type, client, period and words', async () => {
    expect(await titles({ statuses: ['completed', 'cancelled'] })).toEqual(['Zither night', 'apple fair']);
    expect(await titles({ types: ['rehearsal'] })).toEqual(['Barn dance']);
    expect(await titles({ clientId: mill })).toEqual(['Ceilidh']);
    expect(await titles({ withoutClient: true })).toEqual(['Zither night', 'Barn dance']);
    expect(await titles({ from: '2026-10-05', to: '2026-10-20' })).toEqual(['Barn dance', 'apple fair']);
    expect(await titles({ search: 'EMILE' })).toEqual(['apple fair']);
    expect(await titles({ search: '100%' })).toEqual(['Zither night']);
    expect(await titles({ search: '%' })).toEqual(['Zither night']);
    expect(await titles({ search: 'nothing like it' })).toEqual([]);
  });

  it('says how many there are in all and what their fees add up to, of what the filters leave', async () => {
    const page = await anna.trpc.gigs.list.query({ from: '2026-10-01', to: '2026-12-31', take: 1 });
    expect([page.total, page.fees, page.gigs.length]).toEqual([3, [{ minor: '60000', currency: 'GBP' }], 1]);
  });

  it('tells invoiced gigs from the others', async () => {
    const invoice = newId();
    await app.owner.query(
      `insert into app.invoices (organisation_id, id, client_id, currency, vat_registered) values ($1, $2, $3, 'GBP', false)`,
      [anna.actor.organisationId, invoice, mill],
    );
    await app.owner.query(`update app.gigs set invoice_id = $2 where organisation_id = $1 and title = 'Ceilidh'`, [
      anna.actor.organisationId,
      invoice,
    ]);
    expect(await titles({ invoicing: 'invoiced' })).toEqual(['Ceilidh']);
    expect(await titles({ invoicing: 'uninvoiced' })).toEqual(['Zither night', 'Barn dance', 'apple fair']);
    const [gig] = (await anna.trpc.gigs.list.query({ invoicing: 'invoiced' })).gigs;
    expect(gig?.invoice).toEqual({ id: invoice, number: null });
  });

  it('is read by a viewer', async () => {
    const viewer = await makeMember(app, { role: 'viewer', in: anna });
    expect((await viewer.trpc.gigs.list.query({})).total).toBe(4);
  });
});
