import Big from 'big.js';
import { add, type Dinero, dinero, halfAwayFromZero, multiply, subtract, toSnapshot, transformScale } from 'dinero.js/bigint';
import { GBP } from 'dinero.js/bigint/currencies';
import { type InvoiceFigures, totalInvoice, vatTreatment } from '../../packages/domain/src/invoices/index.ts';
import { allocate, money, percentage, quantity, rate } from '../../packages/domain/src/money/index.ts';
import { atLeast, type Figure, figure, median } from './figure.ts';

/** What an invoice of 1,000 lines adds up from, in plain numbers that every side starts from. */
interface PlainLine {
  readonly quantityE4: number;
  readonly priceE4: number;
  /** Hundredths of a percent; 0 is no discount. */
  readonly discount: number;
  /** Hundredths of a percent. */
  readonly vat: number;
}

const DOCUMENT_DISCOUNT = 250; // 2.5 %

const plain: readonly PlainLine[] = Array.from({ length: 1000 }, (_, index) => ({
  quantityE4: 10_000 + ((index * 7_919) % 90_000),
  priceE4: 1_000_000 + ((index * 104_729) % 250_000_000),
  discount: index % 3 === 0 ? 500 : 0,
  vat: index % 4 === 0 ? 500 : 2000,
}));

interface Totals {
  readonly net: string;
  readonly vat: string;
  readonly total: string;
}

const ours: InvoiceFigures = {
  currency: 'GBP',
  lines: plain.map((line) => ({
    quantity: quantity(BigInt(line.quantityE4)),
    unitPrice: rate(BigInt(line.priceE4), 'GBP'),
    discount: line.discount === 0 ? null : { kind: 'percent', percent: percentage(BigInt(line.discount)) },
    vat: vatTreatment('S', percentage(BigInt(line.vat))),
  })),
  discount: { kind: 'percent', percent: percentage(BigInt(DOCUMENT_DISCOUNT)) },
  vatRegistered: true,
};

function byDomain(): Totals {
  const { net, vat, total } = totalInvoice(ours);
  return { net: net.minor.toString(), vat: vat.minor.toString(), total: total.minor.toString() };
}

const checked = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError('beyond 2^53');
  return value;
};
const rounded = (dividend: number, divisor: number): number => Math.floor((checked(dividend) + divisor / 2) / divisor);

/** The bare loop: integers in numbers, every product checked. A percentage is taken in two steps, since the whole product would leave 2^53. */
function byLoop(): Totals {
  const nets = new Map<number, number>();
  for (const { quantityE4, priceE4, discount, vat } of plain) {
    const exact = checked(quantityE4 * priceE4);
    const whole = Math.floor(exact / 1e8);
    const kept = 10_000 - discount;
    const line = Math.floor((checked(whole * kept) + checked((exact - whole * 1e8) * kept) / 1e8 + 5_000) / 10_000);
    nets.set(vat, checked((nets.get(vat) ?? 0) + line));
  }
  const groups = [...nets].sort(([a], [b]) => b - a);
  const net = groups.reduce((sum, [, each]) => sum + each, 0);
  const off = rounded(net * DOCUMENT_DISCOUNT, 10_000);
  const floors = groups.map(([, each]) => Math.floor(checked(off * each) / net));
  const byRemainder = groups
    .map(([, each], index) => ({ index, left: checked(off * each) % net }))
    .sort((a, b) => b.left - a.left || a.index - b.index);
  for (const { index } of byRemainder.slice(0, off - floors.reduce((sum, each) => sum + each, 0))) floors[index] = (floors[index] ?? 0) + 1;
  const vat = groups.reduce((sum, [rateE2, each], index) => sum + rounded((each - (floors[index] ?? 0)) * rateE2, 10_000), 0);
  return { net: String(net), vat: String(vat), total: String(net - off + vat) };
}

const toPence = (value: Dinero<bigint>): Dinero<bigint> => transformScale(value, 2n, halfAwayFromZero);

/** dinero.js v2 in its bigint form: with numbers, quantity x price x percentage leaves 2^53 and the total is a penny out. Its own allocation favours the first share, so ours is used. */
function byDinero(): Totals {
  const nets = new Map<number, Dinero<bigint>>();
  for (const { quantityE4, priceE4, discount, vat } of plain) {
    const gross = multiply(dinero({ amount: BigInt(priceE4), currency: GBP, scale: 6n }), { amount: BigInt(quantityE4), scale: 4n });
    const line = toPence(discount === 0 ? gross : multiply(gross, { amount: BigInt(10_000 - discount), scale: 4n }));
    const before = nets.get(vat);
    nets.set(vat, before ? add(before, line) : line);
  }
  const groups = [...nets].sort(([a], [b]) => b - a);
  const amount = (value: Dinero<bigint>): bigint => toSnapshot(value).amount;
  const net = groups.map(([, each]) => each).reduce((sum, each) => add(sum, each));
  const off = toPence(multiply(net, { amount: BigInt(DOCUMENT_DISCOUNT), scale: 4n }));
  const shares = allocate(
    money(amount(off), 'GBP'),
    groups.map(([, each]) => amount(each)),
  );
  const vat = groups
    .map(([, each], index) => subtract(each, dinero({ amount: shares[index]?.minor ?? 0n, currency: GBP })))
    .map((taxable, index) => toPence(multiply(taxable, { amount: BigInt(groups[index]?.[0] ?? 0), scale: 4n })))
    .reduce((sum, each) => add(sum, each));
  return { net: String(amount(net)), vat: String(amount(vat)), total: String(amount(add(subtract(net, off), vat))) };
}

function byBig(): Totals {
  const nets = new Map<number, Big>();
  for (const { quantityE4, priceE4, discount, vat } of plain) {
    const gross = new Big(quantityE4).times(priceE4).div(1e8);
    const line = (discount === 0 ? gross : gross.times(10_000 - discount).div(10_000)).round(0, Big.roundHalfUp);
    nets.set(vat, (nets.get(vat) ?? new Big(0)).plus(line));
  }
  const groups = [...nets].sort(([a], [b]) => b - a);
  const net = groups.reduce((sum, [, each]) => sum.plus(each), new Big(0));
  const off = net.times(DOCUMENT_DISCOUNT).div(10_000).round(0, Big.roundHalfUp);
  const floors = groups.map(([, each]) => off.times(each).div(net).round(0, Big.roundDown));
  const left = off.minus(floors.reduce((sum, each) => sum.plus(each), new Big(0))).toNumber();
  const order = groups
    .map(([, each], index) => ({
      index,
      left: off
        .times(each)
        .div(net)
        .minus(floors[index] ?? 0),
    }))
    .sort((a, b) => b.left.cmp(a.left));
  for (const { index } of order.slice(0, left)) floors[index] = (floors[index] ?? new Big(0)).plus(1);
  const vat = groups.reduce(
    (sum, [rateE2, each], index) =>
      sum.plus(
        each
          .minus(floors[index] ?? 0)
          .times(rateE2)
          .div(10_000)
          .round(0, Big.roundHalfUp),
      ),
    new Big(0),
  );
  return { net: net.toFixed(0), vat: vat.toFixed(0), total: net.minus(off).plus(vat).toFixed(0) };
}

const ROUNDS = 15;

/** Totals of an invoice of 1,000 lines: line discounts, a document discount, two VAT rates, the breakdown. Every side must come to the same pennies. */
export function arithmetic(): Figure[] {
  const expected = JSON.stringify(byDomain());
  for (const side of [byLoop, byDinero, byBig]) {
    if (JSON.stringify(side()) !== expected) throw new Error(`${side.name} comes to ${JSON.stringify(side())}, ours to ${expected}`);
  }
  const sides = [
    { name: 'ours', total: byDomain, times: 400 },
    { name: 'checked loop', total: byLoop, times: 400 },
    { name: 'dinero.js', total: byDinero, times: 4 },
    { name: 'big.js', total: byBig, times: 4 },
  ];
  const speeds = new Map<string, number[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, total, times } of sides) {
      const started = performance.now();
      for (let index = 0; index < times; index++) total();
      speeds.get(name)?.push((times / (performance.now() - started)) * 1000);
    }
  }
  const speed = (name: string) => median((speeds.get(name) ?? []).slice(3)); // the first rounds warm
  const [mine, loop, dineroJs, bigJs] = ['ours', 'checked loop', 'dinero.js', 'big.js'].map(speed) as [number, number, number, number]; // four names, four speeds
  const fastest = Math.max(dineroJs, bigJs);
  return [
    figure('totals of 1,000 lines', 'a second', mine, { 'checked loop': loop }, atLeast(0.5, 'checked loop')),
    figure(
      'totals of 1,000 lines, beside libraries',
      'a second',
      mine,
      { 'dinero.js': dineroJs, 'big.js': bigJs, 'faster library': fastest },
      atLeast(50, 'faster library'),
    ),
  ];
}
