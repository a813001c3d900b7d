import { MOST_ORGANISATIONS } from '@glovelly/domain/organisations';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { actionsIn } from './support/invitations.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('organisations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  /** A request of a page that was loaded for that organisation. */
  const pageOf = (who: Member, organisationId: string) => async (path: string, input: object) => {
    const headers = { 'x-glovelly-organisation': organisationId, 'content-type': 'application/json' };
    const answer = await who.fetch(`/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(superjson.serialize(input)) });
    return { status: answer.status, code: JSON.parse(await answer.text()).error?.json.data.domain.code };
  };
  const clientsOf = async (organisationId: string) =>
    (await app.owner.query('select from app.clients where organisation_id = $1', [organisationId])).rowCount;

  it('are founded by whoever likes, who owns them and acts there, with nothing of the others in it', async () => {
    const anna = await makeMember(app, { role: 'owner', name: 'Anna Drummer' });
    await anna.trpc.clients.create.mutate({ id: newId<'client'>(), name: 'The Blue Room' });
    const { organisationId } = await anna.trpc.organisations.create.mutate({ name: 'The Band' });
    const me = await anna.trpc.session.me.query();
    expect(me).toMatchObject({ organisation: { id: organisationId, name: 'The Band' }, role: 'owner' });
    expect(me.organisations.map(({ name }) => name)).toEqual(['Anna Drummer', 'The Band']);
    expect((await anna.trpc.clients.list.query({})).clients).toEqual([]);
    expect(await anna.trpc.seller.get.query()).toMatchObject({ welcomed: false });
    expect((await actionsIn(app, organisationId)).toSorted()).toEqual(['organisation.created', 'session.switched']);
  });

  it('are founded by one person up to a bound', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    for (let made = 1; made < MOST_ORGANISATIONS; made++) await anna.trpc.organisations.create.mutate({ name: `Band ${made}` });
    expect(await refusal(anna.trpc.organisations.create.mutate({ name: 'One too many' }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'organisation.tooMany', most: MOST_ORGANISATIONS },
    });
  });

  it('are never written into by a page of another one: two tabs, one session', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const before = anna.actor.organisationId;
    const { organisationId: after } = await anna.trpc.organisations.create.mutate({ name: 'The Band' });
    const client = () => ({ id: newId<'client'>(), name: 'The Blue Room' });
    const refused = { status: 409, code: 'organisation.switched' };
    expect(await pageOf(anna, before)('clients.create', client())).toEqual(refused);
    expect([await clientsOf(before), await clientsOf(after)]).toEqual([0, 0]);
    expect(await pageOf(anna, after)('clients.create', client())).toEqual({ status: 200, code: undefined });
    expect([await clientsOf(before), await clientsOf(after)]).toEqual([0, 1]);
  });

  it('named by a page that are foreign, unknown or no id at all are answered alike', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const other = await makeMember(app, { role: 'owner' });
    for (const id of [other.actor.organisationId, newId(), 'nonsense'])
      expect(await pageOf(anna, id)('clients.create', { id: newId(), name: 'The Blue Room' })).toEqual({
        status: 409,
        code: 'organisation.switched',
      });
  });

  it('are no place for a file from a page of another one', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const page = { 'x-glovelly-organisation': newId() };
    const body = new FormData();
    body.set('file', new File(['Title,Date\nCeilidh,2026-11-14'], 'gigs.csv'));
    expect((await anna.fetch('/files/imports', { method: 'POST', headers: page, body })).status).toBe(409);
  });

  it('are moved between from a page of any of them', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    const { organisationId } = await anna.trpc.organisations.create.mutate({ name: 'The Band' });
    const back = { organisationId: anna.actor.organisationId };
    expect(await pageOf(anna, organisationId)('session.switchOrganisation', back)).toMatchObject({ status: 200 });
    expect(await pageOf(anna, organisationId)('session.switchOrganisation', { organisationId })).toMatchObject({ status: 200 });
  });
});
