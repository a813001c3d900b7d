import { unreachable } from '@glovelly/domain/kernel';
import { type Role, type Rule, roles, type Visibility } from '@glovelly/domain/visibility';

/*
 * The third reader of a visibility rule: row-level security. Context functions are called in a scalar sub-select, so that PostgreSQL
 * evaluates them once per statement and not once per row: milliseconds against seconds at 100,000 rows.
 */
const ROLE = '(select app.current_org_role())';
const ACTOR = '(select app.current_user_id())';
/** The role in which one writes: none while the organisation is closing. */
const WRITING_ROLE = '(select app.current_writing_role())';
/** The role of a membership, closing or not: none for whoever is let in for support. */
const MEMBER_ROLE = '(select app.current_member_role())';

/** Which column holds a field of the rule: the schema maps camelCase fields to snake_case columns. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A rule as a condition on the table's columns, for one role. A null column makes it null, which row-level security reads as no. */
export function ruleSql(rule: Rule<string>): string {
  switch (rule.op) {
    case 'everything':
      return 'true';
    case 'nothing':
      return 'false';
    case 'oneOf':
      return rule.values.length === 0 ? 'false' : `${identifier(columnOf(rule.field))} in (${rule.values.map(literal).join(', ')})`;
    case 'isActor':
      return `${identifier(columnOf(rule.field))} = ${ACTOR}`;
    case 'allOf':
      return joined(rule.rules, 'and', 'true');
    case 'anyOf':
      return joined(rule.rules, 'or', 'false');
    default:
      return unreachable(rule);
  }
}

/** The rules of all roles as one condition. A role that is unknown, or nobody's, reads nothing: `case` without a match is `false`. */
export const policySql = (visibility: Visibility<string>): string => byRole((role) => ruleSql(visibility[role]));

/** "Whoever reads its parent": the sub-query runs under the parent's own policies, and only for the roles that do not read every parent. */
export function childPolicySql(own: Visibility<never>, parentRule: Visibility<string>, link: ParentLink): string {
  return byRole((role) => {
    const mine = ruleSql(own[role]);
    if (mine === 'false') return mine;
    switch (parentRule[role].op) {
      case 'everything':
        return mine;
      case 'nothing':
        return 'false';
      default:
        return mine === 'true' ? parentIsVisible(link) : `(${mine}) and ${parentIsVisible(link)}`;
    }
  });
}

export interface ParentLink {
  readonly child: string;
  readonly parent: string;
  readonly key: string;
}

/** Whether the actor writes in one of these roles: nobody does while the organisation is closing. */
export const writesAs = (allowed: readonly Role[]): string => `${WRITING_ROLE} in (${listed(allowed)})`;

/** Whether the actor is a member in one of these roles, closing or not. */
export const actsAs = (allowed: readonly Role[]): string => `${MEMBER_ROLE} in (${listed(allowed)})`;

const listed = (allowed: readonly Role[]): string =>
  roles
    .filter((role) => allowed.includes(role))
    .map(literal)
    .join(', ');

function byRole(condition: (role: Role) => string): string {
  const conditions = roles.map(condition);
  // The tenant's restrictive policy has shown already that the actor is a member: asking for the role again would only cost.
  if (conditions.every((sql) => sql === 'true')) return 'true';
  const branches = roles.map((role, index) => `      when ${literal(role)} then ${conditions[index]}`);
  return [`case ${ROLE}`, ...branches, '      else false', '    end'].join('\n');
}

const parentIsVisible = ({ child, parent, key }: ParentLink): string =>
  `exists (select from app.${parent} as parent where parent.organisation_id = ${child}.organisation_id and parent.id = ${child}.${key})`;

const joined = (rules: readonly Rule<string>[], word: 'and' | 'or', none: string): string =>
  rules.length === 0 ? none : rules.map((rule) => `(${ruleSql(rule)})`).join(` ${word} `);

/** Rules are our own code, and still nothing but plain words becomes SQL text. */
function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a column name: ${name}`);
  return name;
}

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
