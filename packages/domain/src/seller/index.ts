export { sellerActions } from './actions.ts';
export { type BankDetails, parseBankDetails, type WrittenBankDetails, writeBankDetails } from './bank-details.ts';
export { type CurrencyUse, changeCurrency } from './change-currency.ts';
export type {
  BankAccountMismatched,
  BankDetailsIncomplete,
  BankField,
  SellerFailure,
  SettingsCurrencyInUse,
  SettingsNumbersRepeat,
  SettingsRateCurrencyDiffers,
} from './failures.ts';
export { type Bic, formatIban, type Iban, parseBic, parseIban } from './iban.ts';
export { adviceForIssue, type Buyer, type MissingForIssue, missingForIssue } from './readiness.ts';
export { displayName, type Seller } from './seller.ts';
export { checkSettings, type NumberReset, numberResets, type Settings } from './settings.ts';
export { type AccountNumber, formatSortCode, parseAccountNumber, parseSortCode, type SortCode } from './uk-account.ts';
export { usualTaxYearStart } from './usual-tax-year.ts';
export { sellerVisibility } from './visibility.ts';
