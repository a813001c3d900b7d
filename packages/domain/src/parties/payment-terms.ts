/** Days from the invoice date to the due date (domain rules, An invoice's life): 0 is "due on the day". */
export const paymentTerms = { least: 0, most: 365, usual: 14 } as const;

export const isPaymentTerms = (days: number): boolean => Number.isInteger(days) && days >= paymentTerms.least && days <= paymentTerms.most;
