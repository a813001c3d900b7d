import { expect, test } from 'vitest';
import { plainEnvelope } from './plain-envelope.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(plainEnvelope.serialize(value)));

test('an input travels in the envelope that the server unpacks', () => {
  expect(sent({ title: 'Wedding', fee: { minor: '12500', currency: 'GBP' }, notes: null })).toEqual({
    json: { title: 'Wedding', fee: { minor: '12500', currency: 'GBP' }, notes: null },
  });
});

test('what is not said is not sent', () => {
  expect(sent({ q: undefined, status: ['draft'] })).toEqual({ json: { status: ['draft'] } });
  expect(sent(undefined)).toEqual({});
});

test('an answer is what the envelope holds', () => {
  expect(plainEnvelope.deserialize({ json: { id: '1' } })).toEqual({ id: '1' });
});
