import { describe, expect, it } from 'vitest';
import { developmentKeys, isInsecure, parseWrappingKeys } from './wrapping-keys.ts';

const base64 = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64');
const refusal = (text: string) => {
  const parsed = parseWrappingKeys(text);
  return parsed.ok ? null : parsed.error;
};

describe('the keys of the configuration', () => {
  it('are named, and the first is the active one', () => {
    const parsed = parseWrappingKeys(`new:${base64(1)}, old:${base64(2)}`);
    expect(parsed.ok && [parsed.value.activeId, [...parsed.value.byId.keys()]]).toEqual(['new', ['new', 'old']]);
  });

  it.each([
    ['no name', base64(1), 'entry 1 is not of the form'],
    ['an empty name', `:${base64(1)}`, 'entry 1 has a name'],
    ['a name with a space', `a b:${base64(1)}`, 'entry 1 has a name'],
    ['a key that is short', `a:${base64(1, 31)}`, 'entry 1 is not a key of 32 bytes'],
    ['a key that is long', `a:${base64(1, 33)}`, 'entry 1 is not a key of 32 bytes'],
    ['a key that is no base64', 'a:******', 'entry 1 is not a key of 32 bytes'],
    ['the same name twice', `a:${base64(1)},a:${base64(2)}`, 'entry 2 has the name of another entry'],
    ['the same key twice', `a:${base64(1)},b:${base64(1)}`, 'entry 2 is the key of another entry'],
    ['a comma too many', `a:${base64(1)},`, 'entry 2 is not of the form'],
    ['nothing', '', 'entry 1 is not of the form'],
  ])('refuse %s, and never say the key', (_, text, reason) => {
    expect(refusal(text)).toContain(reason);
    for (const secret of text.split(/[:,]/).filter((part) => part.length > 8)) expect(refusal(text)).not.toContain(secret);
  });

  it('know the development key under whatever name', () => {
    const [[, bytes] = []] = [...developmentKeys.byId];
    const renamed = parseWrappingKeys(`mine:${Buffer.from(bytes ?? []).toString('base64')}`);
    expect(renamed.ok && isInsecure(renamed.value)).toBe(true);
    expect(isInsecure(developmentKeys)).toBe(true);
    const own = parseWrappingKeys(`mine:${base64(3)}`);
    expect(own.ok && isInsecure(own.value)).toBe(false);
  });
});
