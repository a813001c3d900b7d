import { createHash } from 'node:crypto';
import type { Id } from '@glovelly/domain/kernel';
import { type Role, roles } from '@glovelly/domain/visibility';
import { v7 } from 'uuid';
import { importedFile } from './import-record.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Rows = ReadonlyMap<string, readonly Row[]>;

export interface Records {
  readonly organisationId: Id<'organisation'>;
  readonly users: Readonly<Record<Role, Id<'user'>>>;
  readonly rows: Rows;
  readonly invoices: Readonly<Record<'draft' | 'issued' | 'void', Id<'invoice'>>>;
}

/** A row of every kind that a rule, a check or a trigger tells apart, in the order in which they can be inserted. */
export function recordsOf(): Records {
  const organisationId = id<'organisation'>();
  const users = Object.fromEntries(roles.map((role) => [role, id<'user'>()])) as Records['users']; // one per role
  const own = { organisation_id: organisationId };
  const client = id();
  const gig = id();
  const batch = id();
  const expense = id();
  const [draft, issued, voided] = [id<'invoice'>(), id<'invoice'>(), id<'invoice'>()];

  const invoice = (of: string, columns: Row): Row => ({
    ...own,
    id: of,
    client_id: client,
    currency: 'GBP',
    vat_registered: false,
    ...columns,
  });
  const line = (of: string, position: number): Row => ({
    ...own,
    id: id(),
    invoice_id: of,
    position,
    description: 'Performance',
    quantity_e4: 10_000,
    unit_price_e4: 100_000_000,
    net_minor: 10_000,
  });
  const sums = { net_minor: 10_000, total_minor: 10_000 };

  return {
    organisationId,
    users,
    invoices: { draft, issued, void: voided },
    rows: new Map<string, readonly Row[]>([
      ['auth.users', roles.map((role) => ({ id: users[role], email: `${users[role]}@example.test`, display_name: role }))],
      ['app.organisations', [{ id: organisationId, name: `Organisation ${organisationId.slice(-4)}` }]],
      ['app.memberships', roles.map((role) => ({ ...own, user_id: users[role], role }))],
      [
        'app.invitations',
        [{ ...own, id: id(), email: `${id()}@example.test`, role: 'member', state: 'pending', invited_by_user_id: users.owner }],
      ],
      ['app.ownership_transfers', [{ ...own, id: id(), from_user_id: users.owner, to_user_id: users.admin }]],
      [
        'auth.support_grants',
        [{ ...own, id: id(), granted_by_user_id: users.owner, reason: 'A sum looks wrong', expires_at: new Date(Date.now() + 7_200_000) }],
      ],
      ['app.seller_profiles', [{ ...own, name: 'Anna Example' }]],
      ['app.clients', [{ ...own, id: client, name: 'The Blue Room', city: 'Leeds', created_by_user_id: users.member }]],
      ['app.client_contacts', [{ ...own, id: id(), client_id: client, position: 0, name: 'Berta' }]],
      [
        'app.import_batches',
        [
          {
            ...own,
            id: batch,
            file_name: 'gigs.csv',
            kind: 'csv',
            sha256: hash('file'),
            content: importedFile.content,
            mapping: importedFile.mapping,
          },
        ],
      ],
      ['app.import_rows', [{ ...own, batch_id: batch, position: 0, ...importedFile.row, import_key: 'a', outcome: 'new' }]],
      ['app.gigs', [{ ...own, id: gig, title: 'Wedding', client_id: client, date: '2026-11-14', currency: 'GBP', fee_minor: 10_000 }]],
      [
        'app.expenses',
        [
          {
            ...own,
            id: expense,
            gig_id: gig,
            date: '2026-11-14',
            description: 'Train',
            currency: 'GBP',
            amount_minor: 4_250,
            category: 'travel',
          },
        ],
      ],
      [
        'app.attachments',
        [
          {
            ...own,
            id: id(),
            expense_id: expense,
            file_name: 'a.pdf',
            content_type: 'application/pdf',
            size: 3,
            sha256: hash('a'),
            storage_key: 'a',
          },
        ],
      ],
      ['app.blob_deletions', [{ ...own, storage_key: 'gone' }]],
      [
        'app.api_audit_logs',
        [users.owner, users.member].map((by) => ({
          ...own,
          id: id(),
          actor_kind: 'session',
          user_id: by,
          actor_label: 'Somebody',
          action: 'client.created',
          resource_type: 'client',
          resource_id: client,
        })),
      ],
      // All are drafts at first: the lines of an issued invoice could not be inserted.
      ['app.invoices', [invoice(draft, sums), invoice(issued, sums), invoice(voided, sums)]],
      ['app.invoice_lines', [draft, issued, voided].map((of) => line(of, 0))],
      [
        'app.invoice_events',
        [draft, issued, voided].map((of) => ({ ...own, id: id(), invoice_id: of, kind: 'invoice.drafted', user_id: users.owner })),
      ],
      ['app.invoice_number_counters', [{ ...own, period: '2026', next: 3 }]],
    ]),
  };
}

const id = <Of extends string>(): Id<Of> => v7() as Id<Of>; /* a UUID by its maker */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
