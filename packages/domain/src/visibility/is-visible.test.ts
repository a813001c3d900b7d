import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationId, UserId } from '../kernel/index.ts';
import { type Actor, isVisible, type Role, type Rule, roles, type Visibility } from './index.ts';

type Field = 'state' | 'author';

const org = (text: string) => text as OrganisationId; /* opaque here: only equality matters */
const user = (text: string) => text as UserId; /* opaque here: only equality matters */
const actor = (role: Role): Actor => ({ userId: user('anna'), organisationId: org('ours'), role });
const forAll = (rule: Rule<Field>): Visibility<Field> => ({ owner: rule, admin: rule, member: rule, viewer: rule });

const { rule } = fc.letrec<{ rule: Rule<Field> }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Rule<Field>>({ op: 'everything' }),
    fc.constant<Rule<Field>>({ op: 'nothing' }),
    fc.record({
      op: fc.constant('oneOf' as const),
      field: fc.constantFrom<Field>('state', 'author'),
      values: fc.array(fc.constantFrom('draft', 'issued', 'anna')),
    }),
    fc.record({ op: fc.constant('isActor' as const), field: fc.constantFrom<Field>('state', 'author') }),
    fc.record({ op: fc.constant('allOf' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ op: fc.constant('anyOf' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
  ),
}));
const field = fc.constantFrom('draft', 'issued', 'anna', 'ben', null);
const row = fc.record({ organisationId: fc.constant('ours'), state: field, author: field });
const role = fc.constantFrom(...roles);

describe('isVisible', () => {
  it('shows no row of another organisation, whatever the rule says', () => {
    fc.assert(
      fc.property(rule, row, role, (any, each, who) => {
        expect(isVisible(forAll(any), actor(who), { ...each, organisationId: 'theirs' })).toBe(false);
      }),
    );
  });

  it('can only widen what anyOf names and narrow what allOf names', () => {
    fc.assert(
      fc.property(rule, rule, row, role, (a, b, each, who) => {
        const sees = (any: Rule<Field>) => isVisible(forAll(any), actor(who), each);
        expect(sees({ op: 'anyOf', rules: [a, b] })).toBe(sees(a) || sees(b));
        expect(sees({ op: 'allOf', rules: [a, b] })).toBe(sees(a) && sees(b));
      }),
    );
  });

  it('takes anyOf nothing for nobody and allOf nothing for everybody', () => {
    const each = { organisationId: 'ours', state: 'draft', author: 'ben' };
    expect(isVisible(forAll({ op: 'anyOf', rules: [] }), actor('owner'), each)).toBe(false);
    expect(isVisible(forAll({ op: 'allOf', rules: [] }), actor('viewer'), each)).toBe(true);
  });

  it('takes an unset field for nobody’s and one of nothing', () => {
    const unset = { organisationId: 'ours', state: null, author: null };
    expect(isVisible(forAll({ op: 'isActor', field: 'author' }), actor('owner'), unset)).toBe(false);
    expect(isVisible(forAll({ op: 'oneOf', field: 'state', values: ['draft'] }), actor('owner'), unset)).toBe(false);
  });

  it('judges each role by its own rule', () => {
    const visibility: Visibility<Field> = { ...forAll({ op: 'everything' }), viewer: { op: 'oneOf', field: 'state', values: ['issued'] } };
    const draft = { organisationId: 'ours', state: 'draft', author: 'ben' };
    expect(roles.map((who) => isVisible(visibility, actor(who), draft))).toEqual([true, true, true, false]);
  });
});
