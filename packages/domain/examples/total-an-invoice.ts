import { formatMoneyPlain, parseMoney, parsePercentage, parseQuantity, parseRate, totalInvoice, vatTreatment } from '@glovelly/domain';

/** Reads what is known to be right; a script of yours would show `error.code` and its facts instead. */
function right<T>(read: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (read.ok) return read.value;
  throw new Error(JSON.stringify(read.error));
}

const standard = vatTreatment('S', right(parsePercentage('20')));
const line = (quantity: string, unitPrice: string) => ({
  quantity: right(parseQuantity(quantity)),
  unitPrice: right(parseRate(unitPrice, 'GBP')),
  discount: null,
  vat: standard,
});

const totals = totalInvoice({
  currency: 'GBP',
  lines: [line('1', '350.00'), line('42.6', '0.525')], // a fee, and 42.6 miles at 52.5p
  discount: { kind: 'amount', amount: right(parseMoney('20.00', 'GBP')) },
  vatRegistered: true,
});

console.log(formatMoneyPlain(totals.net)); // 372.37
console.log(formatMoneyPlain(totals.taxable)); // 352.37
console.log(formatMoneyPlain(totals.vat)); // 70.47
console.log(formatMoneyPlain(totals.total)); // 422.84
