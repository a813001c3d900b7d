// From Hebrew to the end of the Arabic blocks, and their presentation forms.
const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe';
const ANY = new RegExp(`[${RIGHT_TO_LEFT}]`);
const RUN = new RegExp(`[${RIGHT_TO_LEFT}](?:[^\\p{L}]*[${RIGHT_TO_LEFT}])*`, 'gu');
const NUMBER = /\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/**
 * A line in the order in which it is set, from left to right: runs of Hebrew or Arabic are turned, numbers in them are not, brackets are mirrored. This is
 * what UAX #9 comes to for a line of English with names in it; a reader of the PDF turns it back when text is copied.
 */
export const inVisualOrder = (line: string): string => (ANY.test(line) ? line.replace(RUN, turned) : line);

function turned(run: string): string {
  const backwards = (text: string) => [...text].reverse().join('');
  return backwards(run.replace(NUMBER, backwards)).replace(/[()[\]{}<>«»]/g, (bracket) => MIRRORED[bracket] ?? bracket);
}
