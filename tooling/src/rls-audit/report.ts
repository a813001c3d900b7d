import { type Catalogue, type Relation, runtimeRoles } from './catalogue.ts';
import { isTable, tenantColumn } from './tenancy.ts';

/** What is protected and how, one line for each table and each function that runs with its owner's rights. */
export function report(catalogue: Catalogue): string {
  const tables = catalogue.relations.filter((relation) => isTable(relation));
  const lines = [
    ['table', 'row-level security', 'tenant', ...runtimeRoles],
    ...tables.map((table) => [
      table.name,
      protection(table),
      tenantColumn(table) ?? '-',
      ...runtimeRoles.map((role) => access(catalogue, table.name, role)),
    ]),
  ];
  const definers = catalogue.routines.filter(({ definer, grantees }) => definer && grantees.length > 0);
  return [
    ...aligned(lines),
    '',
    's select, i insert, u update, d delete; in brackets: some columns. Each by the policies of prisma/policies.',
    '',
    'With its owner’s rights, and only after asking who calls:',
    ...aligned(definers.map(({ name, grantees }) => [`  ${name}`, grantees.join(', ')])),
  ].join('\n');
}

const protection = ({ enabled, forced }: Relation): string => (enabled ? (forced ? 'forced' : 'enabled') : 'NONE');

function access({ privileges }: Catalogue, table: string, role: string): string {
  const own = privileges.filter(({ on, grantee }) => on === table && grantee === role);
  return (
    ['select', 'insert', 'update', 'delete']
      .map((command) => {
        const grants = own.filter(({ privilege }) => privilege === command);
        if (grants.length === 0) return '';
        return grants.some(({ column }) => column === null) ? command.charAt(0) : `(${command.charAt(0)})`;
      })
      .join('') || '-'
  );
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
