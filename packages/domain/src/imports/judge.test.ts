import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, quantity } from '../money/index.ts';
import { clientId, day, gigId, london, table, time, today, zone } from './imports.fixture.ts';
import {
  clientNamed,
  correct,
  type Doubt,
  gigOfReading,
  guessMapping,
  judge,
  type KnownGig,
  keptBecause,
  nothingRead,
  readTable,
  settledBy,
} from './index.ts';

const rowOf = (...cells: string[]) => {
  const rows = table(['Name', 'Date', 'Time', 'Client'], cells);
  const [row] = readTable(rows, guessMapping(rows).mapping, london);
  if (!row) throw new Error('one row');
  return row;
};
const known: KnownGig = {
  id: gigId(7),
  title: 'CARNIVAL!',
  date: day('2026-05-04'),
  start: time('09:30'),
  finish: time('11:00'),
  venueName: null,
};
const nothingKnown = { imported: null, sameDay: [], clients: [] };

describe('what becomes of a row', () => {
  it('is a new gig when nothing like it is there', () => {
    expect(judge(rowOf('Carnival', '04/05/2026', '09:30-11:00'), nothingKnown)).toMatchObject({
      outcome: { outcome: 'new' },
      chosen: true,
    });
  });

  it('is no second gig when the same row is one already, and says what differs since', () => {
    const again = judge(rowOf('Carnival', '2026-05-04', '09:30-12:00'), { ...nothingKnown, imported: known });
    expect(again).toMatchObject({ outcome: { outcome: 'duplicate', gigId: known.id }, chosen: false });
    expect(again.doubts).toEqual([{ code: 'gig.differs', gigId: known.id, fields: ['title', 'finish'] }]);
  });

  it('names a single difference, and has no doubt about the same gig without one', () => {
    const doubtsOf = (time: string) => judge(rowOf('CARNIVAL!', '2026-05-04', time), { ...nothingKnown, imported: known }).doubts;
    expect(doubtsOf('09:30-11:00')).toEqual([]);
    expect(doubtsOf('09:30-12:00')).toEqual([{ code: 'gig.differs', gigId: known.id, fields: ['finish'] }]);
  });

  it('is left out unless asked for when a gig of the same day and title is there', () => {
    const similar = judge(rowOf('Carnival', '2026-05-04', '20:00-21:00'), { ...nothingKnown, sameDay: [known] });
    expect(similar).toMatchObject({ outcome: { outcome: 'new' }, chosen: false });
    expect(similar.doubts).toMatchObject([{ code: 'gig.similar', gigId: known.id }]);
    expect(judge(rowOf('Carnival', '2026-05-05'), { ...nothingKnown, sameDay: [known] }).chosen).toBe(true);
  });

  it('is nothing yet without a day, and a gig once a day is given by hand', () => {
    const row = rowOf('Carnival', 'some time in May');
    expect(judge(row, nothingKnown)).toMatchObject({ outcome: { outcome: 'unreadable' }, chosen: false });
    const corrected = correct(row, { date: day('2026-05-04') });
    expect(judge(corrected, nothingKnown)).toMatchObject({ outcome: { outcome: 'new' }, chosen: true, doubts: [] });
    expect(corrected.identity).toBe(row.identity);
  });

  it('names the client of the file: found by name, doubted when nobody or several bear it', () => {
    const clients = [
      { id: clientId(1), name: 'Émile & Co.' },
      { id: clientId(2), name: 'Anna' },
      { id: clientId(3), name: 'ANNA' },
    ];
    expect(clientNamed('emile co', clients)).toBe(clientId(1));
    expect(clientNamed('Anna', clients)).toBeNull();
    const row = rowOf('Carnival', '2026-05-04', '', 'Anna');
    expect(judge(row, { ...nothingKnown, clients }).doubts).toEqual([{ code: 'client.unknown', name: 'Anna' }]);
    expect(judge(rowOf('Carnival', '2026-05-04', '', 'Emile & Co'), { ...nothingKnown, clients }).doubts).toEqual([]);
  });
});

describe('a correction by hand', () => {
  it('settles the doubts of its own field and keeps the others', () => {
    const row = rowOf('', '04/05/2026', '16:45:19:30', '');
    expect(row.doubts.map(({ code }) => code)).toEqual(['date.orderAssumed', 'time.separatorAssumed', 'title.missing']);
    expect(correct(row, { start: time('16:30') })).toMatchObject({
      reading: { start: '16:30', finish: '19:30' },
      doubts: [{ code: 'date.orderAssumed' }, { code: 'title.missing' }],
    });
    expect(correct(row, { finish: null, title: 'Rag' }).reading).toMatchObject({ title: 'Rag', start: '16:45', finish: null });
  });

  it('of nothing changes nothing', () => {
    const row = rowOf('Carnival', '04/05/2026', 'late');
    expect(correct(row, {})).toEqual(row);
  });

  it('cannot settle what no field settles', () => {
    const remark: Doubt = { code: 'event.cancelled' };
    expect(settledBy(remark)).toBeNull();
    expect(correct({ reading: nothingRead(zone('UTC')), doubts: [remark] }, { title: 'x', date: today, start: null }).doubts).toEqual([
      remark,
    ]);
  });
});

describe('the gig of a reading', () => {
  const reading = { ...nothingRead(zone('Europe/London')), title: 'Carnival' };
  const gig = (date: string, status: 'cancelled' | 'draft' | 'confirmed' | null = null) =>
    gigOfReading({ ...reading, date: day(date), status }, { clientId: null, currency: 'GBP', today });

  it('is completed in the past, confirmed from today on, and what the file says otherwise', () => {
    expect(gig('2026-11-20').status).toBe('completed');
    expect(gig('2026-11-21').status).toBe('confirmed');
    expect(gig('2026-05-04', 'confirmed').status).toBe('completed');
    expect(gig('2026-12-24', 'cancelled').status).toBe('cancelled');
    expect(gig('2026-12-24', 'draft').status).toBe('draft');
  });

  it('is a performance for nothing yet, for nobody yet', () => {
    expect(gig('2026-12-24')).toMatchObject({ type: 'performance', clientId: null, fee: { minor: 0n, currency: 'GBP' }, driving: false });
  });

  it('is driven to, alone, when the file gives it miles, and not when they are none', () => {
    const driven = (miles: bigint) =>
      gigOfReading({ ...reading, date: today, miles: quantity(miles) }, { clientId: null, currency: 'GBP', today });
    expect(driven(1n)).toMatchObject({ miles: 1n, driving: true, passengers: 0 });
    expect(driven(0n)).toMatchObject({ miles: 0n, driving: false });
  });

  it('has its allowance in the currency of its fee, whatever the organisation’s is', () => {
    const fee = money(45_000n, 'EUR');
    expect(gigOfReading({ ...reading, date: today, fee }, { clientId: null, currency: 'GBP', today })).toMatchObject({
      fee,
      perDiem: { minor: 0n, currency: 'EUR' },
    });
  });
});

describe('undoing an import', () => {
  it('removes a gig that is as the import made it', () => {
    expect(keptBecause({ version: 1, invoiced: false, expenses: 0 })).toBeNull();
  });

  it('keeps exactly the gigs that somebody has built on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.nat(3), (version, invoiced, expenses) => {
        const untouched = version === 1 && !invoiced && expenses === 0;
        expect(keptBecause({ version, invoiced, expenses }) === null).toBe(untouched);
      }),
    );
    expect(keptBecause({ version: 3, invoiced: true, expenses: 1 })).toBe('invoiced');
    expect(keptBecause({ version: 2, invoiced: false, expenses: 0 })).toBe('edited');
  });
});
