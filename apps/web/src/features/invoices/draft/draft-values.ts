import { parseLocalDate } from '@glovelly/domain/calendar';
import {
  type Discount,
  type DocumentDiscount,
  type Draft,
  type InvoiceLine,
  isVatTreatment,
  type LineSource,
  standardVat,
  type VatCategory,
  type VatTreatment,
  vatTreatment,
} from '@glovelly/domain/invoices';
import type { ExpenseId, GigId } from '@glovelly/domain/kernel';
import {
  type Currency,
  formatPercentage,
  isCurrency,
  parseMoney,
  parsePercentage,
  parseQuantity,
  parseRate,
  quantity,
  rate,
} from '@glovelly/domain/money';
import { isPaymentTerms } from '@glovelly/domain/parties';
import { plainMoney } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import type { Inputs, Outputs } from '../../../lib/trpc.ts';

export type DraftWire = Outputs['invoices']['saveDraft'];
type LineWire = DraftWire['lines'][number];

/** A line as its fields hold it: plain decimals once understood, what was typed otherwise. */
export interface LineValues {
  readonly id: LineWire['id'];
  readonly source: LineWire['source'];
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discount: DiscountValues;
  /** "S 20", "Z 0". */
  readonly vat: string;
}

export interface DiscountValues {
  readonly kind: 'none' | 'percent' | 'amount';
  readonly figure: string;
}

/** What is edited of a draft. Its keys are those of the patch that saves it. */
export interface DraftValues {
  readonly lines: readonly LineValues[];
  readonly description: string;
  readonly purchaseOrderReference: string;
  readonly paymentTermsDays: string;
  readonly invoiceDate: string;
  readonly discount: DiscountValues & { readonly reason: string };
}

const none: DiscountValues = { kind: 'none', figure: '' };

export const toValues = (draft: DraftWire): DraftValues => ({
  lines: draft.lines.map(lineValues),
  description: draft.description ?? '',
  purchaseOrderReference: draft.purchaseOrderReference ?? '',
  paymentTermsDays: draft.paymentTermsDays === null ? '' : String(draft.paymentTermsDays),
  invoiceDate: draft.invoiceDate ?? '',
  discount: { ...discountValues(draft.discount?.discount ?? null), reason: draft.discount?.reason ?? '' },
});

const lineValues = (line: LineWire): LineValues => ({
  id: line.id,
  source: line.source,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit ?? '',
  unitPrice: line.unitPrice.amount,
  discount: discountValues(line.discount),
  vat: `${line.vat.category} ${line.vat.rate}`,
});

/** Lines for a draft that is made anew: one made from an expense that is charged no longer is as if written by hand, for nothing is there to tie it to. */
export function untiedLines(lines: readonly LineValues[], made: Pick<DraftWire, 'lines'>): LineValues[] {
  const charged = new Set(made.lines.map(({ source }) => source.expenseId));
  return lines.map((line) =>
    line.source.expenseId === null || charged.has(line.source.expenseId) ? line : { ...line, source: blankLine().source },
  );
}

/** A treatment as its select holds it: "S 20". */
export const vatValue = ({ category, rate }: VatTreatment): string => `${category} ${formatPercentage(rate)}`;

function discountValues(discount: LineWire['discount']): DiscountValues {
  if (discount === null) return none;
  return discount.kind === 'percent'
    ? { kind: 'percent', figure: discount.percent }
    : { kind: 'amount', figure: plainMoney(discount.amount) };
}

/** A line to be written by hand. */
export const blankLine = (): LineValues => ({
  id: newId<'line'>(),
  source: { origin: 'manual', gigId: null, expenseId: null },
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '',
  discount: none,
  vat: vatValue(standardVat),
});

/** Dotted path of a field → why it cannot be saved as it is. Empty when everything can. */
export function problemsOf(values: DraftValues, currency: string): Record<string, string> {
  const problems: Record<string, string> = {};
  const number = 'Write a number, such as 12 or 12.50';
  values.lines.forEach((line, index) => {
    if (!parseQuantity(line.quantity).ok) problems[`lines.${index}.quantity`] = number;
    if (line.unitPrice !== '' && readRate(line.unitPrice, currency) === null) problems[`lines.${index}.unitPrice`] = number;
    if (readDiscount(line.discount, currency) === undefined) problems[`lines.${index}.discount`] = discountProblem(line.discount);
  });
  if (readDiscount(values.discount, currency) === undefined) problems.discount = discountProblem(values.discount);
  if (values.paymentTermsDays !== '' && !isPaymentTerms(Number(values.paymentTermsDays)))
    problems.paymentTermsDays = 'Whole days, from 0 to 365';
  if (values.invoiceDate !== '' && parseLocalDate(values.invoiceDate) === null) problems.invoiceDate = 'Write a date, such as 12 March';
  return problems;
}

const discountProblem = ({ kind }: DiscountValues): string => (kind === 'percent' ? 'From 0 to 100' : 'Write an amount, such as 12.50');

function readRate(text: string, currency: string) {
  if (!isCurrency(currency)) return null;
  const read = parseRate(text === '' ? '0' : text, currency);
  return read.ok ? read.value : null;
}

/** `undefined` for a discount that cannot be read; an empty figure is none. */
function readDiscount({ kind, figure }: DiscountValues, currency: string): Discount | null | undefined {
  if (kind === 'none' || figure === '') return null;
  if (kind === 'percent') {
    const percent = parsePercentage(figure);
    return percent.ok && percent.value >= 0n && percent.value <= 10_000n ? { kind, percent: percent.value } : undefined;
  }
  const amount = isCurrency(currency) ? parseMoney(figure, currency) : null;
  return amount?.ok && amount.value.minor >= 0n ? { kind, amount: amount.value } : undefined;
}

type Patch = Inputs['invoices']['saveDraft']['patch'];

/** What saves `values` over `before`: the fields that differ. Call only when there are no problems. */
export function patchOf(before: DraftValues, values: DraftValues, currency: Currency): Patch {
  const differs = (name: keyof DraftValues): boolean => JSON.stringify(before[name]) !== JSON.stringify(values[name]);
  return {
    ...(differs('lines') && { lines: values.lines.map((line) => lineInput(line, currency)) }),
    ...(differs('description') && { description: values.description }),
    ...(differs('purchaseOrderReference') && { purchaseOrderReference: values.purchaseOrderReference }),
    ...(differs('paymentTermsDays') && { paymentTermsDays: values.paymentTermsDays === '' ? null : Number(values.paymentTermsDays) }),
    ...(differs('invoiceDate') && { invoiceDate: values.invoiceDate === '' ? null : values.invoiceDate }),
    ...(differs('discount') && { discount: documentDiscountInput(values.discount, currency) }),
  };
}

type LineInput = NonNullable<Patch['lines']>[number];

function lineInput(line: LineValues, currency: Currency): LineInput {
  const [category = 'S', percent = '20'] = line.vat.split(' ');
  return {
    id: line.id,
    source: line.source as LineInput['source'], // it came from the server, or is manual
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: { amount: line.unitPrice === '' ? '0' : line.unitPrice, currency },
    discount: discountInput(line.discount, currency),
    vat: { category: category as VatCategory, rate: percent }, // one of the options of its select
  };
}

function discountInput(values: DiscountValues, currency: Currency): LineInput['discount'] {
  const discount = readDiscount(values, currency) ?? null;
  if (discount === null) return null;
  return discount.kind === 'percent'
    ? { kind: 'percent', percent: values.figure }
    : { kind: 'amount', amount: { minor: discount.amount.minor.toString(), currency } };
}

function documentDiscountInput(values: DraftValues['discount'], currency: Currency): Patch['discount'] {
  const discount = discountInput(values, currency);
  return discount == null ? null : { discount, reason: values.reason };
}

/** The draft as the domain has it, with what is in the fields now: what the preview shows. A figure that cannot be read counts as nothing. */
export function toDraft(wire: DraftWire, values: DraftValues): Draft {
  const { currency } = wire;
  const discount = readDiscount(values.discount, currency) ?? null;
  return {
    state: 'draft',
    id: wire.id as Draft['id'], // an id of the API
    clientId: wire.client.id as Draft['clientId'], // an id of the API
    currency,
    lines: values.lines.map((line) => toLine(line, currency)),
    description: values.description.trim() === '' ? null : values.description,
    purchaseOrderReference: values.purchaseOrderReference.trim() === '' ? null : values.purchaseOrderReference,
    paymentTermsDays: termsOf(values),
    invoiceDate: parseLocalDate(values.invoiceDate),
    discount:
      discount && ({ discount, reason: values.discount.reason.trim() === '' ? null : values.discount.reason } satisfies DocumentDiscount),
    vatRegistered: wire.vatRegistered,
    gigCharges: '',
    version: wire.version,
  };
}

const termsOf = ({ paymentTermsDays }: DraftValues): number | null =>
  paymentTermsDays !== '' && isPaymentTerms(Number(paymentTermsDays)) ? Number(paymentTermsDays) : null;

/** A line as the domain has it. */
export function toLine(line: LineValues, currency: Currency): InvoiceLine {
  const count = parseQuantity(line.quantity);
  const [category = 'S', percent = ''] = line.vat.split(' ') as [VatCategory?, string?]; // an option of its select
  const vatRate = parsePercentage(percent);
  const treatment = vatRate.ok && isVatTreatment(category, vatRate.value) ? vatTreatment(category, vatRate.value) : standardVat;
  return {
    id: line.id as InvoiceLine['id'], // an id of the API, or made by newId
    source: sourceOf(line.source),
    description: line.description,
    quantity: count.ok ? count.value : quantity(0n),
    unit: line.unit.trim() === '' ? null : line.unit,
    unitPrice: readRate(line.unitPrice, currency) ?? rate(0n, currency),
    discount: readDiscount(line.discount, currency) ?? null,
    vat: treatment,
  };
}

const sourceOf = ({ origin, gigId, expenseId }: LineWire['source']): LineSource => {
  if (origin === 'manual' || gigId === null) return { origin: 'manual' };
  if (origin === 'expense') return { origin, gigId: gigId as GigId, expenseId: (expenseId ?? '') as ExpenseId }; // ids of the API
  return { origin, gigId: gigId as GigId }; // an id of the API
};
