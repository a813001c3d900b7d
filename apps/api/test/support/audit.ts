import type pg from 'pg';

/** A line of the log as it is kept. */
export interface LogLine {
  readonly organisation_id: string | null;
  readonly actor_kind: string;
  readonly user_id: string | null;
  readonly actor_label: string;
  readonly request_id: string | null;
  readonly endpoint: string | null;
  readonly outcome: string;
  readonly error_code: string | null;
  readonly ip: string | null;
  readonly user_agent: string | null;
  readonly action: string;
  readonly resource_type: string | null;
  readonly resource_id: string | null;
  readonly changes: { fields?: string[]; values?: Record<string, unknown>; counts?: Record<string, number>; ids?: string[] } | null;
}

/** Every line, of all organisations and of the installation, in the order in which they were written. */
export async function logLines(owner: pg.Pool): Promise<LogLine[]> {
  const { rows } = await owner.query<LogLine>('select * from app.api_audit_logs order by occurred_at, id');
  return rows;
}

export async function linesOf(owner: pg.Pool, organisationId: string): Promise<LogLine[]> {
  return (await logLines(owner)).filter((line) => line.organisation_id === organisationId);
}
