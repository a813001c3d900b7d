export type { InvoiceDocument, InvoiceDocumentLine, Logo, Seller } from './invoice-document.ts';
export { renderInvoice } from './render-invoice.ts';
