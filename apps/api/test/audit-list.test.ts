import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig } from './support/business.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { insertRow } from './support/tenants.ts';

describe('the history of an organisation', () => {
  let app: TestApp;
  let anna: Member;
  let ben: Member;
  let vera: Member;
  let other: Member;
  let clientId: Awaited<ReturnType<typeof aClient>>;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Example' });
    ben = await makeMember(app, { role: 'member', in: anna, name: 'Ben Trombone' });
    vera = await makeMember(app, { role: 'viewer', in: anna, name: 'Vera Viewer' });
    other = await makeMember(app, { role: 'owner', name: 'Otto Other' });
    clientId = await aClient(anna, 'The Blue Room');
    await aGig(ben, clientId, { title: 'Wedding' });
    await aClient(other, 'Not yours');
  });
  afterAll(() => app.close());

  const entries = async (member: Member, filter: Parameters<Member['trpc']['audit']['list']['query']>[0] = {}) =>
    (await member.trpc.audit.list.query(filter)).entries;
  const said = async (member: Member, filter = {}) =>
    (await entries(member, filter)).map(({ actor, action }) => `${actor.label} ${action}`);
  const write = (more: Record<string, unknown>) =>
    insertRow(app.owner, 'app.api_audit_logs', {
      organisation_id: other.actor.organisationId,
      actor_kind: 'session',
      user_id: other.actor.userId,
      actor_label: 'Otto Other',
      action: 'client.changed',
      resource_type: 'client',
      ...more,
    });

  it('is read newest first, by an owner all of it, by others what they did themselves, by nobody of another organisation', async () => {
    expect(await said(anna)).toEqual(['Ben Trombone gig.created', 'Anna Example client.created']);
    expect(await said(ben)).toEqual(['Ben Trombone gig.created']);
    expect(await said(vera)).toEqual([]);
    expect(await said(other)).toEqual(['Otto Other client.created']);
  });

  it('names the record as it is called now, and says nothing of one that is gone', async () => {
    const id = newId<'client'>();
    await anna.trpc.clients.create.mutate({ id, name: 'Short-lived' });
    expect((await entries(anna, { resourceId: id })).map(({ resource }) => resource)).toEqual([
      { type: 'client', id, name: 'Short-lived' },
    ]);
    await anna.trpc.clients.update.mutate({ id, version: 1, patch: { name: 'Renamed' } });
    await anna.trpc.clients.remove.mutate({ id, version: 2 });
    const history = await entries(anna, { resourceId: id });
    expect(history.map(({ action }) => action)).toEqual(['client.removed', 'client.changed', 'client.created']);
    expect(history.map(({ resource }) => resource?.name)).toEqual([null, null, null]);
    expect(history[1]?.fields).toContain('name');
  });

  it('is filtered by what was done, and what was refused', async () => {
    const cora = await makeMember(app, { role: 'owner', name: 'Cora Cellist' });
    const wim = await makeMember(app, { role: 'viewer', in: cora, name: 'Wim Viewer' });
    await aClient(cora, 'The Mill');
    await refusal(wim.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'Not his to add' }));
    expect(await said(cora, { outcome: 'refused' })).toEqual(['Wim Viewer access.refused']);
    expect(await said(cora, { outcome: 'done' })).toEqual(['Cora Cellist client.created']);
    const file = await (await cora.fetch('/files/audit.csv?outcome=refused')).text();
    expect(file.trimEnd().split('\r\n').slice(1)).toEqual([expect.stringContaining('access.refused,refused,role.insufficient')]);
  });

  it('is filtered by person, action, kind of record and day', async () => {
    expect(await said(anna, { userId: ben.actor.userId })).toEqual(['Ben Trombone gig.created']);
    expect(await said(anna, { action: 'gig.created' })).toEqual(['Ben Trombone gig.created']);
    expect(await said(anna, { resourceType: 'gig' })).toEqual(['Ben Trombone gig.created']);
    expect(await said(ben, { userId: anna.actor.userId })).toEqual([]);

    const days = ['2026-11-18T23:59:59.999Z', '2026-11-19T00:00:00.000Z', '2026-11-19T23:59:59.999Z', '2026-11-20T00:00:00.000Z'];
    for (const at of days) await write({ occurred_at: at, action: 'client.archived', user_id: v7() });
    const on19th = await entries(other, { action: 'client.archived', from: '2026-11-19', to: '2026-11-19' });
    expect(on19th.map(({ at }) => at)).toEqual([days[2], days[1]]);
  });

  it('is read page by page, each line once, also of one moment', async () => {
    for (let n = 0; n < 7; n++) await write({ occurred_at: '2026-11-10T12:00:00Z', action: 'client.restored' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Member['trpc']['audit']['list']['query']>> = await other.trpc.audit.list.query({
        action: 'client.restored',
        cursor,
        take: 3,
      });
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect((await entries(other, { cursor: 'nonsense' })).length).toBeGreaterThan(0); // no cursor of ours: from the beginning
  });

  it('says who is in it: to an owner everybody, to others themselves', async () => {
    expect((await anna.trpc.audit.people.query()).map(({ label }) => label)).toEqual(['Anna Example', 'Ben Trombone']);
    expect(await ben.trpc.audit.people.query()).toEqual([{ id: ben.actor.userId, label: 'Ben Trombone' }]);
    expect(await vera.trpc.audit.people.query()).toEqual([]);
  });

  it('shows a line of an older program whose words are gone', async () => {
    await write({ action: 'bagpipe.tuned', resource_type: 'bagpipe' });
    expect((await entries(other)).find(({ action }) => action === 'bagpipe.tuned')?.resource).toEqual({
      type: 'bagpipe',
      id: null,
      name: null,
    });
  });

  describe('as a file', () => {
    const file = async (member: Member, query = '') => {
      const answer = await member.fetch(`/files/audit.csv${query}`);
      return { answer, lines: (await answer.text()).trimEnd().split('\r\n') };
    };

    it('has the same lines, and is a download that nobody keeps', async () => {
      const { answer, lines } = await file(anna, `?userId=${ben.actor.userId}`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="history.csv"');
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(lines[0]).toMatch(/^When/); // and a byte order mark, which the reader of a text takes away
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('Ben Trombone,session,gig.created,done');
      expect((await file(vera)).lines).toHaveLength(1);
    });

    it('runs nothing that somebody called themselves', async () => {
      await write({ actor_label: '=HYPERLINK("https://evil.example","pay")', action: 'client.removed' });
      const { lines } = await file(other, '?action=client.removed');
      expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"",""pay"")"`);
    });

    it('is as long as the history is, in pieces', async () => {
      await app.owner.query(
        `insert into app.api_audit_logs (organisation_id, actor_kind, user_id, actor_label, action, resource_type)
           select $1, 'session', $2, 'Otto Other', 'gig.copied', 'gig' from generate_series(1, 1234)`,
        [other.actor.organisationId, other.actor.userId],
      );
      const answer = await other.fetch('/files/audit.csv?action=gig.copied');
      const pieces: number[] = [];
      for await (const piece of answer.body ?? []) pieces.push(piece.length);
      expect(pieces.length).toBeGreaterThan(2);
      expect((await file(other, '?action=gig.copied')).lines).toHaveLength(1235);
    });

    it('refuses a filter that is none', async () => {
      expect((await file(anna, '?action=everything')).answer.status).toBe(400);
    });
  });
});
