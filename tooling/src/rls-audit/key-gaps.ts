import type { Catalogue, Relation } from './catalogue.ts';
import type { Gap } from './gap.ts';
import { tenantColumn, tenantTables } from './tenancy.ts';

/** Triggers that keep a row in its organisation: one refuses to move it, the other to change it at all. */
const APPEND_ONLY = 'app.keep_audit';
const IMMUTABLE = ['app.keep_organisation', APPEND_ONLY];

/** Keys and columns that hold a tenant together even where filter and policy both fail. */
export function keyGaps(catalogue: Catalogue): Gap[] {
  const tables = tenantTables(catalogue);
  const names = new Set(tables.map(({ name }) => name));
  const ofTables = tables.flatMap((table): Gap[] => {
    const column = tenantColumn(table) ?? '';
    const checks: readonly (readonly [found: boolean, what: string])[] = [
      [partitioned(table) || table.primaryKey[0] === column, `its primary key does not begin with ${column}`],
      [table.leading.includes(column), `no index begins with ${column}: its policy reads the whole table`],
      [!table.nullable.includes(column) || appendOnly(table), `${column} may be null`],
      [
        column === 'id' || table.guards.some((guard) => IMMUTABLE.includes(guard)),
        'a row may move to another organisation: no trigger keeps organisation_id',
      ],
    ];
    return checks.filter(([found]) => !found).map(([, what]) => ({ where: table.name, what }));
  });
  const ofReferences = catalogue.foreignKeys
    .filter(({ on, target }) => names.has(on) && names.has(target))
    .filter(({ columns }) => !columns.includes('organisation_id'))
    .map(({ name, on }) => ({ where: `${name} on ${on}`, what: 'a reference without organisation_id can point into another tenant' }));
  return [...ofTables, ...ofReferences];
}

/** The key of a partitioned table holds what it is partitioned by, and finds nobody's rows: an index that begins with the tenant does (below it). */
const partitioned = ({ kind }: Relation): boolean => kind === 'p';

/**
 * Rows that nobody ever changes may belong to no organisation: none is made nobody's later, and for whoever is bound to a tenant the restrictive
 * policy makes them neither readable nor writable.
 */
const appendOnly = ({ guards }: Relation): boolean => guards.includes(APPEND_ONLY);
