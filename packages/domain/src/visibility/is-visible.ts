import { unreachable } from '../kernel/index.ts';
import type { Actor } from './actor.ts';
import type { Rule, Visibility } from './rule.ts';

/** What a row must say about itself to be judged: its organisation and the fields that its feature's rule names. */
export type Judged<Field extends string> = { readonly organisationId: string } & { readonly [F in Field]: string | null };

/**
 * Whether the actor may read the row. A row of another organisation is never visible, whatever the rule says.
 * An unset (null) field is one of nothing and nobody's: it makes a condition false, as it does in SQL.
 */
export const isVisible = <Field extends string>(visibility: Visibility<Field>, actor: Actor, row: Judged<Field>): boolean =>
  row.organisationId === actor.organisationId && holds(visibility[actor.role], actor, row);

function holds<Field extends string>(rule: Rule<Field>, actor: Actor, row: { readonly [F in Field]: string | null }): boolean {
  const actorId: string = actor.userId;
  switch (rule.op) {
    case 'everything':
      return true;
    case 'nothing':
      return false;
    case 'oneOf':
      return rule.values.some((value) => value === row[rule.field]);
    case 'isActor':
      return row[rule.field] === actorId;
    case 'allOf':
      return rule.rules.every((part) => holds(part, actor, row));
    case 'anyOf':
      return rule.rules.some((part) => holds(part, actor, row));
    default:
      return unreachable(rule);
  }
}
