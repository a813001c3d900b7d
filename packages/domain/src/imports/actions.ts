/** What the log says was done with a list: one line for the list, however many gigs it makes. */
export const importActions = [
  'import.uploaded',
  'import.reread',
  'import.corrected',
  'import.committed',
  'import.undone',
  'import.discarded',
] as const;
