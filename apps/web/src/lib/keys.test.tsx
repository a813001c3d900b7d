import { describe, expect, it } from 'vitest';
import { isTyping } from './keys.ts';

describe('a key press', () => {
  it('inside a text field is text', () => {
    const field = document.createElement('input');
    const box = document.createElement('input');
    box.type = 'checkbox';
    expect(isTyping(field)).toBe(true);
    expect(isTyping(document.createElement('textarea'))).toBe(true);
    expect(isTyping(box)).toBe(false);
    expect(isTyping(document.body)).toBe(false);
  });
});
