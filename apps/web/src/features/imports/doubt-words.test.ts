import { describe, expect, it } from 'vitest';
import { doubtWords } from './doubt-words.ts';

describe('a doubt in words', () => {
  it('names both days that an ambiguous date could be', () => {
    const { sentence } = doubtWords({ code: 'date.orderAssumed', text: '04/05/2026', read: '2026-05-04', other: '2026-04-05' }, 'en-GB');
    expect(sentence).toContain('“04/05/2026”');
    expect(sentence).toContain('4 May 2026');
    expect(sentence).toContain('5 April 2026');
  });

  it('shows what stands in the file when a time was read out of something odd', () => {
    expect(doubtWords({ code: 'time.separatorAssumed', text: '16:45:19:30' }, 'en-GB').sentence).toContain('“16:45:19:30”');
  });

  it('calls what keeps a row from becoming a gig worse than what only wants a look', () => {
    expect(doubtWords({ code: 'date.missing' }, 'en-GB').tone).toBe('bad');
    expect(doubtWords({ code: 'row.malformed', reason: 'quoteNotClosed' }, 'en-GB').tone).toBe('bad');
    expect(doubtWords({ code: 'title.missing' }, 'en-GB').tone).not.toBe('bad');
  });
});
