import { describe, expect, it } from 'vitest';
import { changedFields, differences } from './use-versioned-draft.ts';

const before = { name: 'The Venue', phone: '', contacts: [{ name: 'Sam' }] };

describe('a partial update', () => {
  it('sends what was changed and nothing else', () => {
    expect(changedFields(before, { ...before, phone: '1' })).toEqual({ phone: '1' });
    expect(changedFields(before, structuredClone(before))).toEqual({});
    expect(changedFields(before, { ...before, contacts: [] })).toEqual({ contacts: [] });
  });
});

describe('two versions of one record', () => {
  it('differ where this side changed something and the other has something else by now', () => {
    const theirs = { ...before, name: 'Venue Ltd', phone: '2' };
    expect(differences({ phone: '1' }, theirs)).toEqual([{ name: 'phone', yours: '1', theirs: '2' }]);
  });

  it('do not differ where both sides came to the same', () => {
    expect(differences({ phone: '2' }, { ...before, phone: '2' })).toEqual([]);
  });
});
