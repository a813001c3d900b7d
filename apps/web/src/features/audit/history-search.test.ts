import { describe, expect, it } from 'vitest';
import { fileAddress, listInput, readHistorySearch } from './history-search.ts';

const anna = '0189a3f0-0000-7000-8000-00000000000a';

describe('the address of the history', () => {
  it('keeps what it knows, and leaves out what it does not', () => {
    const search = readHistorySearch({
      person: anna,
      action: 'client.created',
      kind: 'client',
      from: '2026-11-01',
      to: 'yesterday',
      more: 1,
    });
    expect(search).toEqual({ person: anna, action: 'client.created', kind: 'client', from: '2026-11-01' });
    expect(readHistorySearch({ person: 'anna', action: 'client.tickled', kind: 'bagpipe', record: '1' })).toEqual({});
  });

  it('asks the page and the file the same', () => {
    const search = readHistorySearch({ person: anna, kind: 'gig', from: '2026-11-01' });
    expect(listInput(search)).toEqual({ userId: anna, resourceType: 'gig', from: '2026-11-01' });
    expect(fileAddress(search)).toBe(`/files/audit.csv?userId=${anna}&resourceType=gig&from=2026-11-01`);
    expect(fileAddress({})).toBe('/files/audit.csv');
  });
});
