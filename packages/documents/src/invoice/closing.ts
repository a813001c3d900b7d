import { negate } from '@glovelly/domain/money';
import { formatIban, formatSortCode } from '../format/bank.ts';
import { formatMoney } from '../format/money.ts';
import type { InvoiceDocument } from '../invoice-document.ts';
import type { Sheet } from '../pdf/sheet.ts';
import type { TextStyle } from '../text/style.ts';
import { widthOf } from '../text/style.ts';
import { heightOf, type SetLine, setLines } from './block.ts';
import { LAYOUT, RULE, type Styles } from './design.ts';

/** What ends an invoice and stays in one piece: how to pay on the left, the sums on the right. */
export interface Closing {
  /** Sums that come before it when there are too many for one piece, each a row of its own. */
  readonly before: readonly { readonly height: number; draw(sheet: Sheet, top: number): void }[];
  readonly height: number;
  draw(sheet: Sheet, top: number): void;
}

interface Entry {
  readonly label: readonly SetLine[];
  readonly value: readonly SetLine[];
  readonly above: number;
  readonly ruled: boolean;
}

const SUMS = 206;
const GUTTER = 22;
const PAY_LABEL = 82;
const TOP = 14;
const BELOW = 10;
const MOST_SUMS = 14;

export function setClosing(styles: Styles, document: InvoiceDocument): Closing {
  const all = sumsOf(styles, document);
  const sums = all.slice(Math.max(0, all.length - MOST_SUMS));
  const pay = payOf(styles, document);
  const title = pay.length > 0 ? setLines('How to pay', PAY_LABEL, styles.name) : [];
  return {
    before: all.slice(0, all.length - sums.length).map((entry) => ({
      height: tall([entry]),
      draw: (sheet, top) => drawSums(sheet, [entry], top),
    })),
    height: TOP + Math.max(tall(sums), heightOf(title) + tall(pay)) + BELOW,
    draw: (sheet, top) => {
      const [heading] = title;
      if (heading) sheet.text(heading.text, LAYOUT.left, top + TOP + heading.leading, heading.style);
      drawPay(sheet, pay, top + TOP + heightOf(title));
      drawSums(sheet, sums, top + TOP);
    },
  };
}

const tall = (entries: readonly Entry[]): number =>
  entries.reduce((height, { label, value, above }) => height + above + Math.max(heightOf(label), heightOf(value)), 0);

function sumsOf(styles: Styles, { totals, adjustments, vat }: InvoiceDocument): Entry[] {
  const entry = (label: string, amount: string, of: { label: TextStyle; value: TextStyle }, ruled = false): Entry => ({
    label: setLines(label, SUMS - widthOf(amount, of.value) - 12, of.label),
    value: setLines(amount, SUMS, of.value),
    above: ruled ? 10 : 3,
    ruled,
  });
  const plain = { label: styles.figureLabel, value: styles.figure };
  const strong = { label: styles.name, value: styles.total };
  const settled = totals.paid.minor !== 0n;
  return [
    ...(adjustments.length > 0 ? [entry('Subtotal', formatMoney(totals.lines), plain)] : []),
    ...adjustments.map(({ kind, reason, amount }) => entry(reason, formatMoney(kind === 'allowance' ? negate(amount) : amount), plain)),
    ...(vat ? [entry('Net total', formatMoney(totals.net), plain)] : []),
    ...(vat?.breakdown.map((row) => entry(`${vatWords(row.rate)} on ${formatMoney(row.taxable)}`, formatMoney(row.vat), plain)) ?? []),
    ...(vat && vat.breakdown.length > 1 ? [entry('VAT total', formatMoney(vat.total), plain)] : []),
    entry('Total', formatMoney(totals.total), strong),
    ...(settled ? [entry('Paid', formatMoney(negate(totals.paid)), plain)] : []),
    entry('Amount due', formatMoney(totals.due), { label: { ...styles.due, figures: 'proportional' }, value: styles.due }, true),
  ];
}

/** "VAT 20%", and "Exempt" or "Reverse charge" as they are. */
const vatWords = (rate: string): string => (/^\d/.test(rate) ? `VAT ${rate}` : rate);

function payOf(styles: Styles, { payment }: InvoiceDocument): Entry[] {
  if (!payment) return [];
  const rows: readonly (readonly [string, string | null])[] = [
    ['Account name', payment.accountName],
    ['Sort code', payment.sortCode && formatSortCode(payment.sortCode)],
    ['Account number', payment.accountNumber],
    ['IBAN', payment.iban && formatIban(payment.iban)],
    ['BIC', payment.bic],
    ['Reference', payment.reference],
  ];
  const width = LAYOUT.right - LAYOUT.left - SUMS - GUTTER - PAY_LABEL;
  return rows
    .map(([label, value]) => ({
      label: setLines(label, PAY_LABEL, styles.figureLabel),
      value: setLines(value, width, styles.figure),
      above: 3,
      ruled: false,
    }))
    .filter(({ value }) => value.length > 0);
}

function drawSums(sheet: Sheet, entries: readonly Entry[], top: number): void {
  const left = LAYOUT.right - SUMS;
  let y = top - (entries[0]?.above ?? 0);
  for (const { label, value, above, ruled } of entries) {
    if (ruled) sheet.rule(left, LAYOUT.right, y + above - 3, 0.75, RULE);
    y += above;
    const first = value[0]?.leading ?? 0;
    label.forEach(({ text, style, leading }, index) => {
      sheet.text(text, left, y + first + (ruled ? 4 : 0) + index * leading, style);
    });
    for (const { text, style } of value) sheet.textTo(text, LAYOUT.right, y + first + (ruled ? 4 : 0), style);
    y += Math.max(heightOf(label), heightOf(value));
  }
}

function drawPay(sheet: Sheet, entries: readonly Entry[], top: number): void {
  let y = top;
  for (const { label, value, above } of entries) {
    y += above;
    for (const { text, style, leading } of label) sheet.text(text, LAYOUT.left, y + leading, style);
    value.forEach(({ text, style, leading }, index) => {
      sheet.text(text, LAYOUT.left + PAY_LABEL, y + leading * (index + 1), style);
    });
    y += Math.max(heightOf(label), heightOf(value));
  }
}
