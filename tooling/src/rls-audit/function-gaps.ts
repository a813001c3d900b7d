import { type Catalogue, type Routine, runtimeRoles } from './catalogue.ts';
import type { Gap } from './gap.ts';

const known: readonly string[] = runtimeRoles;

export const functionGaps = ({ routines }: Catalogue): Gap[] => routines.flatMap(ofRoutine);

function ofRoutine({ name, definer, searchPath, grantees }: Routine): Gap[] {
  const strangers = grantees.filter((grantee) => grantee !== 'PUBLIC' && !known.includes(grantee));
  return [
    ...(searchPath === '""'
      ? []
      : [{ where: name, what: `search_path is not pinned to '': ${definer ? 'its owner’s rights' : 'it'} may run somebody’s objects` }]),
    ...(grantees.includes('PUBLIC') ? [{ where: name, what: 'everybody may execute it' }] : []),
    ...strangers.map((grantee) => ({ where: name, what: `${grantee}, none of our roles, may execute it` })),
  ];
}
