import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentFont } from '../fonts/document-font.ts';
import { dejavuRegular } from '../fonts/generated/dejavu-regular.ts';
import { interRegular } from '../fonts/generated/inter-regular.ts';
import { createTypeface } from '../fonts/typeface.ts';
import { type TextStyle, widthOf } from './style.ts';
import { wrap } from './wrap.ts';

const font = createDocumentFont(createTypeface('Inter-Regular', interRegular, dejavuRegular));
const style: TextStyle = { font, size: 10, colour: '0 0 0', figures: 'proportional' };
const text = fc.array(fc.stringMatching(/^[A-Za-zżłθд0-9.,/-]{1,40}$/), { maxLength: 12 }).map((words) => words.join(' '));

describe('breaking text into lines', () => {
  test('drops nothing but the spaces at the breaks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 300 }), (line, width) => {
        expect(wrap([line], width, style).join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      }),
    );
  });

  test('makes no line wider than asked, as long as one character fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 300 }), (line, width) => {
        for (const set of wrap([line], width, style)) expect(widthOf(set, style)).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });

  test('measures a piece as it will stand: an A before a stroke stands further from it than each is wide', () => {
    for (const set of wrap(['RA/θ'], 17, style)) expect(widthOf(set, style)).toBeLessThanOrEqual(17);
  });

  test('breaks between words where it can', () => {
    expect(wrap(['Candlelight Concert at the Assembly Rooms'], 100, style)).toEqual(['Candlelight Concert', 'at the Assembly', 'Rooms']);
  });

  test('breaks a long address at its seams', () => {
    expect(wrap(['https://example.com/concerts/candlelight'], 110, style)).toEqual(['https://example.com/', 'concerts/candlelight']);
  });

  test('keeps an accent with its letter when it has to break a word', () => {
    const set = wrap(['x\u0331'.repeat(30)], 30, style);
    expect(set.length).toBeGreaterThan(1);
    for (const line of set) expect(line.startsWith('x')).toBe(true);
  });

  test('keeps the lines that the writer made, empty ones too', () => {
    expect(wrap(['one', '', 'two'], 100, style)).toEqual(['one', '', 'two']);
  });
});
