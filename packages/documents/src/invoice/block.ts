import type { Sheet } from '../pdf/sheet.ts';
import { printableLines } from '../text/characters.ts';
import type { TextStyle } from '../text/style.ts';
import { wrap } from '../text/wrap.ts';
import { leadingOf } from './design.ts';

/** A line that is broken and ready to be set, with the space above its baseline. */
export interface SetLine {
  readonly text: string;
  readonly style: TextStyle;
  readonly leading: number;
}

/** Breaks a text to a width. Empty text gives no line, an empty line within it stays. */
export function setLines(text: string | null, width: number, style: TextStyle): SetLine[] {
  if (text === null || text.trim() === '') return [];
  return wrap(printableLines(text.trim()), width, style).map((line) => ({ text: line, style, leading: leadingOf(style) }));
}

export const heightOf = (lines: readonly SetLine[]): number => lines.reduce((height, { leading }) => height + leading, 0);

/** Draws lines below `y` and returns the baseline of the last, or `y` when there are none. */
export function drawLines(sheet: Sheet, lines: readonly SetLine[], x: number, y: number): number {
  let baseline = y;
  for (const { text, style, leading } of lines) {
    baseline += leading;
    sheet.text(text, x, baseline, style);
  }
  return baseline;
}
