import type { Catalogue } from './catalogue.ts';
import { functionGaps } from './function-gaps.ts';
import type { Gap } from './gap.ts';
import { keyGaps } from './key-gaps.ts';
import { policyGaps } from './policy-gaps.ts';
import { privilegeGaps } from './privilege-gaps.ts';
import { roleGaps } from './role-gaps.ts';
import { tableGaps } from './table-gaps.ts';

const rules: readonly ((catalogue: Catalogue) => Gap[])[] = [tableGaps, policyGaps, privilegeGaps, keyGaps, functionGaps, roleGaps];

/** Every gap in the protection of the database, computed from its own catalogue. Nothing is excused by name. */
export const findGaps = (catalogue: Catalogue): Gap[] => rules.flatMap((rule) => rule(catalogue));
