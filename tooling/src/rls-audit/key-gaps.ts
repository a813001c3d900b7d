import type { Catalogue } from './catalogue.ts';
import type { Gap } from './gap.ts';
import { tenantColumn, tenantTables } from './tenancy.ts';

const IMMUTABLE = 'app.keep_organisation';

/** Keys and columns that hold a tenant together even where filter and policy both fail. */
export function keyGaps(catalogue: Catalogue): Gap[] {
  const tables = tenantTables(catalogue);
  const names = new Set(tables.map(({ name }) => name));
  const ofTables = tables.flatMap((table): Gap[] => {
    const column = tenantColumn(table) ?? '';
    const checks: readonly (readonly [found: boolean, what: string])[] = [
      [table.primaryKey[0] === column, `its primary key does not begin with ${column}`],
      [table.leading.includes(column), `no index begins with ${column}: its policy reads the whole table`],
      [!table.nullable.includes(column), `${column} may be null`],
      [column === 'id' || table.guards.includes(IMMUTABLE), 'a row may move to another organisation: no trigger keeps organisation_id'],
    ];
    return checks.filter(([found]) => !found).map(([, what]) => ({ where: table.name, what }));
  });
  const ofReferences = catalogue.foreignKeys
    .filter(({ on, target }) => names.has(on) && names.has(target))
    .filter(({ columns }) => !columns.includes('organisation_id'))
    .map(({ name, on }) => ({ where: `${name} on ${on}`, what: 'a reference without organisation_id can point into another tenant' }));
  return [...ofTables, ...ofReferences];
}
