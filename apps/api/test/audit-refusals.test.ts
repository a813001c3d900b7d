import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { linesOf, logLines } from './support/audit.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('what is refused', () => {
  let app: TestApp;
  let anna: Member;
  let viewer: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Example' });
    viewer = await makeMember(app, { role: 'viewer', in: anna, name: 'Vera Viewer' });
  });
  afterAll(() => app.close());

  const refusedIn = async (member: Member) =>
    (await linesOf(app.owner, member.actor.organisationId)).filter(({ outcome }) => outcome === 'refused');

  it('to a role is told to whoever runs the organisation: who, what they asked for, and why not', async () => {
    await refusal(viewer.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Not mine to add' }));
    expect(await refusedIn(anna)).toEqual([
      expect.objectContaining({
        action: 'access.refused',
        user_id: viewer.actor.userId,
        actor_label: 'Vera Viewer',
        endpoint: 'clients.create',
        error_code: 'role.insufficient',
        resource_id: null,
        changes: null,
      }),
    ]);
  });

  it('of files is told by the pattern of the route, without what is in the address', async () => {
    await viewer.fetch(`/files/expenses/${newId()}/receipts`, { method: 'POST', body: new FormData() });
    expect((await refusedIn(anna)).at(-1)).toMatchObject({
      endpoint: 'POST /files/expenses/:expenseId/receipts',
      error_code: 'role.insufficient',
    });
  });

  it('is one line for a batch, and twenty an hour for a person who goes on', async () => {
    const ask = () => refusal(viewer.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Again' }));
    for (let round = 0; round < 25; round++) await ask();
    expect(await refusedIn(anna)).toHaveLength(20);
    expect((await ask()).domain).toMatchObject({ code: 'role.insufficient' }); // the answer is the same
  });

  it('to a stranger is not told of', async () => {
    const before = (await logLines(app.owner)).length;
    await refusal(nobody(app).trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Stranger' }));
    await refusal(anna.trpc.clients.get.query({ id: newId<'client'>() })); // and what is not there is no refusal
    expect(await logLines(app.owner)).toHaveLength(before);
  });

  it('is answered the same when the log cannot be written', async () => {
    const ben = await makeMember(app, { role: 'viewer', in: anna });
    await app.owner.query(
      'revoke execute on function auth.announce_refusal(uuid, text, uuid, text, text, text, inet, text, text, text) from gl_auth',
    );
    expect((await refusal(ben.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Unwritten' }))).domain).toMatchObject({
      code: 'role.insufficient',
    });
    expect(app.logged.join('')).toContain('a refusal was not written into the log');
  });
});
