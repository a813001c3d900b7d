import { type Catalogue, type Policy, type Relation, runtimeRoles } from './catalogue.ts';
import type { Gap } from './gap.ts';
import { tenantCondition, tenantTables } from './tenancy.ts';

/** gl_backup reads every row, because a dump must; every other role that touches a tenant table is bound to one tenant. */
const bound = runtimeRoles.filter((role) => role !== 'gl_backup');

export const policyGaps = (catalogue: Catalogue): Gap[] => [
  ...tenantTables(catalogue).flatMap((table) => unbound(catalogue, table)),
  ...catalogue.policies.flatMap(wide),
];

function unbound({ policies, privileges }: Catalogue, table: Relation): Gap[] {
  const condition = tenantCondition(table);
  return bound
    .filter((role) => privileges.some(({ on, grantee }) => on === table.name && grantee === role))
    .filter((role) => !policies.some((policy) => policy.on === table.name && policy.roles.includes(role) && bindsTo(policy, condition)))
    .map((role) => ({ where: table.name, what: `${role} is not bound to one tenant by a restrictive policy for every command` }));
}

const bindsTo = ({ permissive, command, using, check }: Policy, condition: string): boolean =>
  !permissive && command === 'ALL' && using === condition && check === condition;

function wide(policy: Policy): Gap[] {
  const where = `${policy.name} on ${policy.on}`;
  const conditions = [policy.using, policy.check].filter((condition) => condition !== null);
  return [
    ...(policy.roles.includes('public') ? [{ where, what: 'a policy for PUBLIC: it names no role' }] : []),
    ...(conditions.some(callsPerRow) ? [{ where, what: 'a context function outside a scalar sub-select runs once per row' }] : []),
  ];
}

const callsPerRow = (condition: string): boolean =>
  /(?<!SELECT )\bapp\.current_\w+\(\)/.test(condition) || /(?<!SELECT )\bcurrent_setting\(/.test(condition);
