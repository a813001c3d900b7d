import { auditVisibility } from '@glovelly/domain/audit';
import { clientVisibility } from '@glovelly/domain/clients';
import { blobDeletionVisibility, expenseVisibility } from '@glovelly/domain/expenses';
import { gigVisibility } from '@glovelly/domain/gigs';
import { importBatchVisibility, importRowVisibility } from '@glovelly/domain/imports';
import { invoiceEventVisibility, invoiceLineVisibility, invoiceNumberVisibility, invoiceVisibility } from '@glovelly/domain/invoices';
import {
  invitationVisibility,
  membershipVisibility,
  organisationVisibility,
  ownershipTransferVisibility,
} from '@glovelly/domain/organisations';
import { paymentVisibility } from '@glovelly/domain/payments';
import { sellerVisibility } from '@glovelly/domain/seller';
import { roles } from '@glovelly/domain/visibility';
import type { FeatureAccess, Reads, Writers } from './table-access.ts';

const RECORDS = ['owner', 'admin', 'member'] as const;
const SETTINGS = ['owner', 'admin'] as const;

const allOf: Writers = { insert: RECORDS, update: RECORDS, delete: RECORDS };
const tenantColumn = 'organisation_id';

const withInvoice = (rule: Reads['rule'] & typeof invoiceLineVisibility): Reads => ({
  rule,
  parent: 'invoices',
  parentRule: invoiceVisibility,
  key: 'invoice_id',
});

/** Every table, under the feature it belongs to. The audit fails on a table that is missing here. */
export const features: readonly FeatureAccess[] = [
  {
    feature: 'identity',
    signInTables: [
      {
        table: 'users',
        signIn: ['select', 'insert', 'update'],
        signInUpdates: [
          'email',
          'display_name',
          'status',
          'platform_role',
          'suspended_at',
          'suspended_until',
          'suspension_reason',
          'invited_at',
          'invitation_mail_id',
          'signed_in_at',
          'updated_at',
        ],
        self: {
          column: 'id',
          select: ['id', 'email', 'display_name', 'platform_role'],
          update: ['display_name', 'updated_at'],
        },
      },
      // A bound subject is never rebound: no update, no delete.
      { table: 'identities', signIn: ['select', 'insert'] },
      {
        table: 'sessions',
        signIn: ['select', 'insert', 'update', 'delete'],
        signInUpdates: ['active_organisation_id', 'last_seen_at', 'expires_at'],
      },
      { table: 'sign_in_attempts', signIn: ['select', 'insert', 'delete'] },
    ],
    operationsTables: [{ table: 'rate_limit_buckets' }],
  },
  {
    feature: 'access-requests',
    signInTables: [
      // Asked for through auth.ask_for_access alone; what was asked is never rewritten, what was decided is filled in.
      {
        table: 'access_requests',
        signIn: ['select', 'update', 'delete'],
        signInUpdates: ['state', 'notices', 'decided_at', 'decided_by_user_id', 'note', 'user_id', 'made_user', 'mail_id'],
      },
    ],
  },
  // Read and written by functions alone: who asks is looked at in each of them.
  { feature: 'support', signInTables: [{ table: 'support_grants', signIn: [] }] },
  {
    feature: 'organisations',
    tenantTables: [
      {
        table: 'organisations',
        tenantColumn: 'id',
        reads: { rule: organisationVisibility },
        writes: { update: SETTINGS },
        // Not `demo`: what is marked as a demo can be removed, issued documents included.
        updateColumns: [
          'name',
          'country',
          'currency',
          'time_zone',
          'tax_year_start',
          'vat_registered',
          'payment_terms_days',
          'mileage_rate_e4',
          'passenger_rate_e4',
          'invoice_number_pattern',
          'invoice_number_start',
          'invoice_number_reset',
          'version',
          'updated_at',
        ],
      },
      { table: 'memberships', tenantColumn, reads: { rule: membershipVisibility }, writes: {} },
      { table: 'seller_profiles', tenantColumn, reads: { rule: sellerVisibility }, writes: { insert: SETTINGS, update: SETTINGS } },
    ],
  },
  {
    feature: 'members',
    tenantTables: [
      // Nobody becomes an owner by invitation, so that whoever may invite may give every role there is to give (a check says so). Accepting and renewing are functions'.
      {
        table: 'invitations',
        tenantColumn,
        reads: { rule: invitationVisibility },
        writes: { insert: SETTINGS, update: SETTINGS },
        insertColumns: ['organisation_id', 'id', 'email', 'role', 'mail_id', 'invited_by_user_id'],
        updateColumns: ['state', 'ended_at'],
        signedBy: 'invited_by_user_id',
      },
      // How an offer ends is a function's to say.
      {
        table: 'ownership_transfers',
        tenantColumn,
        reads: { rule: ownershipTransferVisibility },
        writes: { insert: ['owner'] },
        insertColumns: ['organisation_id', 'id', 'from_user_id', 'to_user_id'],
        signedBy: 'from_user_id',
      },
    ],
    // Reached by functions alone, with the token in the hand.
    signInTables: [{ table: 'invitation_tokens', signIn: [] }],
  },
  {
    feature: 'clients',
    tenantTables: [
      { table: 'clients', tenantColumn, reads: { rule: clientVisibility }, writes: allOf },
      { table: 'client_contacts', tenantColumn, reads: { rule: clientVisibility }, writes: allOf },
    ],
  },
  { feature: 'gigs', tenantTables: [{ table: 'gigs', tenantColumn, reads: { rule: gigVisibility }, writes: allOf }] },
  {
    feature: 'imports',
    tenantTables: [
      { table: 'import_batches', tenantColumn, reads: { rule: importBatchVisibility }, writes: allOf },
      { table: 'import_rows', tenantColumn, reads: { rule: importRowVisibility }, writes: allOf },
    ],
  },
  {
    feature: 'expenses',
    tenantTables: [
      { table: 'expenses', tenantColumn, reads: { rule: expenseVisibility }, writes: allOf },
      // A receipt is added or removed, never changed.
      { table: 'attachments', tenantColumn, reads: { rule: expenseVisibility }, writes: { insert: RECORDS, delete: RECORDS } },
      { table: 'blob_deletions', tenantColumn, reads: { rule: blobDeletionVisibility }, writes: { insert: RECORDS, delete: RECORDS } },
    ],
  },
  {
    feature: 'invoices',
    tenantTables: [
      { table: 'invoices', tenantColumn, reads: { rule: invoiceVisibility }, writes: allOf },
      { table: 'invoice_lines', tenantColumn, reads: withInvoice(invoiceLineVisibility), writes: allOf },
      {
        table: 'invoice_events',
        tenantColumn,
        reads: withInvoice(invoiceEventVisibility),
        writes: { insert: RECORDS },
        signedBy: 'user_id',
      },
      // The series is for those who take numbers from it; it is advanced, never taken back.
      {
        table: 'invoice_number_counters',
        tenantColumn,
        reads: { rule: invoiceNumberVisibility },
        writes: { insert: RECORDS, update: RECORDS },
        updateColumns: ['next'],
      },
    ],
  },
  {
    feature: 'payments',
    tenantTables: [{ table: 'payments', tenantColumn, reads: { rule: paymentVisibility }, writes: allOf }],
  },
  { feature: 'operations', operationsTables: [{ table: 'data_keys' }, { table: 'outgoing_mails' }, { table: 'workers' }] },
  {
    feature: 'audit',
    tenantTables: [
      {
        table: 'api_audit_logs',
        tenantColumn,
        reads: { rule: auditVisibility },
        writes: { insert: roles },
        signedBy: 'user_id',
        whileClosing: true,
        // Not when it happened, nor that it was refused: the database has the clock, and refusals are written by others.
        insertColumns: [
          'organisation_id',
          'actor_kind',
          'user_id',
          'actor_label',
          'request_id',
          'endpoint',
          'ip',
          'user_agent',
          'action',
          'resource_type',
          'resource_id',
          'changes',
        ],
      },
    ],
  },
];
