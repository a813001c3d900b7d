import { readFileSync } from 'node:fs';
import type { ImportRowWire } from '@glovelly/contract/imports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { send, uploadList } from './support/upload-list.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/imports/${name}`, import.meta.url));
type ImportId = ReturnType<typeof sameId<'importBatch'>>;

describe('imports', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const someone = () => makeMember(app, { role: 'owner' });
  const rowsOf = async (who: Member, id: ImportId) => (await who.trpc.imports.preview.query({ id })).rows;
  const find = (rows: readonly ImportRowWire[], title: string) => {
    const row = rows.find(({ reading }) => reading.title === title);
    if (!row) throw new Error(`${title} is among the rows`);
    return row;
  };
  const commit = async (who: Member, id: ImportId, more: object = {}) => {
    const { version } = (await who.trpc.imports.preview.query({ id })).import;
    return who.trpc.imports.commit.mutate({ id, version, ...more });
  };
  const count = async (who: Member) => (await who.trpc.gigs.list.query({})).total;

  describe('an uploaded list', () => {
    it('is shown row by row: what it says, what it is read as, what is doubtful; nothing is a gig yet', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      const shown = await anna.trpc.imports.preview.query({ id });
      expect(shown.import).toMatchObject({
        fileName: 'fiddler.csv',
        kind: 'csv',
        state: 'preview',
        counts: { rows: 6, new: 6, duplicate: 0, unreadable: 0, withDoubts: 3, chosen: 6 },
        gigs: 0,
      });
      expect(find(shown.rows, 'Mill Rag')).toMatchObject({
        line: 5,
        reading: { date: '2026-06-06', start: '17:15', finish: '21:45', venueName: 'Nailsworth, Gloucestershire' },
        doubts: [{ code: 'time.separatorAssumed', text: '17:15:21:45' }],
        outcome: 'new',
        chosen: true,
      });
      expect(shown.readAs).toMatchObject({ kind: 'csv', separator: ',', dateOrder: { order: 'dmy', certain: true } });
      expect(await count(anna)).toBe(0);
    });

    it('is kept once when it is sent twice', async () => {
      const anna = await someone();
      const id = newId<'importBatch'>();
      await Promise.all([uploadList(anna, 'a.csv', fixture('fiddler.csv'), id), uploadList(anna, 'a.csv', fixture('fiddler.csv'), id)]);
      expect((await anna.trpc.imports.list.query({})).imports).toHaveLength(1);
      expect(await rowsOf(anna, id)).toHaveLength(6);
    });

    it('is refused by name when it is no list, and nothing is kept', async () => {
      const anna = await someone();
      const refused = async (bytes: Uint8Array) => {
        const response = await send(anna, 'x.csv', bytes);
        return { status: response.status, domain: (await response.json()).error.json.data.domain };
      };
      expect(await refused(Buffer.from('%PDF-1.7'))).toEqual({
        status: 422,
        domain: { code: 'import.unsupported', found: 'a PDF', line: null },
      });
      expect(await refused(Buffer.from(''))).toEqual({ status: 422, domain: { code: 'import.empty' } });
      expect(await refused(Buffer.from('Name,Date\n'))).toEqual({ status: 422, domain: { code: 'import.noRows' } });
      expect(await refused(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413, domain: { code: 'import.tooLarge' } });
      expect(await refused(Buffer.from(`Name,Date\n${'A,2026-01-01\n'.repeat(5001)}`))).toMatchObject({
        domain: { code: 'import.tooManyRows' },
      });
      expect((await anna.trpc.imports.list.query({})).imports).toEqual([]);
    });

    it('is not for viewers, nor for those who are not signed in', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'a.csv', fixture('fiddler.csv'));
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect((await send(viewer, 'a.csv', fixture('fiddler.csv'))).status).toBe(403);
      expect(await refusal(viewer.trpc.imports.preview.query({ id }))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(viewer.trpc.imports.commit.mutate({ id, version: 1 }))).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('of another organisation is not there, for anything', async () => {
      const [anna, other] = [await someone(), await someone()];
      const id = await uploadList(anna, 'a.csv', fixture('fiddler.csv'));
      const { trpc } = other;
      for (const attempt of [
        () => trpc.imports.preview.query({ id }),
        () => trpc.imports.reread.mutate({ id, version: 1 }),
        () => trpc.imports.changeRow.mutate({ id, position: 0, chosen: false }),
        () => trpc.imports.chooseRows.mutate({ id, chosen: false }),
        () => trpc.imports.commit.mutate({ id, version: 1 }),
        () => trpc.imports.undo.mutate({ id }),
        () => trpc.imports.discard.mutate({ id }),
      ])
        expect(await refusal(attempt())).toMatchObject({ code: 'NOT_FOUND', domain: { code: 'record.notFound', what: 'import' } });
      expect((await trpc.imports.list.query({})).imports).toEqual([]);
      expect((await anna.trpc.imports.preview.query({ id })).import.version).toBe(1);
    });
  });

  describe('a correction', () => {
    it('makes a gig of an unreadable row, settles its doubt and can be taken back', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'broken.csv', fixture('broken.csv'));
      const row = find(await rowsOf(anna, id), 'No date at all');
      expect(row).toMatchObject({ outcome: 'unreadable', chosen: false });
      const { row: fixed } = await anna.trpc.imports.changeRow.mutate({ id, position: row.position, fixes: { date: '2026-06-13' } });
      expect(fixed).toMatchObject({
        outcome: 'new',
        chosen: true,
        fixed: ['date'],
        doubts: [],
        reading: { date: '2026-06-13', start: '20:00' },
      });
      const { row: back } = await anna.trpc.imports.changeRow.mutate({ id, position: row.position, fixes: null });
      expect(back).toEqual(row);
    });

    it('stays with its row when the columns are read otherwise', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      const row = find(await rowsOf(anna, id), 'Canal Boat Ride');
      await anna.trpc.imports.changeRow.mutate({ id, position: row.position, fixes: { start: '10:00', finish: '12:00' } });
      const left = await anna.trpc.imports.changeRow.mutate({ id, position: 0, chosen: false });
      const columns = ['title', 'notes', 'date', 'time', 'ignore'] as const;
      await anna.trpc.imports.reread.mutate({
        id,
        version: left.import.version,
        mapping: { namesLine: 1, columns: [...columns], dateOrder: null },
      });
      const rows = await rowsOf(anna, id);
      expect(find(rows, 'Canal Boat Ride')).toMatchObject({
        reading: { start: '10:00', finish: '12:00', venueName: null, notes: 'Stroud' },
        fixed: ['start', 'finish'],
        doubts: [],
      });
      expect(rows[0]?.chosen).toBe(false);
    });

    it('of the zone reads every UTC time anew', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'band.ics', fixture('carnival-band.ics'));
      const { version } = (await anna.trpc.imports.preview.query({ id })).import;
      expect(find(await rowsOf(anna, id), 'Solstice Parade').reading).toMatchObject({ date: '2025-12-22', start: '00:30' });
      await anna.trpc.imports.reread.mutate({ id, version, timeZone: 'America/New_York' });
      expect(find(await rowsOf(anna, id), 'Solstice Parade')).toMatchObject({
        reading: { date: '2025-12-21', start: '19:30', timeZone: 'America/New_York' },
        doubts: [],
      });
      expect(await refusal(anna.trpc.imports.reread.mutate({ id, version, timeZone: null }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: version + 1 },
      });
    });

    it('that is none is refused by its field, and nothing changes', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      const wrong = await refusal(
        anna.trpc.imports.changeRow.mutate({ id, position: 0, fixes: { date: '2026-02-30', start: '25:00', title: ' ' } }),
      );
      expect(Object.keys(wrong.fieldErrors ?? {}).toSorted()).toEqual(['fixes.date', 'fixes.start', 'fixes.title']);
      expect(await refusal(anna.trpc.imports.changeRow.mutate({ id, position: 99, chosen: true }))).toMatchObject({
        code: 'NOT_FOUND',
        domain: { what: 'row' },
      });
      expect((await anna.trpc.imports.preview.query({ id })).import.version).toBe(1);
    });
  });

  describe('committing', () => {
    it('makes the chosen rows gigs: past ones completed, coming ones confirmed, cancelled ones cancelled', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'singer.ics', fixture('club-singer.ics'));
      await anna.trpc.imports.changeRow.mutate({ id, position: 1, chosen: false });
      const done = await commit(anna, id);
      expect(done).toMatchObject({ made: 4, alreadyThere: 0, import: { state: 'committed', gigs: 4 } });
      const { gigs } = await anna.trpc.gigs.list.query({ importBatchId: id, order: 'asc' });
      expect(gigs.map(({ date, start, finish, status, timeZone, client }) => [date, start, finish, status, timeZone, client])).toEqual([
        ['2026-08-21', '21:00', '00:00', 'completed', 'America/Denver', null],
        ['2026-10-17', '19:00', '22:00', 'completed', 'America/Denver', null],
        ['2026-10-17', '21:00', '01:00', 'completed', 'America/Denver', null],
        ['2026-11-21', '20:00', '23:00', 'confirmed', 'America/Denver', null],
      ]);
      const band = await uploadList(anna, 'band.ics', fixture('carnival-band.ics'));
      await commit(anna, band);
      expect((await anna.trpc.gigs.list.query({ search: 'Trash House' })).gigs[0]).toMatchObject({ status: 'cancelled' });
    });

    it('gives every gig the client of its row, else the one that is chosen for all', async () => {
      const anna = await someone();
      const make = async (name: string, currency?: 'EUR') =>
        sameId<'client'>((await anna.trpc.clients.create.mutate({ id: newId<'client'>(), name, ...(currency && { currency }) })).id);
      await make('LAKE COUNTY');
      const fallback = await make('Everybody else', 'EUR');
      const id = await uploadList(anna, 'american.csv', fixture('american.csv'));
      expect((await rowsOf(anna, id)).flatMap(({ doubts }) => doubts)).toEqual([]);
      await commit(anna, id, { clientId: fallback });
      const { gigs } = await anna.trpc.gigs.list.query({ importBatchId: id, order: 'asc' });
      expect(gigs.map(({ client, fee }) => [client?.name, fee.currency])).toEqual([
        ['LAKE COUNTY', 'GBP'],
        ['Everybody else', 'EUR'],
        ['LAKE COUNTY', 'GBP'],
      ]);
    });

    it('twice at once, or once more, makes everything once', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      const [first, second] = await Promise.all([
        anna.trpc.imports.commit.mutate({ id, version: 1 }),
        anna.trpc.imports.commit.mutate({ id, version: 1 }),
      ]);
      expect([first.made, second.made, await count(anna)]).toEqual([6, 6, 6]);
      expect((await anna.trpc.imports.commit.mutate({ id, version: 1 })).made).toBe(6);
    });

    it('is refused when somebody has changed the import since it was looked at, or chose nothing', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      await anna.trpc.imports.chooseRows.mutate({ id, chosen: false });
      expect(await refusal(anna.trpc.imports.commit.mutate({ id, version: 1 }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: 2 },
      });
      expect(await refusal(commit(anna, id))).toMatchObject({ domain: { code: 'import.nothingChosen' } });
      expect((await anna.trpc.imports.preview.query({ id })).import.state).toBe('preview');
      expect(await refusal(commit(anna, id, { clientId: newId<'client'>() }))).toMatchObject({ domain: { code: 'relation.notFound' } });
      expect(await count(anna)).toBe(0);
    });

    it('cannot be followed by changes of its rows', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'fiddler.csv', fixture('fiddler.csv'));
      const { import: done } = await commit(anna, id);
      const late = { code: 'CONFLICT', domain: { code: 'import.inOtherState', state: 'committed', needs: 'preview' } };
      expect(await refusal(anna.trpc.imports.changeRow.mutate({ id, position: 0, chosen: false }))).toMatchObject(late);
      expect(await refusal(anna.trpc.imports.chooseRows.mutate({ id, chosen: false }))).toMatchObject(late);
      expect(await refusal(anna.trpc.imports.reread.mutate({ id, version: done.version }))).toMatchObject(late);
      expect(await refusal(anna.trpc.imports.discard.mutate({ id }))).toMatchObject(late);
    });
  });

  describe('the same list again', () => {
    it('makes nothing twice, and links each row to its gig', async () => {
      const anna = await someone();
      for (const name of ['fiddler.csv', 'club-singer.ics', 'carnival-band.ics', 'lessons.ics'])
        await commit(anna, await uploadList(anna, name, fixture(name)));
      const before = await count(anna);
      for (const name of ['fiddler.csv', 'club-singer.ics', 'carnival-band.ics', 'lessons.ics']) {
        const again = await uploadList(anna, name, fixture(name));
        const { import: shown, rows, sameFile } = await anna.trpc.imports.preview.query({ id: again });
        expect([name, shown.counts.new, shown.counts.chosen]).toEqual([name, 0, 0]);
        expect(rows.filter(({ outcome }) => outcome === 'duplicate').every(({ gig }) => gig !== null)).toBe(true);
        expect(sameFile?.state).toBe('committed');
        expect(await refusal(commit(anna, again))).toMatchObject({ domain: { code: 'import.nothingChosen' } });
      }
      expect(await count(anna)).toBe(before);
    });

    it('with further rows, other columns first, makes only the further ones', async () => {
      const anna = await someone();
      await commit(anna, await uploadList(anna, 'a.csv', Buffer.from('Name,Date,Place\nOne,2026-05-01,Bath\nTwo,2026-05-02,Bath\n')));
      const id = await uploadList(anna, 'b.csv', Buffer.from('Date,Name,Place,Fee\n2026-05-02,Two,Bath,\n2026-05-03,Three,Bath,£50\n'));
      expect((await rowsOf(anna, id)).map(({ outcome }) => outcome)).toEqual(['duplicate', 'new']);
      expect((await commit(anna, id)).made).toBe(1);
      expect(await count(anna)).toBe(3);
    });

    it('says what differs from a gig that was edited since, and which new rows look like a gig that is there', async () => {
      const anna = await someone();
      const id = await uploadList(anna, 'a.csv', Buffer.from('Name,Date,Time\nOne,2026-05-01,19:00\nTwo,2026-05-02,\n'));
      await commit(anna, id);
      const gig = (await anna.trpc.gigs.list.query({ search: 'One' })).gigs[0];
      if (!gig) throw new Error('it was imported');
      await anna.trpc.gigs.update.mutate({ id: sameId<'gig'>(gig.id), version: 1, patch: { start: '20:00', title: 'One, later' } });
      const again = await uploadList(anna, 'b.csv', Buffer.from('Name,Date,Time\nOne,2026-05-01,19:00\nTwo,2026-05-02,21:00\n'));
      const rows = await rowsOf(anna, again);
      expect(rows.map(({ outcome, chosen, doubts }) => [outcome, chosen, doubts.map(({ code }) => code)])).toEqual([
        ['duplicate', false, ['gig.differs']],
        ['new', false, ['gig.similar']],
      ]);
      expect(rows[0]?.doubts).toMatchObject([{ fields: ['title', 'start'] }]);
    });

    it('imported by two people at once makes every gig once', async () => {
      const anna = await someone();
      const ben = await makeMember(app, { role: 'member', in: anna });
      const [mine, his] = [await uploadList(anna, 'a.ics', fixture('lessons.ics')), await uploadList(ben, 'b.ics', fixture('lessons.ics'))];
      const [first, second] = await Promise.all([commit(anna, mine), commit(ben, his)]);
      expect(first.made + second.made).toBe(await count(anna));
      expect(first.alreadyThere + second.alreadyThere).toBe(await count(anna));
    });

    it('with the same columns is read as it was mapped before', async () => {
      const anna = await someone();
      const list = (title: string) => Buffer.from(`Wer,Was,Tag\nx,${title},01/05/2026\n`);
      const id = await uploadList(anna, 'a.csv', list('One'));
      await anna.trpc.imports.reread.mutate({
        id,
        version: 1,
        mapping: { namesLine: 1, columns: ['notes', 'title', 'date'], dateOrder: 'mdy' },
      });
      await commit(anna, id);
      const next = await anna.trpc.imports.preview.query({ id: await uploadList(anna, 'b.csv', list('Two')) });
      expect(next.readAs).toMatchObject({ mapping: { columns: ['notes', 'title', 'date'], dateOrder: 'mdy' } });
      expect(next.rows[0]).toMatchObject({ reading: { title: 'Two', date: '2026-01-05', notes: 'x' }, doubts: [] });
    });
  });
});
