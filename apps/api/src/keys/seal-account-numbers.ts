import type { AuthTx } from '../identity/auth-database.ts';
import { openAccountNumber, sealAccountNumber } from './account-number.ts';
import type { KeyRing } from './key-ring.ts';

interface Row {
  readonly organisationId: string;
  readonly accountNumber: string;
  readonly accountNumberKeyId: string | null;
}

const BATCH = 200;

/**
 * Seals, with the active key, every account number that is in clear or was sealed by an older one. In batches, each row by itself and only if it still is
 * what was read: it may be interrupted and begun again, and people may save meanwhile.
 */
export async function sealAccountNumbers(db: AuthTx, keys: KeyRing, progress: (sealed: number) => void = () => {}): Promise<number> {
  const { keyId } = keys.mac('sealAccountNumbers', ''); // the active key
  let sealed = 0;
  let last: string | null = null;
  for (;;) {
    const rows: Row[] = await db.query<Row>({
      text: `select organisation_id as "organisationId", account_number as "accountNumber", account_number_key_id as "accountNumberKeyId"
             from ops.account_numbers_to_seal($1, $2, $3)`,
      values: [keyId, last, BATCH],
    });
    for (const row of rows) {
      const columns = sealAccountNumber(keys, row.organisationId, await openAccountNumber(keys, row));
      const [done] = await db.query<{ done: boolean }>({
        text: 'select ops.seal_account_number($1, $2, $3, $4) as done',
        values: [row.organisationId, row.accountNumber, columns.accountNumber, columns.accountNumberKeyId],
      });
      if (done?.done) sealed += 1;
    }
    if (rows.length > 0) progress(sealed);
    if (rows.length < BATCH) return sealed;
    last = rows.at(-1)?.organisationId ?? null;
  }
}
