import type { AuditChanges } from '@glovelly/domain/audit';

/** A line of the log as it is read, by an organisation or for the installation. */
export interface Line {
  readonly occurredAt: Date;
  readonly id: string;
  readonly actorKind: string;
  readonly userId: string | null;
  readonly actorLabel: string;
  readonly requestId: string | null;
  readonly endpoint: string | null;
  readonly outcome: string;
  readonly errorCode: string | null;
  readonly ip: string | null;
  readonly action: string;
  readonly resourceType: string | null;
  readonly resourceId: string | null;
  readonly changes: unknown;
}

/** What a record is called now. */
export interface Named {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/** As `redacted` wrote it. */
export const changesOf = ({ changes }: Line): AuditChanges =>
  (changes ?? {}) as AuditChanges; /* ck_api_audit_logs_changes: an object, which announce makes */

/** The records that a page speaks of, each once. */
export const recordsOf = (lines: readonly Line[]): string[] => [...new Set(lines.flatMap(({ resourceId }) => resourceId ?? []))];
