import type { AuditAction } from './actions.ts';
import type { AuditChanges } from './changes.ts';

/** As what somebody acted. `session` is a person in their browser; `support` one of the installation's, let in for a time; `system` nobody. */
export const auditActorKinds = ['session', 'api_key', 'assistant', 'job', 'support', 'system'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

/** What kinds of records the log speaks of. */
export const auditResources = [
  'accessRequest',
  'client',
  'expense',
  'gig',
  'import',
  'invitation',
  'invoice',
  'member',
  'organisation',
  'payment',
  'seller',
  'session',
  'supportGrant',
  'user',
] as const;
export type AuditResource = (typeof auditResources)[number];

/** Done, or asked for and refused. */
export const auditOutcomes = ['done', 'refused'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** What was done, to which record. `resourceId` is null when a command was about many of a kind. */
export interface Announcement {
  readonly action: AuditAction;
  readonly resourceType: AuditResource;
  readonly resourceId: string | null;
  readonly changes?: AuditChanges;
}
