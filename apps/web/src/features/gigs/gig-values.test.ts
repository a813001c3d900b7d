import { describe, expect, it } from 'vitest';
import { toBulkPatch, untouched } from './bulk-values.ts';
import { blankValues, problems, toPatch } from './gig-values.ts';

const blank = blankValues({ date: '2026-11-21', clientId: '', currency: 'GBP', timeZone: 'Europe/London' });

describe('the form of a gig', () => {
  it('needs a name and a day, and nothing else', () => {
    expect(Object.keys(problems({ ...blank, date: '' }))).toEqual(['title', 'date']);
    expect(problems({ ...blank, title: 'Wedding' })).toEqual({});
  });

  it('names what it did not understand, and keeps it', () => {
    const odd = { ...blank, title: 'Wedding', fee: 'lots', start: '25:00', miles: 'far', passengers: '1.5' };
    expect(Object.keys(problems(odd))).toEqual(['start', 'fee', 'miles', 'passengers']);
  });

  it('sends only what was changed, emptied fields as nothing', () => {
    expect(toPatch({ fee: '250.00' }, { ...blank, fee: '250.00' })).toEqual({ fee: { minor: '25000', currency: 'GBP' } });
    expect(toPatch({ fee: '', start: '', clientId: '', miles: '' }, blank)).toEqual({
      fee: { minor: '0', currency: 'GBP' },
      start: null,
      clientId: null,
      miles: '0',
    });
  });

  it('sends fee and per diem together when the currency changes: a gig is in one', () => {
    expect(toPatch({ currency: 'EUR' }, { ...blank, currency: 'EUR', fee: '100' })).toEqual({
      fee: { minor: '10000', currency: 'EUR' },
      perDiem: { minor: '0', currency: 'EUR' },
    });
  });
});

describe('changing many gigs', () => {
  it('changes nothing that was left empty', () => {
    expect(toBulkPatch(untouched, 'GBP')).toEqual({});
  });

  it('can set a fee of nothing, which is not the same as leaving it', () => {
    expect(toBulkPatch({ ...untouched, fee: '0', driving: 'no' }, 'GBP')).toEqual({ fee: { minor: '0', currency: 'GBP' }, driving: false });
  });
});
