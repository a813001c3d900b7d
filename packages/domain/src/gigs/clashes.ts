import type { Gig, GigTimes } from './gig.ts';
import { spanOf } from './times.ts';

/** Two gigs at once, two with less than {@link TIGHT_MINUTES} between them, or two on one day of which one has no time yet. */
export type Clash =
  | { readonly kind: 'overlap'; readonly with: Gig['id'] }
  | { readonly kind: 'tight'; readonly with: Gig['id']; readonly minutes: number }
  | { readonly kind: 'sameDay'; readonly with: Gig['id'] };

/** Packing up, driving and sound check hardly fit into less. */
export const TIGHT_MINUTES = 90;

/** Which of `others` a gig clashes with, in their order. Clashes are shown, never forbidden; cancelled gigs and the gig itself take no time. */
export function clashesOf(
  gig: GigTimes & { readonly id: Gig['id'] | null },
  others: readonly (GigTimes & Pick<Gig, 'id' | 'status'>)[],
): Clash[] {
  return others.flatMap((other) => {
    if (other.id === gig.id || other.status === 'cancelled') return [];
    const clash = clashOf(gig, other);
    return clash ? [{ ...clash, with: other.id }] : [];
  });
}

function clashOf(gig: GigTimes, other: GigTimes): { kind: 'overlap' } | { kind: 'tight'; minutes: number } | { kind: 'sameDay' } | null {
  const [mine, theirs] = [spanOf(gig), spanOf(other)];
  if (!mine || !theirs) return gig.date === other.date ? { kind: 'sameDay' } : null;
  const gap = Math.max(theirs.from - mine.to, mine.from - theirs.to);
  if (gap < 0 || mine.from === theirs.from) return { kind: 'overlap' };
  return gap < TIGHT_MINUTES ? { kind: 'tight', minutes: gap } : null;
}
