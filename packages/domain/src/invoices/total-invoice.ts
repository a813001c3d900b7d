import { invariant } from '../kernel/index.ts';
import { allocate, type Currency, type Money, money, percentOf, subtract, sum, zero } from '../money/index.ts';
import type { Discount, LineFigures } from './line.ts';
import { exactNet, smallNet } from './line-net.ts';
import type { VatTreatment } from './vat.ts';

/** What an invoice adds up from. `discount` is an allowance on the whole document, before VAT (EN 16931 BG-20). */
export interface InvoiceFigures {
  readonly currency: Currency;
  readonly lines: readonly LineFigures[];
  readonly discount: Discount | null;
  readonly vatRegistered: boolean;
}

/** One row of the VAT breakdown (EN 16931 BG-23): everything charged at one treatment, and the VAT on it. */
export interface VatSubtotal {
  readonly treatment: VatTreatment;
  /** Sum of the line net amounts, before the document's discount. */
  readonly net: Money;
  /** This row's share of the document's discount. */
  readonly discount: Money;
  /** BT-116: net less discount. */
  readonly taxable: Money;
  /** BT-117 */
  readonly vat: Money;
}

/** The document's totals (EN 16931 BG-22), all in its currency. */
export interface InvoiceTotals {
  /** BT-106: the sum of the line net amounts. */
  readonly net: Money;
  /** BT-107: the document's discount. */
  readonly discount: Money;
  /** BT-109: net less discount. */
  readonly taxable: Money;
  /** BT-110 */
  readonly vat: Money;
  /** BT-112: taxable and VAT. */
  readonly total: Money;
  /** Empty for a seller who is not registered: no VAT is shown anywhere. */
  readonly breakdown: readonly VatSubtotal[];
}

/**
 * Adds an invoice up. Line nets are rounded once each and then only added; the document's discount is taken before VAT and spread over the VAT rates
 * in proportion without loss; VAT is worked out once per rate, on the document's taxable amount (EN 16931 BR-CO-10, -13, -15, -17; domain rules, Money).
 * Always: taxable = net - discount, total = taxable + vat, and the rows of the breakdown sum to each of them. An invoice without lines is zero throughout.
 */
export function totalInvoice({ currency, lines, discount, vatRegistered }: InvoiceFigures): InvoiceTotals {
  const groups = netByTreatment(lines, currency);
  const net = sum(
    groups.map((group) => group.net),
    currency,
  );
  const off = groups.length === 0 ? zero(currency) : discountOf(net, discount);
  const taxable = subtract(net, off);
  if (!vatRegistered) return { net, discount: off, taxable, vat: zero(currency), total: taxable, breakdown: [] };

  const shares = groups.length === 0 ? [] : allocate(off, weightsOf(groups));
  const breakdown = groups.map((group, index) => vatOn(group, shares[index] ?? zero(currency)));
  const vat = sum(
    breakdown.map((row) => row.vat),
    currency,
  );
  return { net, discount: off, taxable, vat, total: money(taxable.minor + vat.minor, currency), breakdown };
}

/** What a document's discount takes from its net amount; a percentage is rounded once, half away from zero. */
export function discountOf(net: Money, discount: Discount | null): Money {
  if (discount === null) return zero(net.currency);
  if (discount.kind === 'percent') return percentOf(net, discount.percent);
  invariant(discount.amount.currency === net.currency, 'a discount is in the currency of its invoice');
  return discount.amount;
}

interface NetOfTreatment {
  readonly treatment: VatTreatment;
  readonly net: Money;
}

/** The line nets summed per VAT treatment; highest rate first, then by category, so that the order of lines is no matter. */
function netByTreatment(lines: readonly LineFigures[], currency: Currency): NetOfTreatment[] {
  const { treatments, small, large } = sumLines(lines, currency);
  return treatments
    .map((treatment, slot) => ({ treatment, net: money(BigInt(small[slot] ?? 0) + (large[slot] ?? 0n), currency) }))
    .toSorted((a, b) => Number(b.treatment.rate - a.treatment.rate) || (a.treatment.category < b.treatment.category ? -1 : 1));
}

/** One pass, no object per line: what fits a number is summed as one, exactly, and the rest as bigint. */
function sumLines(lines: readonly LineFigures[], currency: Currency) {
  const treatments: VatTreatment[] = [];
  const small = new Float64Array(8); // more treatments than any invoice has; the lines of others are summed as bigint
  const large: bigint[] = [];
  for (const line of lines) {
    let slot = 0;
    while (slot < treatments.length && treatments[slot] !== line.vat) slot += 1;
    if (slot === treatments.length) slot = slotOf(line.vat, treatments);
    const net = line.unitPrice.currency === currency ? smallNet(line) : Number.NaN;
    const before = small[slot];
    if (before !== undefined && !Number.isNaN(net)) small[slot] = before + net;
    else large[slot] = (large[slot] ?? 0n) + largeNet(line, currency);
  }
  return { treatments, small, large };
}

function slotOf(vat: VatTreatment, treatments: VatTreatment[]): number {
  const found = treatments.findIndex((known) => known.category === vat.category && known.rate === vat.rate);
  return found < 0 ? treatments.push(vat) - 1 : found;
}

function largeNet(line: LineFigures, currency: Currency): bigint {
  invariant(line.unitPrice.currency === currency, 'every line is in the currency of its invoice');
  return exactNet(line);
}

/** A discount is spread over what is charged, not over what is credited; where all is credited, over that. */
function weightsOf(groups: readonly NetOfTreatment[]): bigint[] {
  const charged = groups.map(({ net }) => (net.minor > 0n ? net.minor : 0n));
  if (charged.some((weight) => weight > 0n)) return charged;
  const credited = groups.map(({ net }) => -net.minor);
  return credited.some((weight) => weight > 0n) ? credited : groups.map(() => 1n);
}

function vatOn({ treatment, net }: NetOfTreatment, discount: Money): VatSubtotal {
  const taxable = subtract(net, discount);
  return { treatment, net, discount, taxable, vat: percentOf(taxable, treatment.rate) };
}
