export { type Country, countries, isCountry } from './country.ts';
export { foldEmail, isEmail, isMailable } from './email.ts';
export { foldName } from './fold-name.ts';
export { isPaymentTerms, paymentTerms } from './payment-terms.ts';
export { addressLines, noAddress, type PostalAddress } from './postal-address.ts';
export { parseVatNumber, type VatNumber } from './vat-number.ts';
