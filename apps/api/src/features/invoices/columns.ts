import { type Discount, type Draft, figuresOf, type InvoiceLine, lineNet, totalInvoice } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import { fromLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';

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
  } satisfies Prisma.InvoiceUncheckedUpdateManyInput;
}

export const lineColumns = ({ organisationId }: Actor, invoiceId: InvoiceId, lines: readonly InvoiceLine[]) =>
  lines.map(
    (line, position) =>
      ({
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
      }) satisfies Prisma.InvoiceLineCreateManyInput,
  );

const discountColumns = (discount: Discount | null) => ({
  discountPercentE2: discount?.kind === 'percent' ? discount.percent : null,
  discountMinor: discount?.kind === 'amount' ? discount.amount.minor : null,
});
