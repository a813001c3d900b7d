export type {
  Adjustment,
  Buyer,
  InvoiceDocument,
  InvoiceDocumentLine,
  Logo,
  PaymentInstructions,
  Seller,
  Supply,
  Totals,
  VatRow,
} from './invoice-document.ts';
export { renderInvoice } from './render-invoice.ts';
