export { type AuditAction, auditActions } from './actions.ts';
export { type AuditChanges, changesBetween, type Harmless, redacted, type ValueChange } from './changes.ts';
export {
  type Announcement,
  type AuditActorKind,
  type AuditOutcome,
  type AuditResource,
  auditActorKinds,
  auditOutcomes,
  auditResources,
} from './entry.ts';
export { auditVisibility } from './visibility.ts';
