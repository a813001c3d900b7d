import { isId } from '@glovelly/domain/kernel';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('newId', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    const id = newId(0x0198_7654_3210);
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^01987654-3210-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is never the same twice, and sorts by when it was made', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => newId(index));
    expect(new Set(ids).size).toBe(1000);
    expect(ids.toSorted()).toEqual(ids);
  });
});
