import { describe, expect, it } from 'vitest';
import { isFiltered, listInput, readUserSearch } from './user-search.ts';

describe('the filters of the list of people', () => {
  it('are read from the URL, and what is not known is left out', () => {
    expect(readUserSearch({ q: 'anna', status: 'suspended', role: 'owner', signedIn: 'never', page: 2 })).toEqual({
      q: 'anna',
      status: 'suspended',
      signedIn: 'never',
    });
    expect(isFiltered(readUserSearch({ status: 'none' }))).toBe(false);
  });

  it('ask what they say: who is without a sign-in is not bound', () => {
    expect(listInput({ signedIn: 'never' })).toEqual({ bound: false });
    expect(listInput({ signedIn: 'yes', q: 'a', role: 'admin' })).toEqual({ bound: true, search: 'a', role: 'admin' });
    expect(listInput({})).toEqual({});
  });
});
