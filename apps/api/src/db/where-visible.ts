import { unreachable } from '@glovelly/domain/kernel';
import type { Actor, Rule, Visibility } from '@glovelly/domain/visibility';

type Condition = Readonly<Record<string, unknown>>;

/**
 * The rows of a table that the actor may read, as a Prisma filter: the second reader of a visibility rule. It always names the organisation.
 * Combine it as `{ AND: [whereVisible(…), { … }] }`: spread beside a field of the same name it would be overwritten.
 */
export function whereVisible<Where>(visibility: Visibility<keyof Where & string>, actor: Actor): Where {
  const condition = filterOf(visibility[actor.role], actor);
  const where =
    condition === NOBODY
      ? NOBODY
      : condition === EVERYBODY
        ? { organisationId: actor.organisationId }
        : { organisationId: actor.organisationId, AND: [condition] };
  return where as Where; /* its fields are the fields of Where: the rule's type says so, and every tenant table has an organisationId */
}

/** `OR: []` would be everybody inside an AND, and `undefined` no filter at all: nobody is a list without an organisation. */
const NOBODY: Condition = { organisationId: { in: [] } };
const EVERYBODY: Condition = {};

function filterOf(rule: Rule<string>, actor: Actor): Condition {
  switch (rule.op) {
    case 'everything':
      return EVERYBODY;
    case 'nothing':
      return NOBODY;
    case 'oneOf':
      return rule.values.length === 0 ? NOBODY : { [rule.field]: { in: [...rule.values] } };
    case 'isActor':
      return { [rule.field]: actor.userId };
    case 'allOf': {
      const parts = rule.rules.map((part) => filterOf(part, actor));
      if (parts.includes(NOBODY)) return NOBODY;
      const narrowing = parts.filter((part) => part !== EVERYBODY);
      return narrowing.length === 0 ? EVERYBODY : { AND: narrowing };
    }
    case 'anyOf': {
      const parts = rule.rules.map((part) => filterOf(part, actor));
      if (parts.includes(EVERYBODY)) return EVERYBODY;
      const widening = parts.filter((part) => part !== NOBODY);
      return widening.length === 0 ? NOBODY : { OR: widening };
    }
    default:
      return unreachable(rule);
  }
}
