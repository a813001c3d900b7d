import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

const gbp = (minor: number) => ({ minor: String(minor), currency: 'GBP' as const });

describe('changing many gigs at once', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner' });
  });
  afterAll(() => app.close());

  type New = Parameters<Member['trpc']['gigs']['create']['mutate']>[0];
  const create = async (title: string, more: Partial<New> = {}, who = anna) => {
    const made = await who.trpc.gigs.create.mutate({ id: newId<'gig'>(), title, date: '2026-12-05', ...more });
    return { ...made, id: sameId<'gig'>(made.id) };
  };
  const get = (gig: { id: ReturnType<typeof sameId<'gig'>> }) => anna.trpc.gigs.get.query({ id: gig.id });

  it('gives all of them the same client, fee, miles, driving, passengers, type and status, and answers their versions', async () => {
    const made = await anna.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'The Old Mill' });
    const gigs = [await create('One'), await create('Two', { fee: gbp(5000) }), await create('Three')];
    const patch = {
      clientId: sameId<'client'>(made.id),
      fee: gbp(25000),
      miles: '12.5',
      driving: true,
      passengers: 2,
      type: 'teaching',
      status: 'confirmed',
    } as const;
    const after = await anna.trpc.gigs.updateMany.mutate({ changes: gigs.map(({ id, version }) => ({ id, version, patch })) });
    const { clientId: _, ...fields } = patch;
    expect(after.gigs.map(({ title, version }) => [title, version])).toEqual([
      ['One', 2],
      ['Two', 2],
      ['Three', 2],
    ]);
    for (const gig of after.gigs) expect(gig).toMatchObject({ ...fields, client: { name: 'The Old Mill' } });
  });

  it('is undone by what it answers, each gig as it was', async () => {
    const gigs = [await create('Dear', { fee: gbp(90000), status: 'cancelled' }), await create('Cheap', { fee: gbp(100) })];
    const { undo } = await anna.trpc.gigs.updateMany.mutate({
      changes: gigs.map(({ id, version }) => ({ id, version, patch: { fee: gbp(25000), status: 'draft' as const } })),
    });
    const changes = undo.changes.map((change) => ({
      ...change,
      id: sameId<'gig'>(change.id),
      patch: { fee: change.patch.fee, status: change.patch.status },
    }));
    await anna.trpc.gigs.updateMany.mutate({ changes });
    expect([await get({ id: gigs[0]?.id ?? newId() }), await get({ id: gigs[1]?.id ?? newId() })]).toMatchObject([
      { fee: gbp(90000), status: 'cancelled', version: 3 },
      { fee: gbp(100), status: 'draft', version: 3 },
    ]);
  });

  it('changes nothing when one refuses, and says of each that refused why', async () => {
    const fine = await create('Fine');
    const past = await create('Past', { date: '2026-11-01' });
    const stale = await create('Stale');
    await anna.trpc.gigs.update.mutate({ id: stale.id, version: 1, patch: { notes: 'Meanwhile' } });
    const change = { changes: [fine, past, stale].map(({ id }) => ({ id, version: 1, patch: { status: 'confirmed' as const } })) };
    const refused = await refusal(anna.trpc.gigs.updateMany.mutate(change));
    expect(refused).toMatchObject({ code: 'CONFLICT', domain: { code: 'gig.someRefused' } });
    expect(refused.domain?.code === 'gig.someRefused' && refused.domain.refusals).toEqual([
      { id: past.id, title: 'Past', reason: { code: 'gig.confirmedInThePast', date: '2026-11-01', today: '2026-11-21' } },
      { id: stale.id, title: 'Stale', reason: { code: 'record.stale', current: 2 } },
    ]);
    expect(await get(fine)).toMatchObject({ status: 'draft', version: 1 });
  });

  it('refuses the whole with one gig of somebody else, or none, among them, and tells neither apart', async () => {
    const other = await makeMember(app, { role: 'owner' });
    const mine = await create('Mine');
    const theirs = await create('Theirs', {}, other);
    const attempt = (id: typeof mine.id) =>
      refusal(
        anna.trpc.gigs.updateMany.mutate({ changes: [mine.id, id].map((each) => ({ id: each, version: 1, patch: { fee: gbp(1) } })) }),
      );
    const foreign = await attempt(theirs.id);
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'gig' } });
    expect({ ...foreign, requestId: '' }).toEqual({ ...(await attempt(newId<'gig'>())), requestId: '' });
    expect(await get(mine)).toMatchObject({ fee: gbp(0), version: 1 });
    expect((await other.trpc.gigs.get.query({ id: theirs.id })).fee).toEqual(gbp(0));
  });

  it('is not for viewers, and nothing or too many is refused by field', async () => {
    const gig = await create('Quiet');
    const viewer = await makeMember(app, { role: 'viewer', in: anna });
    const changes = [{ id: gig.id, version: 1, patch: { driving: true } }];
    expect(await refusal(viewer.trpc.gigs.updateMany.mutate({ changes }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(anna.trpc.gigs.updateMany.mutate({ changes: [] }))).toMatchObject({
      code: 'BAD_REQUEST',
      fieldErrors: { changes: [expect.any(String)] },
    });
    const many = Array.from({ length: 501 }, () => ({ id: newId<'gig'>(), version: 1, patch: {} }));
    expect(await refusal(anna.trpc.gigs.updateMany.mutate({ changes: many }))).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('lets one of two at once through, whole', async () => {
    const gigs = await Promise.all(['A', 'B', 'C', 'D'].map((title) => create(title)));
    const write = (minor: number, order: typeof gigs) =>
      anna.trpc.gigs.updateMany.mutate({ changes: order.map(({ id }) => ({ id, version: 1, patch: { fee: gbp(minor) } })) });
    const outcomes = await Promise.allSettled([write(100, gigs), write(200, gigs.toReversed())]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const fees = await Promise.all(gigs.map(async (gig) => (await get(gig)).fee.minor));
    expect(new Set(fees).size).toBe(1);
  });
});
