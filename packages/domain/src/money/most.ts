/**
 * The most that one amount comes to, in minor units of any currency: a fee, an expense, a price, a line of an invoice. A thousand such lines, with VAT,
 * stay within what the database keeps, and one of them as a rate within 64 bits.
 */
export const mostMinor = 10n ** 13n;
