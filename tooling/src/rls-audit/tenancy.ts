import type { Catalogue, Relation } from './catalogue.ts';

export const isTable = (relation: Relation): boolean => relation.kind === 'r' || relation.kind === 'p';

/** The column that names the tenant: an organisation's own key, or the organisation that a row belongs to. */
export const tenantColumn = (relation: Relation): 'id' | 'organisation_id' | null => {
  if (relation.name === 'app.organisations') return 'id';
  return relation.columns.includes('organisation_id') ? 'organisation_id' : null;
};

export const tenantTables = ({ relations }: Catalogue): Relation[] =>
  relations.filter((relation) => isTable(relation) && !relation.partition && tenantColumn(relation) !== null);

/** As PostgreSQL writes the condition back. The sub-select is what makes it run once per statement. */
export const tenantCondition = (relation: Relation): string =>
  `(${tenantColumn(relation)} = ( SELECT app.current_org_id() AS current_org_id))`;
