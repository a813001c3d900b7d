/**
 * The rule language: who may read a row, written as data so that three readers can interpret it: {@link isVisible} here,
 * a Prisma filter and row-level security in the API. Without negation, so that a rule can only widen what it names.
 */
export type Rule<Field extends string> =
  | { readonly op: 'everything' }
  | { readonly op: 'nothing' }
  | { readonly op: 'oneOf'; readonly field: Field; readonly values: readonly string[] }
  | { readonly op: 'isActor'; readonly field: Field }
  | { readonly op: 'allOf'; readonly rules: readonly Rule<Field>[] }
  | { readonly op: 'anyOf'; readonly rules: readonly Rule<Field>[] };

/** What a member may do in an organisation, highest first. */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** One rule for every role: a role without a rule does not compile. */
export type Visibility<Field extends string> = Readonly<Record<Role, Rule<Field>>>;
