import { describe, expect, it } from 'vitest';
import { changeWords, fieldWords, refusedWords, whatWords } from './entry-words.ts';

const none = { fields: [], values: {}, counts: {} };

describe('what the history says', () => {
  it('is in words of ours, and by its own name where an older program wrote it', () => {
    expect(whatWords({ action: 'invoice.issued' })).toBe('Issued an invoice');
    expect(whatWords({ action: 'bagpipe.tuned' })).toBe('bagpipe.tuned');
    expect(whatWords({ action: 'constructor' })).toBe('constructor');
  });

  it('says of a refusal why somebody was not let in, or else what they asked for', () => {
    expect(refusedWords({ errorCode: 'notEnrolled', endpoint: 'GET /auth/callback' })).toBe('nobody has let them in');
    expect(refusedWords({ errorCode: 'role.insufficient', endpoint: 'clients.create' })).toBe('clients.create');
    expect(refusedWords({ errorCode: null, endpoint: null })).toBe(null);
  });

  it('names what changed, with values where there are any', () => {
    const values = {
      status: { from: 'draft', to: 'confirmed' },
      amount: { from: null, to: '100000 GBP' },
      archived: { from: false, to: true },
    };
    expect(changeWords({ ...none, fields: ['status', 'notes', 'paymentTermsDays'], values }, 'en-GB')).toEqual([
      'status: draft → confirmed',
      'amount: £1,000.00',
      'archived: no → yes',
      'notes, payment terms days',
    ]);
  });

  it('counts what a command was about', () => {
    expect(changeWords({ ...none, counts: { gigs: 1200 } }, 'en-GB')).toEqual(['1,200 gigs']);
    expect(changeWords({ ...none, counts: { gigs: 1 } }, 'en-GB')).toEqual(['1 gig']);
    expect(changeWords(none, 'en-GB')).toEqual([]);
  });

  it('says the names of fields as a person would', () => {
    expect(fieldWords('organisationName')).toBe('organisation name');
  });
});
