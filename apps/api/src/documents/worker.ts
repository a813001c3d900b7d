import { type InvoiceDocument, renderInvoice as render } from '@glovelly/documents';

/** Runs on threads of its own: an entry of the build, beside server.js. The renderer calls by name what this exports. */
export const renderInvoice = (document: InvoiceDocument): Uint8Array => render(document);
