import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';

const isTitle = (value: unknown): value is { title: string } => typeof value === 'object' && value !== null && 'title' in value;
const draftOf = (title: string) => ({ value: { title }, base: { title: '' }, version: 3 });
const DAY = 86_400_000;
let now = Date.UTC(2026, 10, 21);
const kept = new Map<string, string>();
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
  key: (index: number) => [...kept.keys()][index] ?? null,
  get length() {
    return kept.size;
  },
};
const drafts = new Drafts(store, () => now);

describe('unsaved work', () => {
  beforeEach(() => {
    kept.clear();
    now = Date.UTC(2026, 10, 21);
  });

  it('is there again, with when it was touched and what it was typed over', () => {
    drafts.keep('gig 1', { value: { title: 'Wedding, two sets' }, base: { title: 'Wedding' }, version: 3 });
    expect(drafts.read('gig 1', isTitle)).toEqual({
      value: { title: 'Wedding, two sets' },
      base: { title: 'Wedding' },
      at: '2026-11-21T00:00:00.000Z',
      version: 3,
    });
  });

  it('of one record is never shown for another', () => {
    drafts.keep('gig 1', draftOf('Wedding'));
    expect(drafts.read('gig 2', isTitle)).toBeNull();
  });

  it('is forgotten when it was saved', () => {
    drafts.keep('gig 1', draftOf('Wedding'));
    drafts.drop('gig 1');
    expect(drafts.read('gig 1', isTitle)).toBeNull();
  });

  it('that was broken half way, or is of another shape, is as good as none', () => {
    store.setItem('glovelly.draft.gig 1', '{"value":{"tit');
    store.setItem('glovelly.draft.gig 2', '{"value":"text","at":"2026-11-21T00:00:00.000Z","version":null}');
    expect(drafts.read('gig 1', isTitle)).toBeNull();
    expect(drafts.read('gig 2', isTitle)).toBeNull();
  });

  it('is forgotten after thirty days, and nothing else with it', () => {
    store.setItem('glovelly.theme', 'dark');
    drafts.keep('gig old', draftOf('Old'));
    now += 31 * DAY;
    drafts.keep('gig new', draftOf('New'));
    drafts.sweep();
    expect(drafts.read('gig old', isTitle)).toBeNull();
    expect(drafts.read('gig new', isTitle)).not.toBeNull();
    expect(store.getItem('glovelly.theme')).toBe('dark');
  });

  it('does not break a page where storage is full or switched off', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const without = new Drafts({ getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 }, () => now);
    expect(() => without.keep('gig 1', draftOf('Wedding'))).not.toThrow();
    expect(without.read('gig 1', isTitle)).toBeNull();
    expect(() => without.sweep()).not.toThrow();
    expect(() => without.dropAll()).not.toThrow();
  });
});
