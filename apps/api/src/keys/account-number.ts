import type { KeyRing } from './key-ring.ts';

/** The seller's account number as its table keeps it: sealed, or in clear where the row is older than the seal. */
export interface AccountNumberColumns {
  readonly accountNumber: string | null;
  readonly accountNumberKeyId: string | null;
}

const PURPOSE = 'sellerProfile.accountNumber';

/** Bound to its organisation: copied into another one's row, it does not open. */
export function sealAccountNumber(keys: KeyRing, organisationId: string, accountNumber: string | null): AccountNumberColumns {
  if (accountNumber === null) return { accountNumber: null, accountNumberKeyId: null };
  const { keyId, sealed } = keys.seal(PURPOSE, [organisationId, 'account_number'], accountNumber);
  return { accountNumber: sealed, accountNumberKeyId: keyId };
}

export async function openAccountNumber(
  keys: KeyRing,
  row: AccountNumberColumns & { readonly organisationId: string },
): Promise<string | null> {
  const { organisationId, accountNumber: sealed, accountNumberKeyId: keyId } = row;
  return sealed === null || keyId === null ? sealed : keys.open(PURPOSE, [organisationId, 'account_number'], { keyId, sealed });
}
