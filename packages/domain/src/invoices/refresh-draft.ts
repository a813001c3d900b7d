import { err, ok, type Result } from '../kernel/index.ts';
import { formatQuantity, formatRate } from '../money/index.ts';
import type { ChargeableGig, ChargeTerms, GeneratedLine } from './charges.ts';
import type { ChargeFailure } from './failures.ts';
import type { InvoiceLine, LineId, LineSource } from './line.ts';
import { linesFromGigs } from './lines-from-gigs.ts';

/** Tells generated lines apart: one gig has one fee, one mileage, …, and each expense one line. `null` for a line written by hand. */
export function sourceKey(source: LineSource): string | null {
  if (source.origin === 'manual') return null;
  return source.origin === 'expense' ? `expense:${source.gigId}:${source.expenseId}` : `${source.origin}:${source.gigId}`;
}

/** What the gigs of a draft charge now. A gig cancelled since then charges nothing; a draft without gigs charges what was written by hand. */
export function chargesNow(gigs: readonly ChargeableGig[], terms: ChargeTerms): Result<readonly GeneratedLine[], ChargeFailure> {
  const live = gigs.filter((gig) => gig.status !== 'cancelled').map((gig) => ({ ...gig, invoice: null }));
  if (live.length === 0) return ok([]);
  const charges = linesFromGigs(live, terms);
  return charges.ok ? ok(charges.value.lines) : err(charges.error);
}

/**
 * Replaces the generated lines of a draft by what its gigs charge now. Lines written by hand stay as they are and where they are; a generated line
 * that is still charged keeps its id, its place, its discount and its VAT; one that is no longer charged goes; a new one comes after the last of its gig,
 * or at the end. Doing it again changes nothing.
 */
export function refreshLines(lines: readonly InvoiceLine[], generated: readonly GeneratedLine[], newId: () => LineId): InvoiceLine[] {
  const fresh = new Map(generated.map((line) => [sourceKey(line.source), line]));
  const refreshed: InvoiceLine[] = [];
  for (const line of lines) {
    const key = sourceKey(line.source);
    const now = fresh.get(key);
    if (key === null) refreshed.push(line);
    else if (now) refreshed.push({ ...now, id: line.id, discount: line.discount, vat: line.vat });
    fresh.delete(key);
  }
  for (const line of fresh.values()) {
    const after = refreshed.findLastIndex((other) => gigOf(other) === gigOf(line));
    refreshed.splice(after < 0 ? refreshed.length : after + 1, 0, { ...line, id: newId() });
  }
  return refreshed;
}

const gigOf = ({ source }: Pick<InvoiceLine, 'source'>): string | null => (source.origin === 'manual' ? null : source.gigId);

/**
 * What the gigs charge, as a text to remember and compare: it changes when a charge comes, goes or has another quantity or price, and not with a title,
 * an order or anything edited on the draft. A draft whose remembered text differs is offered a refresh; declining remembers the new text.
 */
export const rememberCharges = (generated: readonly GeneratedLine[]): string =>
  generated
    .map((line) => `${sourceKey(line.source)}=${formatQuantity(line.quantity)}x${formatRate(line.unitPrice)}`)
    .toSorted()
    .join('\n');

/** How what the gigs charge differs from what was remembered. */
export interface ChargeDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly source: string;
  /** "120.4 x 0.45", as it was remembered; null when added. */
  readonly before: { readonly quantity: string; readonly unitPrice: string } | null;
  readonly after: { readonly quantity: string; readonly unitPrice: string } | null;
}

/** What has changed in the gigs since `remembered`; empty when nothing has, and then there is nothing to offer. */
export function differsFromGigs(remembered: string, generated: readonly GeneratedLine[]): ChargeDifference[] {
  const before = readCharges(remembered);
  const after = readCharges(rememberCharges(generated));
  const sources = [...new Set([...before.keys(), ...after.keys()])];
  return sources.flatMap((source) => {
    const [was, is] = [before.get(source) ?? null, after.get(source) ?? null];
    if (was && is && was.quantity === is.quantity && was.unitPrice === is.unitPrice) return [];
    return [{ kind: was === null ? 'added' : is === null ? 'removed' : 'changed', source, before: was, after: is }];
  });
}

function readCharges(remembered: string): Map<string, { quantity: string; unitPrice: string }> {
  const rows = remembered.split('\n').flatMap((row) => {
    const [, source, quantity, unitPrice] = /^([^=]+)=([^x]+)x(.+)$/.exec(row) ?? [];
    return source && quantity && unitPrice ? [[source, { quantity, unitPrice }] as const] : [];
  });
  return new Map(rows);
}
