import type { AuditAction, AuditActorKind, AuditResource } from '@glovelly/domain/audit';

/** What was done, as the history says it after a name: "Anna Example · Issued an invoice". An action without words does not compile. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  'access.refused': 'Was refused',
  'client.archived': 'Archived a client',
  'client.changed': 'Changed a client',
  'client.created': 'Added a client',
  'client.removed': 'Deleted a client',
  'client.restored': 'Brought a client back',
  'demo.loaded': 'Made a demo year',
  'demo.removed': 'Removed the demo year',
  'expense.changed': 'Changed an expense',
  'expense.created': 'Added an expense',
  'expense.removed': 'Deleted an expense',
  'gig.changed': 'Changed a gig',
  'gig.copied': 'Copied a gig',
  'gig.created': 'Added a gig',
  'gig.manyChanged': 'Changed several gigs',
  'gig.removed': 'Deleted a gig',
  'import.committed': 'Imported a list',
  'import.corrected': 'Corrected a list before importing it',
  'import.discarded': 'Threw a list away',
  'import.reread': 'Read a list again',
  'import.undone': 'Took an import back',
  'import.uploaded': 'Uploaded a list',
  'invoice.discarded': 'Deleted a draft',
  'invoice.drafted': 'Drafted an invoice',
  'invoice.edited': 'Edited a draft',
  'invoice.issued': 'Issued an invoice',
  'invoice.voided': 'Voided an invoice',
  'payment.recorded': 'Recorded a payment',
  'payment.removed': 'Removed a payment',
  'receipt.added': 'Added a receipt',
  'receipt.removed': 'Removed a receipt',
  'seller.changed': 'Changed the details on invoices',
  'seller.postponed': 'Put off the first questions',
  'session.ended': 'Signed out',
  'session.started': 'Signed in',
  'session.switched': 'Came over from another organisation',
  'settings.changed': 'Changed the settings',
  'signIn.refused': 'Was not let in',
  'user.bound': 'Signed in for the first time',
  'user.enrolled': 'Was enrolled',
};

/** The kinds of records, as the filter names them. */
export const resourceWords: Readonly<Record<AuditResource, string>> = {
  client: 'Client',
  expense: 'Expense',
  gig: 'Gig',
  import: 'Import',
  invoice: 'Invoice',
  organisation: 'Organisation',
  payment: 'Payment',
  seller: 'Details on invoices',
  session: 'Sign-in',
  user: 'Person',
};

/** As what, when it was not simply the person themselves in their browser. */
export const actorKindWords: Readonly<Record<AuditActorKind, string>> = {
  api_key: 'by an API key',
  assistant: 'by an assistant',
  job: 'by itself, later',
  session: '',
  support: 'for support',
  system: 'by Glovelly',
};
