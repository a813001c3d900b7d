import type { TextStyle } from './style.ts';
import { widthOf } from './style.ts';

/** What keeps its place behind the character before it: combining marks. */
const MARK = /^\p{M}/u;
/** After these a long word, as a web address, may be broken before it is broken anywhere. */
const SEAM = /(?<=[-/@_.,;?&=])/;

/**
 * Breaks text into lines no wider than `width` points: at the writer's own breaks, else at spaces, else within a word, at its seams if it has any.
 * Nothing is dropped but the spaces at the breaks. No text is no lines.
 */
export function wrap(lines: readonly string[], width: number, style: TextStyle): string[] {
  return lines.flatMap((line) => wrapLine(line.trim(), width, style));
}

function wrapLine(line: string, width: number, style: TextStyle): string[] {
  if (widthOf(line, style) <= width) return [line];
  const result: string[] = [];
  let current = '';
  for (const word of line.split(/ +/)) {
    const joined = `${current} ${word}`;
    if (current !== '' && widthOf(joined, style) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') result.push(current);
    const pieces = widthOf(word, style) <= width ? [word] : breakWord(word, width, style);
    result.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  return [...result, current];
}

function breakWord(word: string, width: number, style: TextStyle): string[] {
  return fill(
    word.split(SEAM).flatMap((part) => (widthOf(part, style) <= width ? [part] : fill(clusters(part), width, style))),
    width,
    style,
  );
}

/** Joins parts into as few pieces as fit, measured as they will stand: letters that meet may move apart. A single part that is too wide stays whole. */
function fill(parts: readonly string[], width: number, style: TextStyle): string[] {
  const pieces: string[] = [];
  let current = '';
  for (const part of parts) {
    const joined = current + part;
    if (current !== '' && widthOf(joined, style) > width) {
      pieces.push(current);
      current = part;
    } else {
      current = joined;
    }
  }
  return [...pieces, current];
}

function clusters(text: string): string[] {
  const result: string[] = [];
  for (const character of text) {
    const last = result.length - 1;
    if (last >= 0 && MARK.test(character)) result[last] += character;
    else result.push(character);
  }
  return result;
}
