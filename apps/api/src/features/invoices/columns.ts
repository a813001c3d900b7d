import { type Discount, type Draft, figuresOf, type InvoiceLine, lineNet, totalInvoice } from '@glovelly/domain/invoices';
import { type InvoiceId, wellFormed } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import { fromLocalDate } from '../../db/days.ts';

/** The columns of what is edited of a draft, with the sums that the list shows. */
export function draftColumns(draft: Draft) {
  const { taxable, vat, total } = totalInvoice(figuresOf(draft));
  return {
    currency: draft.currency,
    purchaseOrderReference: draft.purchaseOrderReference,
    paymentTermsDays: draft.paymentTermsDays,
    invoiceDate: draft.invoiceDate && fromLocalDate(draft.invoiceDate),
    description: draft.description,
    gigCharges: draft.gigCharges,
    ...discountColumns(draft.discount?.discount ?? null),
    discountReason: draft.discount?.reason ?? null,
    vatRegistered: draft.vatRegistered,
    netMinor: taxable.minor,
    vatMinor: vat.minor,
    totalMinor: total.minor,
  };
}

export const lineColumns = ({ organisationId }: Actor, invoiceId: InvoiceId, lines: readonly InvoiceLine[]) =>
  lines.map((line, position) => ({
    organisationId,
    invoiceId,
    position,
    id: line.id,
    description: line.description,
    quantityE4: line.quantity,
    unit: line.unit,
    unitPriceE4: line.unitPrice.e4,
    ...discountColumns(line.discount),
    vatCategory: line.vat.category,
    vatRateE2: line.vat.rate,
    netMinor: lineNet(line).minor,
    origin: line.source.origin,
    gigId: line.source.origin === 'manual' ? null : line.source.gigId,
    expenseId: line.source.origin === 'expense' ? line.source.expenseId : null,
  }));

const discountColumns = (discount: Discount | null) => ({
  discountPercentE2: discount?.kind === 'percent' ? discount.percent : null,
  discountMinor: discount?.kind === 'amount' ? discount.amount.minor : null,
});

/** The same for `json_to_recordset`: one value for all lines, figures as text, and no half of a surrogate pair, which JSON in a database refuses. */
export const linesAsJson = (lines: readonly InvoiceLine[]): string =>
  JSON.stringify(
    lines.map((line, position) => ({
      id: line.id,
      position,
      description: wellFormed(line.description),
      quantity_e4: line.quantity.toString(),
      unit: line.unit === null ? null : wellFormed(line.unit),
      unit_price_e4: line.unitPrice.e4.toString(),
      discount_percent_e2: line.discount?.kind === 'percent' ? line.discount.percent.toString() : null,
      discount_minor: line.discount?.kind === 'amount' ? line.discount.amount.minor.toString() : null,
      vat_category: line.vat.category,
      vat_rate_e2: line.vat.rate.toString(),
      net_minor: lineNet(line).minor.toString(),
      origin: line.source.origin,
      gig_id: line.source.origin === 'manual' ? null : line.source.gigId,
      expense_id: line.source.origin === 'expense' ? line.source.expenseId : null,
    })),
  );
