import { err, ok, type Result } from '../kernel/index.ts';
import type { AlreadyMade } from './failures.ts';
import type { Draft } from './invoice.ts';
import type { Discount } from './line.ts';
import { sourceKey } from './refresh-draft.ts';

/**
 * Whether a draft that is there is what was asked for: the same wish sent twice (a double click, an answer that got lost) finds its draft, and another wish
 * under the same id is refused rather than thought done. Of a draft that has been edited since only the client can still be told.
 */
export function sameWish(made: Draft, wished: Draft): Result<Draft, AlreadyMade> {
  const isSame = made.clientId === wished.clientId && (made.version > 1 || saidOf(made) === saidOf(wished));
  return isSame ? ok(made) : err({ code: 'invoice.alreadyMade', invoiceId: made.id });
}

/** All that a draft was made with, as a text. Whether VAT is charged is the seller's to say, and may have changed since. */
const saidOf = ({ currency, lines, description, purchaseOrderReference, paymentTermsDays, invoiceDate, discount }: Draft): string =>
  JSON.stringify(
    [
      currency,
      lines.map(saidOfLine),
      description,
      purchaseOrderReference,
      paymentTermsDays,
      invoiceDate,
      discount && [...saidOfDiscount(discount.discount), discount.reason],
    ],
    (_, figure: unknown) => (typeof figure === 'bigint' ? `${figure}` : figure),
  );

const saidOfLine = ({ id, source, description, quantity, unit, unitPrice, discount, vat }: Draft['lines'][number]) => [
  id,
  sourceKey(source),
  description,
  quantity,
  unit,
  unitPrice.e4,
  discount && saidOfDiscount(discount),
  vat.category,
  vat.rate,
];

const saidOfDiscount = (discount: Discount) => [discount.kind, discount.kind === 'amount' ? discount.amount.minor : discount.percent];
