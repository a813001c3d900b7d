import type { Id, InvoiceId } from '@glovelly/domain/kernel';
import { toId } from '@glovelly/domain/kernel';
import type { Snapshot, TextRow } from '../../db/snapshot.ts';
import { type AccountNumberColumns, openAccountNumber } from '../../keys/account-number.ts';
import type { KeyRing } from '../../keys/key-ring.ts';

type OrganisationId = Id<'organisation'>;

export interface IssuedDocument {
  readonly id: InvoiceId;
  readonly number: string;
}

export interface KeptReceipt {
  readonly storageKey: string;
  /** Day, supplier or description, and the name it came with. */
  readonly name: string;
}

async function all<T>(batches: AsyncGenerator<TextRow[]>, read: (row: TextRow) => T | null): Promise<T[]> {
  const found: T[] = [];
  for await (const rows of batches)
    for (const row of rows) {
      const value = read(row);
      if (value !== null) found.push(value);
    }
  return found;
}

export const issuedDocuments = (snapshot: Snapshot, organisationId: OrganisationId): Promise<IssuedDocument[]> =>
  all(
    snapshot.rows(`select id::text, number from app.invoices where organisation_id = $1 and state <> 'draft' order by chain_position`, [
      organisationId,
    ]),
    ([text, number]) => {
      const id = toId<'invoice'>(text ?? '');
      return id && number ? { id, number } : null;
    },
  );

export const keptReceipts = (snapshot: Snapshot, organisationId: OrganisationId): Promise<KeptReceipt[]> =>
  all(
    snapshot.rows(
      `select attachment.storage_key, concat_ws(' ', expense.date::text, coalesce(expense.supplier, left(expense.description, 60)), attachment.file_name)
       from app.attachments as attachment
       join app.expenses as expense on expense.organisation_id = attachment.organisation_id and expense.id = attachment.expense_id
       where attachment.organisation_id = $1
       order by expense.date, attachment.id`,
      [organisationId],
    ),
    ([storageKey, name]) => (storageKey && name ? { storageKey, name } : null),
  );

/** The lists of gigs that were uploaded, as they came: one at a time, each up to 10 MiB. */
export async function* uploadedLists(
  snapshot: Snapshot,
  organisationId: OrganisationId,
): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const ids = await all(
    snapshot.rows('select id::text, file_name from app.import_batches where organisation_id = $1 order by created_at, id', [
      organisationId,
    ]),
    ([id, name]) => (id && name ? { id, name } : null),
  );
  for (const { id, name } of ids) {
    const [hex] = await all(
      snapshot.rows(`select encode(content, 'hex') from app.import_batches where organisation_id = $1 and id = $2`, [organisationId, id]),
      ([content]) => content ?? null,
    );
    if (hex !== undefined) yield { name, bytes: Buffer.from(hex, 'hex') };
  }
}

/** Of the other members no more is known than their organisation knows. */
export const membersOf = (snapshot: Snapshot) =>
  snapshot.rows('select user_id::text, role, display_name, email, status, joined_at::text from app.members_of_organisation()');

export const memberColumns = ['user_id', 'role', 'display_name', 'email', 'status', 'joined_at'] as const;

/** The account number in clear: it is the owner's own, and its seal would be worth nothing to them. */
export async function accountNumber(snapshot: Snapshot, keys: KeyRing, organisationId: OrganisationId): Promise<string | null> {
  const [row] = await all<AccountNumberColumns>(
    snapshot.rows('select account_number, account_number_key_id from app.seller_profiles where organisation_id = $1', [organisationId]),
    ([number = null, keyId = null]) => ({ accountNumber: number, accountNumberKeyId: keyId }),
  );
  return row ? openAccountNumber(keys, { ...row, organisationId }) : null;
}
