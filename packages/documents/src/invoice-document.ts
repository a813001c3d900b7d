import type { InvoiceDocument as PrintedInvoice } from '@glovelly/domain/invoices';

/**
 * Everything an invoice shows, and nothing it would have to look up or work out: what the domain prints, and the seller's logo, whose bytes the domain
 * does not know. Plain data, so that it crosses to a thread by structured clone. What the domain prints is drawn as it is.
 */
export type InvoiceDocument = Drawn<PrintedInvoice>;

type Drawn<Printed extends PrintedInvoice> = Printed extends PrintedInvoice ? Omit<Printed, 'seller'> & { readonly seller: Seller } : never;

export type Seller = Omit<PrintedInvoice['seller'], 'logo'> & { readonly logo: Logo | null };

export type InvoiceDocumentLine = PrintedInvoice['lines'][number];

export interface Logo {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}
