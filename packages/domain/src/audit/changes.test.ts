import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditChanges, changesBetween, redacted } from './index.ts';

/** What must not get into the log, wherever somebody puts it: tokens, account numbers, addresses, what people write. */
const canaries = fc.constantFrom(
  'CANARY-8f3a9c51d2e7',
  'glv_live_AbC123xyz789_9fK2mQ7wX4vB1nL8sR3tY6uE0iO5pA7dF2gH4jK1zC',
  'GB29NWBK60161331926819',
  '31926819',
  'anna@example.org',
  '2 Brass Row, Leeds LS1 4AP',
  'Please pay by Friday',
  'dGhpcyBpcyBhIHRva2VuIG9mIDI1NiBiaXRzLCBiNjR1cmw',
);
const names = fc.constantFrom(
  'name',
  'bank',
  'iban',
  'notes',
  'email',
  'token',
  'status',
  'date',
  'currency',
  'invoiceNumber',
  'archived',
  'role',
);
const values = fc.oneof(
  canaries,
  canaries.map((canary) => ({ deep: [canary] })),
  fc.constantFrom('draft', 'GBP', '2026-11-21', true, 3, null),
);
const records = fc.dictionary(names, values);
/** The one field in which a text is kept that people choose: the number of an invoice, which is on a document that they send. */
const CHOSEN = 'invoiceNumber';

const canaryIn = (changes: AuditChanges, canary: string): boolean => {
  const { [CHOSEN]: _number, ...others } = changes.values ?? {};
  return JSON.stringify({ ...changes, values: others }).includes(canary);
};

describe('what changed', () => {
  it('is the names of the fields, with the values of those that harm nobody', () => {
    const before = { status: 'draft', date: '2026-11-21', notes: 'call Berta', fee: { minor: 25_000n, currency: 'GBP' }, title: 'Wedding' };
    const after = { ...before, status: 'confirmed', notes: 'call Ben', fee: { minor: 30_000n, currency: 'GBP' } };
    expect(changesBetween(before, after)).toEqual({
      fields: ['status', 'notes', 'fee'],
      values: { status: { from: 'draft', to: 'confirmed' } },
    });
  });

  it('is nothing between a record and itself', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(changesBetween(record, structuredClone(record))).toEqual({});
      }),
    );
  });

  it('takes what is unset for what is not there', () => {
    expect(changesBetween({ notes: null }, { notes: undefined })).toEqual({});
  });

  it('never holds a secret, whichever field it is in and however deep', () => {
    fc.assert(
      fc.property(records, records, canaries, (before, after, canary) => {
        expect(canaryIn(changesBetween(before, after), canary)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never holds a secret that a caller hands over as a value, a field, a count or an id', () => {
    const careless = fc.record({
      fields: fc.array(fc.oneof(canaries, names)),
      values: fc.dictionary(fc.oneof(canaries, names), fc.record({ from: canaries, to: canaries })),
      counts: fc.dictionary(fc.constantFrom('gigs', 'rows'), fc.integer()),
      ids: fc.array(canaries),
    });
    fc.assert(
      fc.property(careless, canaries, (changes, canary) => {
        expect(canaryIn(redacted(changes), canary)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('drops a value of another shape even where the field is harmless', () => {
    expect(redacted({ values: { status: { from: 'draft', to: 'see my token 12345' }, date: { from: null, to: 'tomorrow' } } })).toEqual({});
    expect(redacted({ values: { constructor: { from: null, to: 'x' } } })).toEqual({});
  });

  it('stays small: fifty ids of five thousand', () => {
    const ids = Array.from({ length: 5_000 }, () => '0189a3f0-0000-7000-8000-00000000000a');
    expect(redacted({ ids }).ids).toHaveLength(50);
  });
});
