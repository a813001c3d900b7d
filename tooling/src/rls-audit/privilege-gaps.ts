import { type Catalogue, type Policy, type Privilege, runtimeRoles } from './catalogue.ts';
import type { Gap } from './gap.ts';

const COMMANDS = ['select', 'insert', 'update', 'delete'];
const known: readonly string[] = runtimeRoles;

export const privilegeGaps = (catalogue: Catalogue): Gap[] => [
  ...catalogue.privileges.flatMap((privilege) => ofPrivilege(privilege, catalogue.policies)),
  ...catalogue.policies.flatMap((policy) => unused(policy, catalogue)),
  ...catalogue.schemaPrivileges.flatMap(ofSchema),
];

function ofPrivilege(privilege: Privilege, policies: readonly Policy[]): Gap[] {
  const { on, grantee } = privilege;
  const where = `${privilege.privilege}${privilege.column === null ? '' : ` (${privilege.column})`} on ${on} to ${grantee}`;
  if (!known.includes(grantee))
    return [{ where, what: grantee === 'PUBLIC' ? 'granted to everybody' : 'granted to a role that is none of ours' }];
  if (!COMMANDS.includes(privilege.privilege)) return [{ where, what: 'a runtime role needs no such privilege' }];
  const reasons = [
    ...misplaced(privilege),
    ...(policies.some((policy) => policy.permissive && policy.on === on && allows(policy, grantee, privilege.privilege))
      ? []
      : ['no policy says for which rows']),
  ];
  return reasons.map((what) => ({ where, what }));
}

/** Who signs people in and who serves their business are two, so that a hole in one is not a hole in the other. */
function misplaced({ schema, grantee, privilege, column }: Privilege): string[] {
  if (grantee === 'gl_backup') return privilege === 'select' ? [] : ['a dump writes nothing'];
  if (grantee === 'gl_worker' && schema !== 'jobs') return ['a job reaches people and business through functions alone'];
  if (grantee !== 'gl_worker' && schema === 'jobs') return ['only the worker sees the queue'];
  if (grantee === 'gl_auth' && schema !== 'auth') return ['sign-in has no business outside schema auth'];
  if (grantee === 'gl_app' && schema === 'auth' && column === null)
    return ['the application has no business with a whole table of schema auth'];
  if (grantee === 'gl_app' && schema === 'auth' && /hash|token|secret|verifier|nonce/.test(column ?? ''))
    return ['a secret of schema auth'];
  return [];
}

/** A policy without its privilege does nothing, and misleads whoever reads it. */
function unused(policy: Policy, { privileges }: Catalogue): Gap[] {
  const commands = policy.command === 'ALL' ? COMMANDS : [policy.command.toLowerCase()];
  return policy.roles
    .filter((role) => known.includes(role))
    .filter(
      (role) => !privileges.some(({ on, grantee, privilege }) => on === policy.on && grantee === role && commands.includes(privilege)),
    )
    .map((role) => ({ where: `${policy.name} on ${policy.on}`, what: `${role} has no privilege that this policy is for` }));
}

const allows = ({ roles, command }: Policy, role: string, privilege: string): boolean =>
  roles.includes(role) && (command === 'ALL' || command.toLowerCase() === privilege);

function ofSchema({ on, grantee, privilege }: Privilege): Gap[] {
  const where = `${privilege} on schema ${on} to ${grantee}`;
  if (privilege === 'create') return [{ where, what: 'only the owner makes things in our schemas' }];
  if (on === 'public') return [];
  return known.includes(grantee)
    ? []
    : [{ where, what: grantee === 'PUBLIC' ? 'granted to everybody' : 'granted to a role that is none of ours' }];
}
