export type { Actor } from './actor.ts';
export { isVisible, type Judged } from './is-visible.ts';
export { type Role, type Rule, roles, type Visibility } from './rule.ts';
