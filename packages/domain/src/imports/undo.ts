/** Why a gig of a batch is kept when the batch is undone: somebody has built on it since. */
export type KeptReason = 'invoiced' | 'edited' | 'hasExpenses';

/** Decides which gigs of a batch an undo removes: exactly those that are as the import made them. The first reason that applies is named. */
export function keptBecause(gig: { readonly version: number; readonly invoiced: boolean; readonly expenses: number }): KeptReason | null {
  if (gig.invoiced) return 'invoiced';
  if (gig.expenses > 0) return 'hasExpenses';
  return gig.version > 1 ? 'edited' : null;
}
