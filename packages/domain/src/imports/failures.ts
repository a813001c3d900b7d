/** The states of an import: looked at, done, taken back. */
export const importStates = ['preview', 'committed', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** What was uploaded holds nothing. */
export type ImportEmpty = { readonly code: 'import.empty' };

/** `most` in bytes. */
export type ImportTooLarge = { readonly code: 'import.tooLarge'; readonly most: number };

/** By its content it is neither a table in text nor a calendar. `found` names what it is; `line` is the first that is no text. */
export type ImportUnsupported = { readonly code: 'import.unsupported'; readonly found: string; readonly line: number | null };

/** A readable file without a single row or event. */
export type ImportNoRows = { readonly code: 'import.noRows' };

export type ImportTooManyRows = { readonly code: 'import.tooManyRows'; readonly rows: number; readonly most: number };

/** What was asked belongs to another state of the import, as changing a row of one that is done. */
export type ImportInOtherState = { readonly code: 'import.inOtherState'; readonly state: ImportState; readonly needs: ImportState };

/** Nothing that could become a gig is chosen. */
export type ImportNothingChosen = { readonly code: 'import.nothingChosen' };

export type ImportFailure =
  | ImportEmpty
  | ImportTooLarge
  | ImportUnsupported
  | ImportNoRows
  | ImportTooManyRows
  | ImportInOtherState
  | ImportNothingChosen;

/** Rows of one file that are read at most. A working life of gigs fits into them. */
export const MOST_ROWS = 5_000;

/** 5 MiB. */
export const MOST_BYTES = 5 * 1024 * 1024;
