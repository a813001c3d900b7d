import type { AuditEntryWire } from '@glovelly/contract/audit';
import { auditActorKinds, auditOutcomes } from '@glovelly/domain/audit';
import { invariant } from '@glovelly/domain/kernel';
import { changesOf, type Line, type Named } from './line.ts';

export function toWire(line: Line, names: readonly Named[]): AuditEntryWire {
  const kind = auditActorKinds.find((known) => known === line.actorKind);
  const outcome = auditOutcomes.find((known) => known === line.outcome);
  invariant(kind !== undefined && outcome !== undefined, 'a line has an actor and an outcome of a known kind');
  const { fields = [], values = {}, counts = {}, ids = [] } = changesOf(line);
  return {
    id: line.id,
    at: line.occurredAt.toISOString(),
    actor: { kind, id: line.userId, label: line.actorLabel },
    outcome,
    errorCode: line.errorCode,
    action: line.action,
    resource: line.resourceType === null ? null : { type: line.resourceType, id: line.resourceId, name: nameOf(line, names) },
    fields: [...fields],
    values: { ...values },
    counts: { ...counts },
    ids: [...ids],
    endpoint: line.endpoint,
    requestId: line.requestId,
  };
}

const nameOf = ({ resourceType, resourceId }: Line, names: readonly Named[]): string | null =>
  names.find(({ type, id }) => type === resourceType && id === resourceId)?.name ?? null;
