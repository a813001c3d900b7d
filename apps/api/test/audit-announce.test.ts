import { InvariantViolation } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce, announceEdit, unchanged } from '../src/audit/announce.ts';
import type { Announcer } from '../src/audit/origin.ts';
import type { Tx } from '../src/db/database.ts';
import { sessionLoader } from '../src/identity/load-session.ts';
import { hashToken } from '../src/identity/token.ts';
import { memberContext } from '../src/trpc/context.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { linesOf } from './support/audit.ts';
import { aClient, aDraft, answerFirstQuestions, gbp } from './support/business.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('what is done is announced in the transaction in which it is done', () => {
  let app: TestApp;
  let anna: Member;
  let by: Announcer;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Example' });
    const how = { requestId: 'request-1', endpoint: 'clients.create', ip: '192.0.2.7', userAgent: 'a browser' };
    by = { actor: anna.actor, origin: { actorKind: 'session', actorLabel: 'Anna Example', ...how } };
  });
  afterAll(() => app.close());

  /** `ctx.transact`, as every procedure and every file has it. */
  async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const loaded = await sessionLoader(app.dependencies.auth)(hashToken(anna.cookie.split('=')[1] ?? '') ?? new Uint8Array());
    const session = loaded?.session;
    if (!session?.membership) throw new Error('Anna is signed in');
    const asked = {
      requestId: 'request-1',
      log: app.dependencies.log,
      clientAddress: null,
      userAgent: null,
      actorKind: 'session',
    } as const;
    return memberContext(app.dependencies, { ...session, membership: session.membership }, asked, 'clients.create').transact(work);
  }
  const insert = (tx: Tx, id: string, name: string) =>
    tx.client.create({ data: { organisationId: anna.actor.organisationId, id, name, sortName: name } });
  const isThere = async (id: string): Promise<boolean> =>
    (await app.owner.query('select from app.clients where id = $1', [id])).rowCount === 1;
  const lines = () => linesOf(app.owner, anna.actor.organisationId);
  const created = (id: string) => ({ action: 'client.created', resourceType: 'client', resourceId: id }) as const;

  it('no announcement, no change: the transaction is rolled back', async () => {
    const id = newId();
    await expect(transact((tx) => insert(tx, id, 'Unsaid'))).rejects.toThrow(InvariantViolation);
    expect(await isThere(id)).toBe(false);
  });

  it('no change, no announcement: what fails leaves no line', async () => {
    const [id, before] = [newId(), (await lines()).length];
    const failing = transact(async (tx) => {
      await announce(tx, by, created(id));
      await insert(tx, id, 'x'.repeat(201));
    });
    await expect(failing).rejects.toThrow();
    expect(await lines()).toHaveLength(before);
  });

  it('both are kept, and the line names who, as what, how, what and which', async () => {
    const id = newId();
    await transact(async (tx) => {
      await insert(tx, id, 'Said');
      await announce(tx, by, { ...created(id), changes: { fields: ['name'] } });
    });
    expect(await isThere(id)).toBe(true);
    expect((await lines()).at(-1)).toMatchObject({
      actor_kind: 'session',
      user_id: anna.actor.userId,
      actor_label: 'Anna Example',
      request_id: 'request-1',
      endpoint: 'clients.create',
      outcome: 'done',
      ip: '192.0.2.7',
      user_agent: 'a browser',
      action: 'client.created',
      resource_type: 'client',
      resource_id: id,
      changes: { fields: ['name'] },
    });
  });

  it('what changes nothing says so, and leaves no line', async () => {
    const before = (await lines()).length;
    await transact(async (tx) => unchanged(tx));
    expect(await lines()).toHaveLength(before);
  });

  it('a line that the log cannot keep takes the change back with it', async () => {
    const id = newId();
    const nobody: Announcer = { ...by, origin: { ...by.origin, actorLabel: '' } };
    const failing = transact(async (tx) => {
      await insert(tx, id, 'Unlabelled');
      await announce(tx, nobody, created(id));
    });
    await expect(failing).rejects.toThrow();
    expect(await isThere(id)).toBe(false);
  });

  it('an editor that saves as somebody types is one line for the same fields, and another for others', async () => {
    const id = newId();
    const edit = (...fields: string[]) =>
      transact((tx) => announceEdit(tx, by, { action: 'invoice.edited', resourceType: 'invoice', resourceId: id, changes: { fields } }));
    for (let saved = 0; saved < 5; saved++) await edit('lines');
    await edit('description');
    await edit('lines');
    const said = (await lines()).filter((line) => line.resource_id === id).map(({ changes }) => changes?.fields);
    expect(said).toEqual([['lines'], ['description']]);
  });

  it('somebody else’s edit is a line of its own', async () => {
    const ben = await makeMember(app, { role: 'member', in: anna });
    const id = newId();
    const edited = { action: 'invoice.edited', resourceType: 'invoice', resourceId: id, changes: { fields: ['lines'] } } as const;
    await transact((tx) => announceEdit(tx, by, edited));
    await app.dependencies.database.transact(ben.actor, (tx) => announceEdit(tx, { ...by, actor: ben.actor }, edited));
    expect((await lines()).filter((line) => line.resource_id === id)).toHaveLength(2);
  });

  describe('through the API', () => {
    it('a draft made in one statement brings its line with it; the same click again brings none', async () => {
      await answerFirstQuestions(anna);
      const [id, clientId] = [newId<'invoice'>(), await aClient(anna)];
      for (let click = 0; click < 2; click++) await anna.trpc.invoices.create.mutate({ id, clientId });
      const said = (await lines()).filter((line) => line.resource_id === id);
      expect(said.map(({ action, endpoint }) => ({ action, endpoint }))).toEqual([
        { action: 'invoice.drafted', endpoint: 'invoices.create' },
      ]);
    });

    it('the same click twice is one line, and a stale one none', async () => {
      const clientId = await aClient(anna);
      const id = newId<'gig'>();
      for (let click = 0; click < 2; click++) await anna.trpc.gigs.create.mutate({ id, title: 'Ceilidh', date: '2026-11-30', clientId });
      await refusal(anna.trpc.gigs.update.mutate({ id, version: 7, patch: { title: 'Stale' } }));
      expect((await lines()).filter((line) => line.resource_id === id).map(({ action }) => action)).toEqual(['gig.created']);
    });

    it('what is issued is told with its number, what is paid with its amount', async () => {
      const clientId = await aClient(anna);
      const draft = await aDraft(anna, clientId);
      const issued = await anna.trpc.invoices.issue.mutate({ id: draft.id, version: draft.version });
      const number = issued.state === 'draft' ? '' : issued.number;
      const paymentId = newId<'payment'>();
      await anna.trpc.payments.record.mutate({ id: paymentId, invoiceId: draft.id, amount: gbp(1_000), paidOn: '2026-11-20' });
      const said = await lines();
      expect(
        said.find(({ action, resource_id }) => action === 'invoice.issued' && resource_id === draft.id)?.changes?.values,
      ).toMatchObject({
        invoiceNumber: { from: null, to: number },
      });
      expect(said.find(({ resource_id }) => resource_id === paymentId)?.changes).toEqual({
        values: { amount: { from: null, to: '1000 GBP' } },
        ids: [draft.id],
      });
    });

    it('a bulk change of many is one line with how many and which', async () => {
      const clientId = await aClient(anna);
      const ids = [newId<'gig'>(), newId<'gig'>(), newId<'gig'>()];
      for (const id of ids) await anna.trpc.gigs.create.mutate({ id, title: 'Wedding', date: '2026-11-30', clientId });
      await anna.trpc.gigs.updateMany.mutate({ changes: ids.map((id) => ({ id, version: 1, patch: { type: 'teaching' as const } })) });
      const said = (await lines()).filter(({ action }) => action === 'gig.manyChanged');
      expect(said.map(({ changes }) => changes)).toEqual([{ fields: ['type'], counts: { gigs: 3 }, ids }]);
    });

    it('no secret that somebody sends is in the log', async () => {
      const canary = 'CANARY-8f3a9c51d2e7';
      const seller = await anna.trpc.seller.get.query();
      await anna.trpc.seller.save.mutate({
        name: canary,
        tradingName: canary,
        address: { line1: canary, city: canary, postcode: 'LS1 4AP', country: 'GB' },
        email: 'canary-8f3a9c51d2e7@example.org',
        phone: canary,
        vatRegistered: false,
        vatNumber: null,
        bank: { accountName: canary, sortCode: '60-16-13', accountNumber: '31926819', iban: null, bic: null },
        paymentNote: canary,
        version: seller.version,
      });
      const clientId = await aClient(anna, canary, { notes: canary, phone: canary });
      await anna.trpc.clients.update.mutate({ id: clientId, version: 1, patch: { notes: `${canary} again` } });
      const draft = await aDraft(anna, clientId, { title: canary, notes: canary, venueName: canary });
      await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { description: canary } });
      const kept = JSON.stringify(await lines());
      for (const secret of [canary.toLowerCase(), '31926819', '601613', anna.cookie.split('=')[1] ?? 'cookie'])
        expect(kept.toLowerCase()).not.toContain(secret.toLowerCase());
    });
  });
});
