/*
 * The identity of a row is a text; the API keeps a hash of it as the gig's import key, unique in the organisation.
 * It is made of the source alone: correcting a reading, or mapping columns differently, does not make another gig of the same row.
 */

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The row of a table: its filled cells by the names of their columns, in whatever order the columns stand. */
export const identityOfCells = (names: readonly string[], cells: readonly string[]): string =>
  JSON.stringify([
    'row',
    ...cells
      .map((cell, index) => [folded(names[index] ?? `column ${index + 1}`), folded(cell)] as const)
      .filter(([, cell]) => cell !== '')
      .toSorted(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1)),
  ]);

/** An event of a calendar: its UID and its start as written (of a series: which of its days). Without a UID, its words stand in. */
export const identityOfEvent = (event: {
  readonly uid: string | null;
  readonly summary: string | null;
  readonly instance: string;
}): string =>
  JSON.stringify(['event', event.uid === null ? `summary:${folded(event.summary ?? '')}` : `uid:${event.uid.trim()}`, event.instance]);

/** What could not be read at all is only what it says. */
export const identityOfText = (text: string): string => JSON.stringify(['text', folded(text)]);
