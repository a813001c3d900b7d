import { describe, expect, it } from 'vitest';
import { day, flag, oneOf, present, text, whole } from './search-params.ts';

describe('what stands in the address', () => {
  it('is read where it makes sense', () => {
    const raw = { q: 'oak', status: 'draft', from: '2026-04-06', all: true, page: '3', year: 2026 };
    expect(
      present({
        q: text(raw, 'q'),
        status: oneOf(raw, 'status', ['draft', 'issued']),
        from: day(raw, 'from'),
        all: flag(raw, 'all'),
        page: whole(raw, 'page'),
        year: text(raw, 'year'),
      }),
    ).toEqual({
      q: 'oak',
      status: 'draft',
      from: '2026-04-06',
      all: true,
      page: 3,
      year: '2026',
    });
  });

  it('is left out where it makes none, so that a broken link still opens the page', () => {
    const raw = { q: {}, status: 'nonsense', from: '6 April', all: 'maybe', page: '-1' };
    expect(
      present({
        q: text(raw, 'q'),
        status: oneOf(raw, 'status', ['draft']),
        from: day(raw, 'from'),
        all: flag(raw, 'all'),
        page: whole(raw, 'page'),
      }),
    ).toEqual({});
  });
});
