import { decode, decodeAs, type Encoding, isUtf8 } from '../decode.ts';

/** A line of a calendar as it is meant: with its folded parts, and without what folding added. `line` is where it begins in the file, from 1. */
export interface LogicalLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Unfolds a calendar (RFC 5545, 3.1) as bytes and only then reads them as text: folding counts octets, and programs cut in the middle of a
 * character. A line that begins like no property is one that a program forgot to fold, and belongs to the one before it.
 */
export function logicalLines(bytes: Uint8Array): { readonly lines: readonly LogicalLine[]; readonly encoding: Encoding } {
  const { text, encoding } = decode(bytes);
  if (encoding.startsWith('utf-16')) return { lines: unfold(text), encoding };
  const octets = unfold(Buffer.from(bytes).toString('latin1')).map(({ line, text: each }) => ({
    line,
    bytes: Buffer.from(each, 'latin1'),
  }));
  const found = octets.every((each) => isUtf8(each.bytes)) ? 'utf-8' : 'windows-1252';
  return { lines: octets.map((each) => ({ line: each.line, text: decodeAs(found, each.bytes) })), encoding: found };
}

const PROPERTY = /^(?:\ufeff|ï»¿)?[A-Za-z0-9-]+[;:]/;

function unfold(text: string): LogicalLine[] {
  const lines: { line: number; parts: string[] }[] = [];
  for (const [index, physical] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(physical) && last) last.parts.push(physical.slice(1));
    else if (physical.trim() === '') continue;
    else if (!PROPERTY.test(physical) && last) last.parts.push(`\\n${physical}`);
    else lines.push({ line: index + 1, parts: [physical] });
  }
  return lines.map(({ line, parts }) => ({ line, text: parts.join('').replace(/^(?:\ufeff|ï»¿)/, '') }));
}
