/** What the log says was done to the sender of the invoices and to the settings. */
export const sellerActions = ['seller.changed', 'seller.postponed', 'settings.changed'] as const;
