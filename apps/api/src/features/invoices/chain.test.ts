import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, chainValue } from './chain.ts';
import type { Frozen } from './frozen-document.ts';

const { value: anyFrozen } = fc.letrec<{ value: Frozen }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
}));

const shuffled = (value: Frozen): Frozen => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, shuffled(part)]),
  );
};

describe('the canonical text of a document', () => {
  it('is the same whatever order its keys come in, and reads back as the document', () => {
    fc.assert(
      fc.property(anyFrozen, (document) => {
        expect(canonical(shuffled(document))).toBe(canonical(document));
        expect(JSON.parse(canonical(document))).toEqual(document);
      }),
    );
  });

  it('has its keys in order and no white space (RFC 8785)', () => {
    expect(canonical({ b: ['1', null, true], a: { é: '€', d: '"' } })).toBe(`{"a":{"d":"\\"","é":"€"},"b":["1",null,true]}`);
  });
});

describe('the chain of documents', () => {
  it('takes another value when the document or anything before it is another', () => {
    fc.assert(
      fc.property(anyFrozen, anyFrozen, (first, second) => {
        const [a, b] = [chainValue(null, first), chainValue(null, second)];
        const same = canonical(first) === canonical(second);
        expect(Buffer.from(a).equals(b)).toBe(same);
        expect(Buffer.from(chainValue(a, second)).equals(chainValue(b, second))).toBe(same);
      }),
    );
  });

  it('starts from nothing: SHA-256 of the first document alone', () => {
    expect(Buffer.from(chainValue(null, 'a')).toString('hex')).toBe('ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c'); // of "a", quotes included
  });
});
