/** What the log says was done to an invoice. */
export const invoiceActions = ['invoice.drafted', 'invoice.edited', 'invoice.discarded', 'invoice.issued', 'invoice.voided'] as const;
