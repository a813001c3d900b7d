import { type Catalogue, runtimeRoles } from './catalogue.ts';
import type { Gap } from './gap.ts';

export function roleGaps({ roles }: Catalogue): Gap[] {
  const missing = runtimeRoles.filter((role) => !roles.some(({ name }) => name === role));
  return [
    ...missing.map((role) => ({ where: role, what: 'the role does not exist' })),
    ...roles.flatMap(({ name, powers, memberOf, owns }) => [
      ...powers.map((power) => ({ where: name, what: `a runtime role with ${power}` })),
      ...memberOf.map((other) => ({ where: name, what: `it may become ${other}` })),
      ...owns.map((thing) => ({ where: name, what: `it owns ${thing}: row-level security would not bind it for long` })),
    ]),
  ];
}
