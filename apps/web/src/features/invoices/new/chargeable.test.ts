import { describe, expect, it } from 'vitest';
import { chosenAtFirst, type Gig, sumFees } from './chargeable.ts';

const fee = (minor: string, currency = 'GBP') => ({ fee: { minor, currency } }) as Pick<Gig, 'fee'>; // a currency that is known
const gig = (id: string, date: string, status: Gig['status'] = 'completed') => ({ id, date, status }) as Gig; // what is read of it here

describe('the fees of gigs', () => {
  it('are added to the penny', () => {
    expect(sumFees([fee('10001'), fee('9007199254740993')])).toEqual([{ minor: '9007199254750994', currency: 'GBP' }]);
  });

  it('are not added across currencies', () => {
    expect(sumFees([fee('100'), fee('200', 'EUR'), fee('50')])).toEqual([
      { minor: '150', currency: 'GBP' },
      { minor: '200', currency: 'EUR' },
    ]);
  });

  it('of nothing are nothing', () => expect(sumFees([])).toEqual([]));
});

describe('what is chosen at first', () => {
  const done = gig('done', '2026-11-01');
  const ahead = gig('ahead', '2026-12-01', 'confirmed');

  it('is what is done, not what is still ahead', () => {
    expect([...chosenAtFirst([done, ahead], [])]).toEqual(['done']);
  });

  it('is everything where nothing is done: a deposit, a booking fee', () => {
    expect([...chosenAtFirst([ahead], [])]).toEqual(['ahead']);
  });

  it('is what was chosen elsewhere, and nothing beside it', () => {
    expect([...chosenAtFirst([done, ahead], ['ahead'])]).toEqual(['ahead']);
  });
});
