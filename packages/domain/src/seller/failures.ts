import type { Currency } from '../money/index.ts';

/** A part of bank details, as a form names it. */
export type BankField = 'accountName' | 'sortCode' | 'accountNumber' | 'iban' | 'bic';

/** Bank details are given in part: all or none of them. */
export type BankDetailsIncomplete = { readonly code: 'bank.incomplete'; readonly missing: readonly BankField[] };

/** The account number cannot exist at that sort code (Vocalink's modulus check): one of the two is mistyped. */
export type BankAccountMismatched = { readonly code: 'bank.mismatched' };

/** A mileage or passenger rate is written in another currency than the organisation's. */
export type SettingsRateCurrencyDiffers = {
  readonly code: 'settings.rateCurrencyDiffers';
  readonly field: 'mileageRate' | 'passengerRate';
  readonly expected: Currency;
};

/** Work under way is in the organisation's currency: until it is done, another one would give its figures another meaning. */
export type SettingsCurrencyInUse = {
  readonly code: 'settings.currencyInUse';
  readonly currency: Currency;
  readonly drafts: number;
  readonly gigs: number;
  readonly clients: number;
};

/** The series would come to a number that is on a document already. */
export type SettingsNumbersRepeat = { readonly code: 'settings.numbersRepeat'; readonly number: string };

export type SellerFailure =
  | BankDetailsIncomplete
  | BankAccountMismatched
  | SettingsRateCurrencyDiffers
  | SettingsCurrencyInUse
  | SettingsNumbersRepeat;
