import { expect, it } from 'vitest';
import { readNewInvoiceSearch } from './new-search.ts';

const a = '01939f2a-0000-7000-8000-00000000000a';
const b = '01939f2a-0000-7000-8000-00000000000b';

it.each([
  ['a list', [a, b]],
  ['words with commas', `${a},${b}`],
  ['some of them twice', [a, b, a]],
  ['something else among them', [a, 'the oak', 7, b]],
])('reads the gigs that were chosen elsewhere from %s', (_, gigIds) => {
  expect(readNewInvoiceSearch({ gigIds })).toEqual({ gigIds: [a, b] });
});

it('begins with nothing chosen when the words are not known', () => {
  expect(readNewInvoiceSearch({ client: 'the oak', gigIds: 'none', from: 'scratch' })).toEqual({});
});

it('takes no more gigs than one invoice does', () => {
  const many = Array.from({ length: 250 }, (_, index) => `01939f2a-0000-7000-8000-${String(index).padStart(12, '0')}`);
  expect(readNewInvoiceSearch({ gigIds: many }).gigIds).toHaveLength(200);
});
