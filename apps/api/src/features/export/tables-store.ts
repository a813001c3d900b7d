import type { Id } from '@glovelly/domain/kernel';
import type { Snapshot } from '../../db/snapshot.ts';

/** What is not taken along, and why. Everything else of an organisation is, tables of the future included: they are read from the catalogue. */
export const leftOut: Readonly<Record<string, string>> = {
  blob_deletions: 'names of files that are deleted',
};

/** Columns that say where and how this server keeps things. What they lead to is in the archive itself. */
const withheld: Readonly<Record<string, readonly string[]>> = {
  attachments: ['storage_key'],
  invoices: ['pdf_storage_key'],
  import_batches: ['content'],
  seller_profiles: ['account_number', 'account_number_key_id'],
};

export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  /** The column that names the organisation, and those that order the rows. */
  readonly tenantColumn: string;
  readonly key: readonly string[];
}

export interface ExportedColumn {
  readonly name: string;
  /** A text somebody wrote, which no spreadsheet may run; not a figure, a day or an id. */
  readonly isText: boolean;
  readonly isBytes: boolean;
}

// Partitions are read through their table. What the actor's role has no privilege on is not there for it.
const CATALOGUE = `
  select c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
         coalesce(array_position(i.indkey::smallint[], a.attnum)::text, '')
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind in ('r', 'p') and not c.relispartition and has_column_privilege(c.oid, a.attnum, 'select')
  order by c.relname, a.attnum`;

export async function exportedTables(snapshot: Snapshot): Promise<ExportedTable[]> {
  const found = new Map<string, { columns: ExportedColumn[]; key: { name: string; at: number }[] }>();
  for await (const rows of snapshot.rows(CATALOGUE))
    for (const [table, column, type, keyAt] of rows) {
      if (!table || !column || !type || table in leftOut) continue;
      const known = found.get(table) ?? { columns: [], key: [] };
      found.set(table, known);
      if (keyAt) known.key.push({ name: column, at: Number(keyAt) });
      if (withheld[table]?.includes(column)) continue;
      known.columns.push({ name: column, isText: /^(text|json|char|varchar)/.test(type), isBytes: type === 'bytea' });
    }
  return [...found].map(([name, { columns, key }]) => ({
    name,
    columns,
    tenantColumn: name === 'organisations' ? 'id' : 'organisation_id',
    key: key.toSorted((a, b) => a.at - b.at).map((each) => each.name),
  }));
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`; // from the catalogue, and quoted all the same

/** Every row of the organisation: first the row as JSON, then each column as text. */
export function rowsOf(snapshot: Snapshot, { name, columns, tenantColumn, key }: ExportedTable, organisationId: Id<'organisation'>) {
  const taken = columns.map((column) =>
    column.isBytes ? `encode(${identifier(column.name)}, 'hex') as ${identifier(column.name)}` : identifier(column.name),
  );
  const texts = columns.map((column) => `r.${identifier(column.name)}::text`);
  return snapshot.rows(
    `select to_jsonb(r)::text, ${texts.join(', ')}
     from (select ${taken.join(', ')} from app.${identifier(name)} where ${identifier(tenantColumn)} = $1 order by ${key.map(identifier).join(', ')}) as r`,
    [organisationId],
  );
}
