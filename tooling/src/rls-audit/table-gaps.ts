import type { Catalogue, Relation } from './catalogue.ts';
import type { Gap } from './gap.ts';
import { isTable, tenantColumn } from './tenancy.ts';

export const tableGaps = ({ relations, privileges }: Catalogue): Gap[] =>
  relations.flatMap((relation) => {
    const { name } = relation;
    const granted = privileges.some(({ on }) => on === name);
    return isTable(relation) ? gapsOfTable(relation, granted) : gapsOfOther(relation, granted);
  });

function gapsOfTable(table: Relation, granted: boolean): Gap[] {
  const { name, schema } = table;
  const gaps: Gap[] = [];
  // A partition is read through its parent, under the parent's policies; by its own name it would be read without them.
  if (table.partition && granted)
    gaps.push({ where: name, what: 'a partition is granted: reading it directly bypasses its parent’s policies' });
  if (!table.enabled) gaps.push({ where: name, what: 'row-level security is not enabled' });
  if (!table.forced) gaps.push({ where: name, what: 'row-level security is not forced: it does not bind the owner' });
  if (schema === 'app' && !table.partition && tenantColumn(table) === null)
    gaps.push({ where: name, what: 'a business table without organisation_id' });
  return gaps;
}

function gapsOfOther({ name, kind, securityInvoker }: Relation, granted: boolean): Gap[] {
  switch (kind) {
    case 'v':
      return securityInvoker ? [] : [{ where: name, what: 'a view without security_invoker reads as its owner' }];
    case 'm':
    case 'f':
      return granted ? [{ where: name, what: 'row-level security does not reach it, and it is granted' }] : [];
    default:
      return granted ? [{ where: name, what: 'a sequence is granted: it tells how many rows others have' }] : [];
  }
}
