import type { Id } from '@glovelly/domain/kernel';
import { makeAdmin } from '../admin.ts';
import type { TestApp } from '../app.ts';
import { aClient, aGig, anIssued, answerFirstQuestions, gbp } from '../business.ts';
import { newId, sameId } from '../ids.ts';
import { emailOf, inviteTo, plantInvitation } from '../invitations.ts';
import { callerFor, type Member, makeMember, nobody } from '../member.ts';
import { send, uploadList } from '../upload-list.ts';

/** Does something for once that can be done: answers who did it; null for a stranger. */
export type Scenario = (app: TestApp) => Promise<Member | null>;

const list = new TextEncoder().encode('Date,Title,Fee\n2027-03-14,Wedding at the Mill,250\n2027-03-15,Ceilidh,180\n');
const reason = 'Something looks wrong';

async function ready(app: TestApp): Promise<Member> {
  const anna = await makeMember(app, { role: 'owner' });
  await answerFirstQuestions(anna);
  return anna;
}

async function withIssued(app: TestApp) {
  const anna = await ready(app);
  return { anna, invoice: await anIssued(anna, await aClient(anna)) };
}

async function offered(app: TestApp) {
  const anna = await makeMember(app, { role: 'owner' });
  const ben = await makeMember(app, { role: 'member', in: anna });
  const offerId = newId<'ownershipOffer'>();
  await anna.trpc.ownership.offer.mutate({ id: offerId, memberId: ben.actor.userId });
  return { anna, ben, offerId };
}

async function asked(app: TestApp): Promise<Id<'accessRequest'>> {
  const email = `${newId()}@example.org`;
  await nobody(app).trpc.accessRequests.ask.mutate({ name: 'Tom Rook', email });
  const { rows } = await app.owner.query<{ id: string }>('select id from auth.access_requests where email = $1', [email]);
  return sameId<'accessRequest'>(rows[0]?.id ?? '');
}

const closing = async (anna: Member) => {
  const { organisationName } = await anna.trpc.closing.get.query();
  await anna.trpc.closing.request.mutate({ typedName: organisationName });
};

/**
 * How those succeed that cannot on what the walker makes up: they need something to have happened before, or values that belong together. A new
 * mutation that needs one fails test/audit-walker.test.ts until it is here.
 */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'accessRequests.approve': async (app) => {
    const admin = await makeAdmin(app);
    await admin.trpc.accessRequests.approve.mutate({ requestId: await asked(app), platformRole: 'user', active: true, mail: false });
    return admin;
  },
  'accessRequests.decline': async (app) => {
    const admin = await makeAdmin(app);
    await admin.trpc.accessRequests.decline.mutate({ requestId: await asked(app), mail: false });
    return admin;
  },
  'clients.create': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await aClient(anna);
    return anna;
  },
  'clients.remove': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await anna.trpc.clients.remove.mutate({ id: await aClient(anna), version: 1 });
    return anna;
  },
  'closing.request': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await closing(anna);
    return anna;
  },
  'closing.reopen': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await closing(anna);
    await anna.trpc.closing.reopen.mutate();
    return anna;
  },
  'demo.load': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await anna.trpc.demo.load.mutate();
    return anna;
  },
  'demo.remove': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    const { organisationId } = await anna.trpc.organisations.create.mutate({ name: 'As if a demo' });
    await app.owner.query('update app.organisations set demo = true where id = $1', [organisationId]);
    await anna.trpc.demo.remove.mutate();
    return anna;
  },
  'devices.signOut': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await callerFor(app, anna.actor);
    const other = (await anna.trpc.devices.list.query()).devices.find((device) => !device.isThisOne);
    await anna.trpc.devices.signOut.mutate({ id: sameId<'session'>(other?.id ?? '') });
    return anna;
  },
  'devices.signOutOthers': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await callerFor(app, anna.actor);
    await anna.trpc.devices.signOutOthers.mutate();
    return anna;
  },
  'gigs.clone': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await anna.trpc.gigs.clone.mutate({ id: await aGig(anna, null), copyId: newId<'gig'>() });
    return anna;
  },
  'imports.changeRow': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await anna.trpc.imports.changeRow.mutate({ id: await uploadList(anna, 'gigs.csv', list), position: 0, fixes: { title: 'Corrected' } });
    return anna;
  },
  'imports.undo': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    const id = await uploadList(anna, 'gigs.csv', list);
    await anna.trpc.imports.commit.mutate({ id, version: (await anna.trpc.imports.preview.query({ id })).import.version });
    await anna.trpc.imports.undo.mutate({ id });
    return anna;
  },
  'invitations.accept': async (app) => {
    const [anna, ben] = [await makeMember(app, { role: 'owner' }), await makeMember(app, { role: 'owner' })];
    const { token } = await inviteTo(anna, await emailOf(app, ben));
    await ben.trpc.invitations.accept.mutate({ token });
    return ben;
  },
  'invitations.decline': async (app) => {
    const { token } = await plantInvitation(app, await makeMember(app, { role: 'owner' }), 'nobody@example.org');
    await nobody(app).trpc.invitations.decline.mutate({ token });
    return null;
  },
  'invoices.create': async (app) => {
    const anna = await ready(app);
    await anna.trpc.invoices.create.mutate({ id: newId<'invoice'>(), clientId: await aClient(anna) });
    return anna;
  },
  'invoices.removeGig': async (app) => {
    const anna = await ready(app);
    const gigId = await aGig(anna, await aClient(anna));
    const draft = await anna.trpc.invoices.draftFromGigs.mutate({ id: newId<'invoice'>(), gigIds: [gigId] });
    await anna.trpc.invoices.removeGig.mutate({ id: sameId<'invoice'>(draft.id), version: draft.version, gigId });
    return anna;
  },
  'invoices.issue': async (app) => (await withIssued(app)).anna,
  'invoices.void': async (app) => {
    const { anna, invoice } = await withIssued(app);
    await anna.trpc.invoices.void.mutate({ id: invoice.id, version: invoice.version, reason });
    return anna;
  },
  'members.leave': async (app) => {
    const ben = await makeMember(app, { role: 'member' });
    await ben.trpc.members.leave.mutate();
    return ben;
  },
  'ownership.offer': async (app) => (await offered(app)).anna,
  'ownership.accept': async (app) => {
    const { ben, offerId } = await offered(app);
    await ben.trpc.ownership.accept.mutate({ offerId });
    return ben;
  },
  'ownership.decline': async (app) => {
    const { ben, offerId } = await offered(app);
    await ben.trpc.ownership.decline.mutate({ offerId });
    return ben;
  },
  'payments.record': async (app) => {
    const { anna, invoice } = await withIssued(app);
    await anna.trpc.payments.record.mutate({ id: newId<'payment'>(), invoiceId: invoice.id, amount: gbp(1_000), paidOn: '2026-11-20' });
    return anna;
  },
  'seller.save': ready,
  'support.leave': async (app) => {
    const [anna, admin] = [await makeMember(app, { role: 'owner' }), await makeAdmin(app)];
    const grantId = newId<'supportGrant'>();
    await anna.trpc.support.grant.mutate({ id: grantId, reason, hours: 1 });
    await admin.trpc.installation.openSupport.mutate({ organisationId: anna.actor.organisationId, grantId });
    await admin.trpc.support.leave.mutate();
    return admin;
  },
  'users.correctEmail': async (app) => {
    const admin = await makeAdmin(app);
    const id = newId<'user'>();
    const person = { email: `${id}@example.org`, displayName: 'Ben', platformRole: 'user', active: true, invite: false } as const;
    await admin.trpc.users.provision.mutate({ id, ...person });
    await admin.trpc.users.correctEmail.mutate({ id, email: `corrected-${id}@example.org` });
    return admin;
  },
  'users.reactivate': async (app) => {
    const [admin, ben] = [await makeAdmin(app), await makeMember(app, { role: 'owner' })];
    await admin.trpc.users.suspend.mutate({ id: ben.actor.userId, reason, until: null });
    await admin.trpc.users.reactivate.mutate({ id: ben.actor.userId });
    return admin;
  },
  'users.unbind': async (app) => {
    const [admin, ben] = [await makeAdmin(app), await makeMember(app, { role: 'owner' })];
    await admin.trpc.users.unbind.mutate({ id: ben.actor.userId });
    return admin;
  },
  'users.signOutEverywhere': async (app) => {
    const [admin, ben] = [await makeAdmin(app), await makeMember(app, { role: 'owner' })];
    await admin.trpc.users.signOutEverywhere.mutate({ id: ben.actor.userId });
    return admin;
  },

  'POST /files/expenses/:expenseId/receipts': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    const id = newId<'expense'>();
    await anna.trpc.expenses.create.mutate({ id, date: '2026-11-14', description: 'Train', amount: gbp(4_250), category: 'travel' });
    const form = new FormData();
    form.set('file', new File(['%PDF-1.7\n%%EOF'], 'receipt.pdf', { type: 'application/pdf' }));
    await anna.fetch(`/files/expenses/${id}/receipts`, { method: 'POST', body: form });
    return anna;
  },
  'POST /files/imports': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await send(anna, 'gigs.csv', list);
    return anna;
  },
  'POST /auth/sign-out': async (app) => {
    const anna = await makeMember(app, { role: 'owner' });
    await anna.fetch('/auth/sign-out', { method: 'POST' });
    return anna;
  },
};

/** What leaves no line, and why. */
export const unannounced: Readonly<Record<string, string>> = {
  'accessRequests.ask': 'a stranger asks: there is nobody to name, and the request itself is what is kept, as many as its limits allow',
};
