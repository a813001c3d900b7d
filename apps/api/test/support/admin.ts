import type { TestApp } from './app.ts';
import { type Member, makeMember } from './member.ts';

/** Somebody who runs the installation, and besides that has an organisation of their own like everybody. */
export async function makeAdmin(app: TestApp, name = 'Ada Admin'): Promise<Member> {
  const admin = await makeMember(app, { role: 'owner', name });
  await app.owner.query(`update auth.users set platform_role = 'admin' where id = $1`, [admin.actor.userId]);
  return admin;
}
