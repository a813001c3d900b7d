import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpeg, png } from '../../test/images.ts';
import { sizeOfImage } from './image-size.ts';

describe('the size that an image says it has', () => {
  test('is read from a PNG and a JPEG', () => {
    expect(sizeOfImage('png', png(120, 40))).toEqual({ width: 120, height: 40 });
    expect(sizeOfImage('jpeg', jpeg)).toEqual({ width: 24, height: 12 });
  });

  test('is none for an image under the wrong name', () => {
    expect(sizeOfImage('jpeg', png(120, 40))).toBeNull();
    expect(sizeOfImage('png', jpeg)).toBeNull();
  });

  test('is none, or some, and never an error or an endless search, for any bytes', () => {
    const start = fc.constantFrom<number[]>([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0, 0], [...png(1, 1).slice(0, 16)]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), fc.constantFrom('png' as const, 'jpeg' as const), (head, rest, format) => {
        const size = sizeOfImage(format, Uint8Array.from([...head, ...rest]));
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
