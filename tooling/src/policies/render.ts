import { actsAs, childPolicySql, policySql, writesAs } from './policy-sql.ts';
import type { FeatureAccess, OperationsTable, SignInTable, TenantTable } from './table-access.ts';

const HEADER = (feature: string): string =>
  `-- Who may read and write the tables of ${feature}. Generated from the domain's rules: change them and run \`pnpm db:policies\`.`;

/** The policies and grants of one feature: one file of prisma/policies. */
export const renderFeature = ({ feature, tenantTables = [], signInTables = [], operationsTables = [] }: FeatureAccess): string =>
  `${[
    HEADER(feature),
    ...tenantTables.map(renderTenantTable),
    ...signInTables.map(renderSignInTable),
    ...operationsTables.map(renderOperationsTable),
  ].join('\n\n')}\n`;

function renderTenantTable(access: TenantTable): string {
  const { table, tenantColumn, writes, signedBy } = access;
  const roleIn = access.whileClosing ? actsAs : writesAs;
  const mine = `${tenantColumn} = (select app.current_org_id())`;
  const on = (command: string, condition: string): string =>
    `create policy ${table}_${command} on app.${table} for ${command} to gl_app\n  ${condition};`;
  const signature = signedBy === undefined ? '' : ` and ${signedBy} = (select app.current_user_id())`;
  return [
    guard(`app.${table}`),
    // Restrictive: whatever a rule allows, it allows inside the tenant alone.
    `create policy ${table}_tenant on app.${table} as restrictive for all to gl_app\n  using (${mine})\n  with check (${mine});`,
    on('select', `using (\n    ${readCondition(access)}\n  )`),
    ...(writes.insert ? [on('insert', `with check (${roleIn(writes.insert)}${signature})`)] : []),
    ...(writes.update ? [on('update', `using (${roleIn(writes.update)})\n  with check (${roleIn(writes.update)})`)] : []),
    ...(writes.delete ? [on('delete', `using (${roleIn(writes.delete)})`)] : []),
    `grant ${tenantPrivileges(access)} on app.${table} to gl_app;`,
    ...keepers(`app.${table}`),
  ].join('\n');
}

function readCondition({ table, reads }: TenantTable): string {
  if (!('parent' in reads)) return policySql(reads.rule);
  return childPolicySql(reads.rule, reads.parentRule, { child: table, parent: reads.parent, key: reads.key });
}

function tenantPrivileges({ writes, insertColumns, updateColumns }: TenantTable): string {
  return [
    'select',
    ...(writes.insert ? [insertColumns ? `insert (${insertColumns.join(', ')})` : 'insert'] : []),
    ...(writes.update ? [updateColumns ? `update (${updateColumns.join(', ')})` : 'update'] : []),
    ...(writes.delete ? ['delete'] : []),
  ].join(', ');
}

function renderSignInTable({ table, signIn, signInUpdates, self }: SignInTable): string {
  const own = self && `${self.column} = (select app.current_user_id())`;
  const privileges = signIn.map((command) => (command === 'update' && signInUpdates ? `update (${signInUpdates.join(', ')})` : command));
  return [
    guard(`auth.${table}`),
    ...signIn.map(
      (command) => `create policy ${table}_sign_in_${command} on auth.${table} for ${command} to gl_auth ${unconditional[command]};`,
    ),
    ...(privileges.length > 0 ? [`grant ${privileges.join(', ')} on auth.${table} to gl_auth;`] : []),
    ...(self
      ? [
          `create policy ${table}_self_select on auth.${table} for select to gl_app using (${own});`,
          `create policy ${table}_self_update on auth.${table} for update to gl_app using (${own}) with check (${own});`,
          `grant select (${self.select.join(', ')}), update (${self.update.join(', ')}) on auth.${table} to gl_app;`,
        ]
      : []),
    ...keepers(`auth.${table}`),
  ].join('\n');
}

const renderOperationsTable = ({ table }: OperationsTable): string => [guard(`ops.${table}`), ...keepers(`ops.${table}`)].join('\n');

const unconditional = {
  select: 'using (true)',
  insert: 'with check (true)',
  update: 'using (true) with check (true)',
  delete: 'using (true)',
} as const;

const guard = (table: string): string => `alter table ${table} enable row level security;\nalter table ${table} force row level security;`;

/** Forced row-level security binds the owner too, as whom definer functions run; and the role that dumps must read every row. */
function keepers(table: string): string[] {
  const [, name] = table.split('.');
  return [
    `create policy ${name}_owner on ${table} for all to current_user using (true) with check (true);`,
    `create policy ${name}_backup on ${table} for select to gl_backup using (true);`,
    `grant select on ${table} to gl_backup;`,
  ];
}
