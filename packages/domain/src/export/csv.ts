/** With which a spreadsheet knows that a file is UTF-8, and shows £ and ż as they are. */
export const CSV_START = '\uFEFF';

// What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), in full width too, and behind the white space that some of them skip.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * One row of a CSV file by RFC 4180, its line end included. `null` is an empty cell and the empty text a quoted one. A text that a spreadsheet would run as
 * a formula gets an apostrophe in front; figures and days, which `isText` denies, are written as they are.
 */
export const csvRow = (cells: readonly (string | null)[], isText: readonly boolean[]): string =>
  `${cells.map((cell, index) => (cell === null ? '' : quoted(isText[index] === false ? cell : unspelt(cell)))).join(',')}\r\n`;

const unspelt = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
