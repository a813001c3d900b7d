import { err, ok, type Result } from '../kernel/index.ts';
import type { BankDetailsIncomplete, BankField } from './failures.ts';
import type { Bic, Iban } from './iban.ts';
import type { AccountNumber, SortCode } from './uk-account.ts';

/** Where a client pays (EN 16931 BG-16, BG-17): an account in the UK, one by IBAN, or both, in one name. */
export interface BankDetails {
  readonly accountName: string;
  readonly uk: { readonly sortCode: SortCode; readonly accountNumber: AccountNumber } | null;
  readonly international: { readonly iban: Iban; readonly bic: Bic | null } | null;
}

/** Bank details as a form or a row holds them. */
export interface WrittenBankDetails extends Record<BankField, string | null> {
  readonly accountName: string | null;
  readonly sortCode: SortCode | null;
  readonly accountNumber: AccountNumber | null;
  readonly iban: Iban | null;
  readonly bic: Bic | null;
}

/**
 * All or none (domain rules, An invoice's life: readiness). Nothing written is `null`: the invoice then says nothing of how to pay.
 * Otherwise an account name, and a sort code with its account number, or an IBAN, or both; what is missing is named.
 */
export function parseBankDetails(written: WrittenBankDetails): Result<BankDetails | null, BankDetailsIncomplete> {
  const { accountName, sortCode, accountNumber, iban, bic } = written;
  if ([accountName, sortCode, accountNumber, iban, bic].every((part) => part === null)) return ok(null);

  const missing: BankField[] = [];
  if (accountName === null) missing.push('accountName');
  if (sortCode === null && (accountNumber !== null || iban === null)) missing.push('sortCode');
  if (accountNumber === null && (sortCode !== null || iban === null)) missing.push('accountNumber');
  if (iban === null && bic !== null) missing.push('iban');
  if (accountName === null || missing.length > 0) return err({ code: 'bank.incomplete', missing });

  const uk = sortCode === null || accountNumber === null ? null : { sortCode, accountNumber };
  return ok({ accountName, uk, international: iban === null ? null : { iban, bic } });
}

/** Bank details with every part written out. `parseBankDetails` reads them back to the same. */
export const writeBankDetails = (bank: BankDetails | null): WrittenBankDetails => ({
  accountName: bank?.accountName ?? null,
  sortCode: bank?.uk?.sortCode ?? null,
  accountNumber: bank?.uk?.accountNumber ?? null,
  iban: bank?.international?.iban ?? null,
  bic: bank?.international?.bic ?? null,
});
