import type { GigWire } from '@glovelly/contract/gigs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

const gbp = (minor: number) => ({ minor: String(minor), currency: 'GBP' as const });

describe('gigs', () => {
  let app: TestApp;
  let anna: Member;
  let other: Member;
  beforeAll(async () => {
    app = await makeApp();
    [anna, other] = await Promise.all([makeMember(app, { role: 'owner' }), makeMember(app, { role: 'owner' })]);
  });
  afterAll(() => app.close());

  type New = Parameters<Member['trpc']['gigs']['create']['mutate']>[0];
  const create = async (more: Partial<New> = {}, who = anna) => {
    const made = await who.trpc.gigs.create.mutate({ id: newId<'gig'>(), title: 'Ceilidh', date: '2026-12-05', ...more });
    return { ...made, id: sameId<'gig'>(made.id) };
  };
  const clientOf = async (who = anna, name = 'The Old Mill') =>
    sameId<'client'>((await who.trpc.clients.create.mutate({ id: newId<'client'>(), name })).id);

  /** An invoice as the invoices feature would keep it, with the gig on it. */
  async function invoiced(gig: Pick<GigWire, 'id'>, clientId: string, state: 'draft' | 'issued' = 'draft') {
    const id = newId<'invoice'>();
    await app.owner.query(
      `insert into app.invoices (organisation_id, id, client_id, currency, vat_registered) values ($1, $2, $3, 'GBP', false)`,
      [anna.actor.organisationId, id, clientId],
    );
    await app.owner.query('update app.gigs set invoice_id = $3 where organisation_id = $1 and id = $2', [
      anna.actor.organisationId,
      gig.id,
      id,
    ]);
    if (state === 'issued')
      await app.owner.query(
        `update app.invoices set state = 'issued', number = $3, chain_position = 1, invoice_date = '2026-11-20', due_date = '2026-12-04',
           document = '{}', chain_sha256 = sha256('x'), issued_at = now(), issued_by_user_id = $4 where organisation_id = $1 and id = $2`,
        [anna.actor.organisationId, id, `INV-${id.slice(-6)}`, anna.actor.userId],
      );
    return id;
  }

  describe('creating', () => {
    it('needs a title and a day, and leaves the rest empty', async () => {
      expect(await create()).toMatchObject({
        title: 'Ceilidh',
        status: 'draft',
        type: 'performance',
        client: null,
        fee: gbp(0),
        perDiem: gbp(0),
        miles: '0',
        timeZone: 'Europe/London',
        invoice: null,
        version: 1,
      });
    });

    it('keeps everything that is said, and reads it back', async () => {
      const clientId = await clientOf();
      const said = {
        title: 'Hogmanay',
        date: '2026-12-31',
        arrival: '18:00',
        start: '21:00',
        finish: '01:00',
        type: 'performance',
        status: 'confirmed',
        venueName: 'Corn Exchange',
        venueAddress: '1 High St',
        fee: gbp(45000),
        perDiem: gbp(2500),
        miles: '42.5',
        driving: true,
        passengers: 2,
        notes: 'Two sets.\nBring lights.',
        contactOnDay: 'Sam 07700 900123',
      } as const;
      const made = await create({ ...said, clientId });
      expect(await anna.trpc.gigs.get.query({ id: made.id })).toMatchObject({ ...said, client: { id: clientId, name: 'The Old Mill' } });
    });

    it('twice with one id makes one gig, and answers it', async () => {
      const id = newId<'gig'>();
      const click = () => anna.trpc.gigs.create.mutate({ id, title: 'Twice', date: '2026-12-06' });
      const [first, second] = await Promise.all([click(), click()]);
      expect(second).toEqual(first);
      expect((await anna.trpc.gigs.list.query({ search: 'twice' })).total).toBe(1);
    });

    it('takes the currency of its client', async () => {
      const made = await anna.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Salle Pleyel', currency: 'EUR' });
      expect((await create({ clientId: sameId<'client'>(made.id) })).fee).toEqual({ minor: '0', currency: 'EUR' });
    });

    it('refuses a confirmed gig in the past, and says which day it is', async () => {
      expect(await refusal(create({ date: '2026-11-20', status: 'confirmed' }))).toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
        domain: { code: 'gig.confirmedInThePast', date: '2026-11-20', today: '2026-11-21' },
      });
    });

    it('refuses what is no title, day, time, fee or distance, field by field', async () => {
      const hostile = {
        title: ' ',
        date: '2026-02-30',
        start: '25:00',
        fee: { minor: '-1', currency: 'GBP' as const },
        miles: '1.23456',
        passengers: -1,
      };
      expect(Object.keys((await refusal(create(hostile))).fieldErrors ?? {}).toSorted()).toEqual([
        'date',
        'fee',
        'miles',
        'passengers',
        'start',
        'title',
      ]);
    });

    it('refuses the client of another organisation as if there were none', async () => {
      const foreign = await clientOf(other);
      expect(await refusal(create({ clientId: foreign }))).toMatchObject({ domain: { code: 'relation.notFound' } });
      expect(await refusal(create({ clientId: newId<'client'>() }))).toMatchObject({ domain: { code: 'relation.notFound' } });
    });
  });

  describe('changing one', () => {
    it('touches only what is said, and counts the version', async () => {
      const gig = await create({ notes: 'Keep me', fee: gbp(100) });
      const after = await anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { fee: gbp(200) } });
      expect(after).toMatchObject({ notes: 'Keep me', fee: gbp(200), version: 2 });
    });

    it('refuses a stale write, names the current version and keeps what is there', async () => {
      const gig = await create();
      await anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { title: 'First' } });
      expect(await refusal(anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { title: 'Second' } }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: 2 },
      });
      expect((await anna.trpc.gigs.get.query({ id: gig.id })).title).toBe('First');
    });

    it('lets one of two writers at once through', async () => {
      const gig = await create();
      const write = (title: string) => anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { title } });
      const outcomes = await Promise.allSettled([write('A'), write('B'), write('C')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await anna.trpc.gigs.get.query({ id: gig.id })).version).toBe(2);
    });

    it('keeps its client while it is on an invoice, naming the invoice', async () => {
      const clientId = await clientOf();
      const gig = await create({ clientId });
      const invoiceId = await invoiced(gig, clientId);
      const moved = anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { clientId: await clientOf(anna, 'Another') } });
      expect(await refusal(moved)).toMatchObject({ code: 'CONFLICT', domain: { code: 'gig.onInvoice', invoiceId, number: null } });
    });

    it('is not for viewers, and not for other organisations, who cannot tell it from none', async () => {
      const gig = await create();
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      const patch = { title: 'Mine now' };
      expect(await refusal(viewer.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await viewer.trpc.gigs.get.query({ id: gig.id })).title).toBe('Ceilidh');
      const foreign = await refusal(other.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch }));
      const unknown = await refusal(other.trpc.gigs.update.mutate({ id: newId<'gig'>(), version: 1, patch }));
      expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
      expect({ ...foreign, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    });
  });

  describe('the day after a confirmed gig', () => {
    it('it is completed by itself, in the organisation’s zone, in lists, filters and on its page', async () => {
      const gig = await create({ title: 'Tonight', date: '2026-11-21', status: 'confirmed' });
      const confirmed = () => anna.trpc.gigs.list.query({ statuses: ['confirmed'], search: 'Tonight' });
      const completed = () => anna.trpc.gigs.list.query({ statuses: ['completed'], search: 'Tonight' });
      expect([(await confirmed()).total, (await completed()).total]).toEqual([1, 0]);
      app.clock.set('2026-11-22T00:00:00Z');
      try {
        expect([(await confirmed()).total, (await completed()).total]).toEqual([0, 1]);
        expect((await anna.trpc.gigs.get.query({ id: gig.id })).status).toBe('completed');
        const written = await anna.trpc.gigs.update.mutate({ id: gig.id, version: 1, patch: { notes: 'Went well' } });
        expect(written.status).toBe('completed');
      } finally {
        app.clock.set('2026-11-21T10:00:00Z');
      }
      expect((await anna.trpc.gigs.get.query({ id: gig.id })).status).toBe('completed'); // it was written, not only shown
    });
  });

  describe('deleting', () => {
    it('removes a gig of the version that was seen', async () => {
      const gig = await create();
      expect(await refusal(anna.trpc.gigs.delete.mutate({ id: gig.id, version: 2 }))).toMatchObject({
        domain: { code: 'record.stale', current: 1 },
      });
      expect(await anna.trpc.gigs.delete.mutate({ id: gig.id, version: 1 })).toEqual({ id: gig.id });
      expect(await refusal(anna.trpc.gigs.get.query({ id: gig.id }))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is refused on an issued invoice and on a draft one, naming it', async () => {
      const clientId = await clientOf();
      const gig = await create({ clientId });
      const draft = await create({ clientId });
      const invoiceId = await invoiced(gig, clientId, 'issued');
      await invoiced(draft, clientId);
      const refused = await refusal(anna.trpc.gigs.delete.mutate({ id: gig.id, version: 1, keepExpenses: true }));
      expect(refused).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'gig.onInvoice', invoiceId, number: `INV-${invoiceId.slice(-6)}` },
      });
      expect(await refusal(anna.trpc.gigs.delete.mutate({ id: draft.id, version: 1 }))).toMatchObject({
        domain: { code: 'gig.onInvoice', number: null },
      });
    });

    it('never takes its expenses along: they stay, on no gig, once the user says so', async () => {
      const gig = await create();
      const expense = newId<'expense'>();
      await app.owner.query(
        `insert into app.expenses (organisation_id, id, gig_id, date, description, currency, amount_minor, category) values ($1, $2, $3, '2026-12-05', 'Parking', 'GBP', 800, 'travel')`,
        [anna.actor.organisationId, expense, gig.id],
      );
      expect(await refusal(anna.trpc.gigs.delete.mutate({ id: gig.id, version: 1 }))).toMatchObject({
        domain: { code: 'gig.hasExpenses', count: 1 },
      });
      await anna.trpc.gigs.delete.mutate({ id: gig.id, version: 1, keepExpenses: true });
      const { rows } = await app.owner.query('select gig_id, amount_minor from app.expenses where id = $1', [expense]);
      expect(rows).toEqual([{ gig_id: null, amount_minor: '800' }]);
    });
  });

  describe('copying', () => {
    it('copies everything but the invoice, with its expenses but not their reimbursement', async () => {
      const clientId = await clientOf();
      const gig = await create({ clientId, fee: gbp(12300), notes: 'Two sets', status: 'confirmed' });
      await app.owner.query(
        `insert into app.expenses (organisation_id, id, gig_id, date, description, currency, amount_minor, category, claim, reimbursed_on, reimbursed_method)
           values ($1, $2, $3, '2026-12-04', 'Parking', 'GBP', 800, 'travel', 'reimbursed', '2026-12-05', 'cash')`,
        [anna.actor.organisationId, newId(), gig.id],
      );
      await invoiced(gig, clientId);
      const copyId = newId<'gig'>();
      const copy = await anna.trpc.gigs.clone.mutate({ id: gig.id, copyId, date: '2026-12-12' });
      expect(copy).toMatchObject({
        id: copyId,
        date: '2026-12-12',
        status: 'draft',
        invoice: null,
        fee: gbp(12300),
        notes: 'Two sets',
        client: { id: clientId },
      });
      await anna.trpc.gigs.clone.mutate({ id: gig.id, copyId, date: '2026-12-12' }); // a second click
      const { rows } = await app.owner.query('select date::text, claim, reimbursed_on from app.expenses where gig_id = $1', [copyId]);
      expect(rows).toEqual([{ date: '2026-12-11', claim: 'claimable', reimbursed_on: null }]);
      expect((await anna.trpc.gigs.get.query({ id: copyId })).expenses).toEqual([{ count: 1, total: gbp(800), claimable: gbp(800) }]);
    });
  });

  describe('clashes', () => {
    it.each(['1900-01-01', '1900-01-02', '2199-12-30', '2199-12-31'])(
      'are looked for on %s too, at the edge of the calendar',
      async (date) => {
        const edge = { date, start: '19:00', finish: '23:00', timeZone: 'America/New_York' };
        const { id } = await create({ title: 'At the edge', ...edge });
        expect((await anna.trpc.gigs.get.query({ id })).date).toBe(date);
        expect(await anna.trpc.gigs.clashes.query({ arrival: null, ...edge })).toMatchObject([{ kind: 'overlap', gig: { id } }]);
      },
    );

    it('are shown for a gig and for one that is only being written, and forbid nothing', async () => {
      const evening = await create({ title: 'Evening', date: '2027-01-15', start: '19:00', finish: '23:00' });
      const matinee = await create({ title: 'Matinee', date: '2027-01-15', start: '14:00', finish: '18:30' });
      await create({ title: 'Called off', date: '2027-01-15', start: '19:00', finish: '20:00', status: 'cancelled' });
      expect((await anna.trpc.gigs.get.query({ id: evening.id })).clashes).toMatchObject([
        { kind: 'tight', minutes: 30, gig: { id: matinee.id } },
      ]);
      const written = await anna.trpc.gigs.clashes.query({ date: '2027-01-14', arrival: null, start: '22:00', finish: '15:00' });
      expect(written).toMatchObject([{ kind: 'overlap', minutes: null, gig: { title: 'Matinee' } }]);
      expect(await other.trpc.gigs.clashes.query({ date: '2027-01-15', arrival: null, start: '19:00', finish: '23:00' })).toEqual([]);
    });
  });
});
