import type { LocalDate } from '../calendar/index.ts';

/** The organisation is being closed: until it is gone it is read and not written, unless an owner reopens it. */
export type OrganisationClosing = { readonly code: 'organisation.closing'; readonly closesOn: LocalDate };

export type ClosingFailure =
  | OrganisationClosing
  /** There is nothing to reopen: it is open. */
  | { readonly code: 'organisation.notClosing' }
  /** What was typed is not what the organisation is called: perhaps another one was meant. */
  | { readonly code: 'organisation.nameDiffers' }
  /** A demo year is removed with one click, and not closed. */
  | { readonly code: 'organisation.demoOnly' };
