/** Lower case without accents, so that "zoe" finds "Zoë" and "lodz" finds "Łódź". */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss').replace(/æ/g, 'ae');

/** Whether every word of the query begins a word of the text. */
export function matches(query: string, text: string): boolean {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
