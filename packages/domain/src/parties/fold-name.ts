// Letters that Unicode does not take apart into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

const MARKS = /\p{M}+/gu;
const GAPS = /[^\p{L}\p{N}]+/gu;

/**
 * A name as people look for it: lower case, without accents, every run of anything else than letters and digits as one space.
 * It is what lists are sorted and searched by, so that "Émile & Co." stands under E and is found by "emile co".
 * Folding twice changes nothing. A name without any letter or digit folds to itself, trimmed, so that it can still be found.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(MARKS, '');
  const words = plain.replace(GAPS, ' ').trim();
  return words === '' ? plain.trim() : words;
}
