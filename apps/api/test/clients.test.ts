import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('clients', () => {
  let app: TestApp;
  let anna: Member;
  let other: Member;
  beforeAll(async () => {
    app = await makeApp();
    [anna, other] = await Promise.all([makeMember(app, { role: 'owner' }), makeMember(app, { role: 'owner' })]);
  });
  afterAll(() => app.close());

  async function create(name: string, more: object = {}, who = anna) {
    const made = await who.trpc.clients.create.mutate({ id: newId<'client'>(), name, ...more });
    return { ...made, id: sameId<'client'>(made.id) };
  }

  /** A gig of a client, as the gigs feature would keep it. */
  async function gigFor(clientId: string, more: { status?: string; date?: string } = {}) {
    await app.owner.query(
      `insert into app.gigs (organisation_id, id, title, client_id, date, currency, status) values ($1, $2, 'Wedding', $3, $4, 'GBP', $5)`,
      [anna.actor.organisationId, newId(), clientId, more.date ?? '2026-11-28', more.status ?? 'draft'],
    );
  }

  describe('creating', () => {
    it('needs a name and nothing more', async () => {
      expect(await create('The Venue')).toMatchObject({
        name: 'The Venue',
        email: null,
        paymentTermsDays: null,
        mileageRate: null,
        archived: false,
        version: 1,
      });
    });

    it('keeps everything that is said, zero terms and a zero rate as what they are', async () => {
      const said = {
        email: 'bookings@venue.example',
        ccEmails: ['office@venue.example'],
        phone: '0113 496 0000',
        address: { line1: '1 Mill Lane', line2: null, city: 'Leeds', region: null, postcode: 'LS1 4AP', country: 'GB' as const },
        notes: 'Load in by the back door.\nAsk for Sam.',
        purchaseOrderReference: 'PO-7',
        paymentTermsDays: 0,
        vatNumber: 'GB 980 7806 84',
        mileageRate: { amount: '0', currency: 'GBP' as const },
        contacts: [{ id: newId<'clientContact'>(), name: 'Sam', role: 'Bar', email: 'sam@venue.example', phone: null }],
      };
      const made = await create('Everything Ltd', said);
      expect(await anna.trpc.clients.get.query({ id: made.id })).toMatchObject({
        ...said,
        vatNumber: 'GB980780684',
        mileageRate: { amount: '0.00', currency: 'GBP' },
      });
    });

    it('makes one client of a double click', async () => {
      const input = { id: newId<'client'>(), name: 'Double Click' };
      const [one, two] = await Promise.all([anna.trpc.clients.create.mutate(input), anna.trpc.clients.create.mutate(input)]);
      expect(two).toEqual(one);
      expect((await anna.trpc.clients.list.query({ search: 'double click' })).total).toBe(1);
    });

    it('makes each of two organisations its own client of one id', async () => {
      const id = newId<'client'>();
      await anna.trpc.clients.create.mutate({ id, name: 'Hers' });
      await other.trpc.clients.create.mutate({ id, name: 'Theirs' });
      expect((await anna.trpc.clients.get.query({ id })).name).toBe('Hers');
    });

    it('names each field that is wrong', async () => {
      const { fieldErrors } = await refusal(
        create(' ', {
          email: 'nowhere',
          vatNumber: 'GB123',
          paymentTermsDays: 366,
          mileageRate: { amount: '-1', currency: 'GBP' },
          contacts: [{ id: newId<'clientContact'>(), name: '' }],
        }),
      );
      expect(Object.keys(fieldErrors ?? {}).toSorted()).toEqual([
        'contacts.0.name',
        'email',
        'mileageRate.amount',
        'name',
        'paymentTermsDays',
        'vatNumber',
      ]);
    });

    it('refuses a rate in another currency than the client is invoiced in', async () => {
      expect(await refusal(create('Paris', { currency: 'EUR', mileageRate: { amount: '0.45', currency: 'GBP' } }))).toMatchObject({
        domain: { code: 'client.rateCurrencyDiffers', field: 'mileageRate', expected: 'EUR' },
      });
    });

    it('is not for viewers', async () => {
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect(await refusal(create('Mine', {}, viewer))).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'role.insufficient' } });
    });
  });

  describe('changing', () => {
    it('changes what is named, and counts the version', async () => {
      const { id } = await create('Before', { phone: '1' });
      const after = await anna.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'After' } });
      expect(after).toMatchObject({ name: 'After', phone: '1', version: 2 });
    });

    it('keeps, changes, adds and removes contacts by their ids', async () => {
      const [kept, gone, added] = [newId<'clientContact'>(), newId<'clientContact'>(), newId<'clientContact'>()];
      const { id } = await create('Contacts', {
        contacts: [
          { id: gone, name: 'Gone' },
          { id: kept, name: 'Kept' },
        ],
      });
      const { contacts } = await anna.trpc.clients.update.mutate({
        id: id as never,
        version: 1,
        patch: {
          contacts: [
            { id: added, name: 'Added' },
            { id: kept, name: 'Renamed' },
          ],
        },
      });
      expect(contacts.map((contact) => [contact.id, contact.name])).toEqual([
        [added, 'Added'],
        [kept, 'Renamed'],
      ]);
    });

    it('does not take over a contact of another client', async () => {
      const contact = newId<'clientContact'>();
      await create('Owner of Sam', { contacts: [{ id: contact, name: 'Sam' }] });
      const { id } = await create('Thief');
      expect(
        await refusal(anna.trpc.clients.update.mutate({ id, version: 1, patch: { contacts: [{ id: contact, name: 'Sam' }] } })),
      ).toMatchObject({ code: 'CONFLICT', domain: { code: 'record.duplicate' } });
      expect((await anna.trpc.clients.get.query({ id })).contacts).toEqual([]);
    });

    it('refuses what was based on an older version, and says which is newest', async () => {
      const { id } = await create('Stale');
      await anna.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'First' } });
      expect(await refusal(anna.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'Second' } }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: 2 },
      });
      expect((await anna.trpc.clients.get.query({ id })).name).toBe('First');
    });

    it('lets one of two that save at the same moment win, and tells the other', async () => {
      const { id } = await create('Race');
      const save = (name: string) => anna.trpc.clients.update.mutate({ id, version: 1, patch: { name } });
      const outcomes = await Promise.allSettled([save('A'), save('B'), save('C')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await anna.trpc.clients.get.query({ id })).version).toBe(2);
    });

    it('knows nothing of another organisation’s client', async () => {
      const { id } = await create('Hers');
      const foreign = await refusal(other.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'Taken' } }));
      const unknown = await refusal(other.trpc.clients.update.mutate({ id: newId<'client'>(), version: 1, patch: { name: 'Taken' } }));
      expect({ ...foreign, requestId: '' }).toEqual({ ...unknown, requestId: '' });
      expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('going', () => {
    it('removes a client that nothing refers to, contacts and all', async () => {
      const { id } = await create('Nobody', { contacts: [{ id: newId<'clientContact'>(), name: 'Sam' }] });
      await anna.trpc.clients.remove.mutate({ id, version: 1 });
      expect(await refusal(anna.trpc.clients.get.query({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('refuses to remove one that has gigs, says so, and archives it instead', async () => {
      const { id } = await create('Regular');
      await gigFor(id);
      expect(await refusal(anna.trpc.clients.remove.mutate({ id, version: 1 }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'client.inUse', gigs: 1, invoices: 0 },
      });
      expect(await anna.trpc.clients.archive.mutate({ id, version: 1, archived: true })).toMatchObject({ archived: true, version: 2 });
      expect((await anna.trpc.clients.list.query({ search: 'Regular' })).total).toBe(0);
      expect((await anna.trpc.clients.list.query({ search: 'Regular', archived: 'yes' })).total).toBe(1);
      expect(await anna.trpc.clients.archive.mutate({ id, version: 2, archived: false })).toMatchObject({ archived: false });
    });

    it('removes nothing that has changed since it was looked at', async () => {
      const { id } = await create('Changed');
      await anna.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'Needed' } });
      expect(await refusal(anna.trpc.clients.remove.mutate({ id, version: 1 }))).toMatchObject({
        domain: { code: 'record.stale', current: 2 },
      });
    });
  });

  describe('looking', () => {
    it('sorts by name as people read it, pages without loss or repeat, and says how many there are', async () => {
      const owner = await makeMember(app, { role: 'owner' });
      const names = ['Émile', 'abba', 'Zappa', 'ÄRZTE', '3 Blind Mice', 'abba'];
      for (const name of names) await create(name, {}, owner);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof owner.trpc.clients.list.query>> = await owner.trpc.clients.list.query({ take: 2, cursor });
        expect(page.total).toBe(6);
        seen.push(...page.clients.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(['3 Blind Mice', 'abba', 'abba', 'ÄRZTE', 'Émile', 'Zappa']);
      expect((await owner.trpc.clients.list.query({ sort: 'newest' })).clients[0]?.name).toBe('abba');
    });

    it('finds by name without accents, by e-mail and by contact, and takes % and _ for themselves', async () => {
      const owner = await makeMember(app, { role: 'owner' });
      await create('Café Łódź', { email: 'jo@lodz.example', contacts: [{ id: newId<'clientContact'>(), name: 'Bea Bassoon' }] }, owner);
      await create('100% Soul', {}, owner);
      const found = async (search: string) => (await owner.trpc.clients.list.query({ search })).clients.map(({ name }) => name);
      expect(await found('cafe lodz')).toEqual(['Café Łódź']);
      expect(await found('JO@LODZ')).toEqual(['Café Łódź']);
      expect(await found('bassoon')).toEqual(['Café Łódź']);
      expect(await found('a_é')).toEqual([]);
      expect(await found('100%')).toEqual(['100% Soul']);
    });

    it('counts each client’s gigs and those still to be invoiced', async () => {
      const { id } = await create('Counted');
      await gigFor(id, { date: '2026-10-01', status: 'completed' });
      await gigFor(id, { date: '2026-12-01', status: 'cancelled' });
      await gigFor(id, { date: '2027-01-09', status: 'confirmed' }); // still ahead: nobody has forgotten to invoice it
      const [row] = (await anna.trpc.clients.list.query({ search: 'Counted' })).clients;
      expect(row).toMatchObject({ gigs: 3, gigsToInvoice: 1, lastGigOn: '2027-01-09' });
      expect(await anna.trpc.clients.get.query({ id })).toMatchObject({ gigs: 3, gigsToInvoice: 1, invoices: 0 });
    });

    it('points out what may be the same client, and never another organisation’s', async () => {
      await create('Twin & Sons Ltd', { email: 'twin@example.org' });
      await create('Twin & Sons', {}, other);
      const ask = (who: Member, name: string, email: string | null) =>
        who.trpc.clients.duplicates.query({ id: newId<'client'>(), name, email });
      expect((await ask(anna, 'twin and sons', null)).map(({ because }) => because)).toEqual([['name']]);
      expect((await ask(anna, 'Other', 'TWIN@example.org')).map(({ because }) => because)).toEqual([['email']]);
      expect(await ask(other, 'Other', 'twin@example.org')).toEqual([]);
    });

    it('starts from the beginning for a cursor that is none of ours', async () => {
      for (const cursor of ['%%%', 'bm8', 'WyJhIiwiYiJd']) {
        expect((await anna.trpc.clients.list.query({ cursor, take: 1 })).clients).toHaveLength(1);
      }
    });

    it('shows each organisation its own', async () => {
      const stranger = await makeMember(app, { role: 'owner' });
      expect(await stranger.trpc.clients.list.query({ archived: 'all' })).toEqual({ clients: [], nextCursor: null, total: 0 });
    });
  });
});
