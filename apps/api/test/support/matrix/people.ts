import { type Role, roles } from '@glovelly/domain/visibility';
import type { TestApp } from '../app.ts';
import { type Caller, callerFor, type Member, nobody } from '../member.ts';
import type { Tenant } from '../tenant.ts';
import { makeTenant } from '../tenants.ts';

/** Who asks, and what they are to the organisation whose things are asked for. */
export const kinds = ['nobody', 'foreign', ...roles, 'suspended', 'removed', 'platformAdmin', 'supporter'] as const;
export type Kind = (typeof kinds)[number];

export interface Cast {
  readonly mine: Tenant;
  readonly theirs: Tenant;
  readonly callers: Readonly<Record<Kind, Caller>>;
}

/** One of each: members of one organisation, one who was a member, one of another organisation, an admin of
 * the installation, and one who has been let in for support. The admins are members of neither. */
export async function castOf(app: TestApp): Promise<Cast> {
  const [mine, theirs, gone] = [await makeTenant(app.owner), await makeTenant(app.owner), await makeTenant(app.owner)];
  const byRole = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await callerFor(app, mine.actors[role])] as const)));
  const inMine = (tenant: Tenant, role: Role) => callerFor(app, { ...tenant.actors[role], organisationId: mine.id });

  const suspended = await inMine(gone, 'member');
  const removed = await inMine(gone, 'viewer');
  const shut = await makeTenant(app.owner);
  await app.owner.query('delete from auth.support_grants where organisation_id = $1', [shut.id]);
  const platformAdmin = await callerFor(app, { ...gone.actors.admin, organisationId: shut.id });
  const supporter = await inMine(gone, 'owner');
  const join = 'insert into app.memberships (organisation_id, user_id, role) values ($1, $2, $3)';
  await app.owner.query(join, [mine.id, gone.actors.member.userId, 'owner']);
  await app.owner.query(join, [mine.id, gone.actors.viewer.userId, 'owner']);
  await app.owner.query(`update auth.users set platform_role = 'admin' where id = any($1)`, [
    [gone.actors.admin.userId, gone.actors.owner.userId],
  ]);
  await app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [gone.actors.member.userId]);
  await app.owner.query('delete from app.memberships where organisation_id = $1 and user_id = $2', [mine.id, gone.actors.viewer.userId]);

  const callers = {
    ...(byRole as Record<Role, Member>), // one for each
    nobody: nobody(app),
    foreign: await callerFor(app, theirs.actors.owner),
    suspended,
    removed,
    platformAdmin,
    supporter,
  };
  return { mine, theirs, callers };
}
