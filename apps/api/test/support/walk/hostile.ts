import type { Path } from './plan.ts';

/** What may stand anywhere in an input that somebody means badly. */
export const hostileValues: readonly (readonly [string, unknown])[] = [
  ['an object', { toString: 'x', length: -1 }],
  ['a list', [[[[]]]]],
  ['a number beyond all bounds', 1e308],
  ['a fraction', 0.1],
  ['a negative number', -1],
  ['nothing', null],
  ['a truth', true],
  ['a NUL byte', 'a\u0000b'],
  ['half a character', '\ud800'],
  ['a long text', 'x'.repeat(100_000)],
  ['another direction', '\u202e\u0007\u001b[31m'],
  ['a query', `'; drop table app.clients; --`],
  ['an id in capitals', '0189A3F0-0000-7000-8000-00000000000A'],
  ['a day that does not exist', '2026-02-30'],
  ['a number in words', '١٢٣'],
  ['a huge amount', '99999999999999999999999999999'],
];

/** Whole bodies that no client would write. */
export const hostileBodies: readonly (readonly [string, string])[] = [
  ['no JSON', '{'],
  ['a number', '1'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['a text', '{"json":"text"}'],
  ['a list of nothing', '{"json":[null]}'],
  ['a key of the prototype', '{"json":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}'],
  ['a value put into the prototype', '{"json":{"a":"1"},"meta":{"values":{"__proto__.polluted":["Date"]}}}'],
  [
    'a reference into the prototype',
    '{"json":{"a":{}},"meta":{"referentialEqualities":{"a":["__proto__.polluted","constructor.prototype.polluted"]}}}',
  ],
  ['a type that does not exist', '{"json":{"id":"1"},"meta":{"values":{"id":[["custom","Evil"]]}}}'],
  ['a pattern that never ends', '{"json":{"id":"/(a+)+$/"},"meta":{"values":{"id":["regexp"]}}}'],
  ['a wrong date', '{"json":{"id":"never"},"meta":{"values":{"id":["Date"]}}}'],
  ['a wrong big number', '{"json":{"id":"x"},"meta":{"values":{"id":["bigint"]}}}'],
  ['a depth of a thousand', `{"json":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}}`],
  ['meta that is no meta', '{"json":{},"meta":{"values":"x","v":"y"}}'],
];

export const at = (path: Path): string => path.join('.');
