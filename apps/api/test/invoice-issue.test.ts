import { createHash } from 'node:crypto';
import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aDraft, aGig, anIssued, answerFirstQuestions, asIssued, draftOf, gbp, issueDraft } from './support/business.ts';
import { newId } from './support/ids.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('issuing', () => {
  let app: TestApp;
  let anna: Member;
  let client: Id<'client'>;
  beforeAll(async () => {
    app = await makeApp();
    ({ anna, client } = await aBusiness());
  });
  afterAll(() => app.close());

  /** An organisation of its own that can issue: its numbers begin at one. */
  async function aBusiness(more: { vatRegistered?: boolean } = {}) {
    const owner = await makeMember(app, { role: 'owner' });
    await answerFirstQuestions(owner, more);
    return { anna: owner, client: await aClient(owner) };
  }
  const setNumbers = async (who: Member, pattern: string, reset: 'never' | 'yearly' | 'monthly', start = 1) => {
    const settings = await who.trpc.settings.get.query();
    await who.trpc.settings.save.mutate({
      ...settings,
      mileageRate: null,
      passengerRate: null,
      invoiceNumberPattern: pattern,
      invoiceNumberReset: reset,
      invoiceNumberStart: start,
    } as Parameters<Member['trpc']['settings']['save']['mutate']>[0]); // its own answer is its input
  };
  const pdfOf = async (who: Member, id: string) => {
    const response = await who.fetch(`/files/invoices/${id}.pdf`);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const numberOf = ({ number }: { number: string }) => number;

  it('takes a number, dates it today and makes it due after its terms', async () => {
    const { anna, client } = await aBusiness();
    const issued = await anIssued(anna, client);
    expect(issued).toMatchObject({
      state: 'issued',
      status: 'issued',
      number: 'INV-2026-0001',
      invoiceDate: '2026-11-21',
      dueDate: '2026-12-05',
      totals: { total: gbp(25_000) },
      amountDue: gbp(25_000),
      events: [{ kind: 'issued', byMe: true }],
    });
  });

  it('says before what it would do, and takes no number for saying so', async () => {
    const { anna, client } = await aBusiness();
    const draft = await aDraft(anna, client);
    const preview = () => anna.trpc.invoices.issuePreview.query({ id: draft.id, invoiceDate: '2027-01-04' });
    const slip = anna.trpc.invoices.issuePreview.query({ id: draft.id, invoiceDate: '2199-12-31' });
    expect((await refusal(slip)).domain).toMatchObject({ code: 'invoice.dateRefused' });
    expect(await preview()).toEqual({ number: 'INV-2027-0001', invoiceDate: '2027-01-04', dueDate: '2027-01-18', missing: [] });
    expect((await issueDraft(anna, draft, '2027-01-04')).number).toBe('INV-2027-0001');
  });

  it('takes terms from the draft, else from the client, else from the organisation', async () => {
    const monthly = await aClient(anna, 'Pays late', { paymentTermsDays: 30, purchaseOrderReference: 'PO-7' });
    expect(await anIssued(anna, monthly)).toMatchObject({ dueDate: '2026-12-21', purchaseOrderReference: 'PO-7' });
    const draft = await aDraft(anna, monthly);
    const saved = await anna.trpc.invoices.saveDraft.mutate({
      id: draft.id,
      version: draft.version,
      patch: { paymentTermsDays: 0, invoiceDate: '2026-11-01' },
    });
    expect(await issueDraft(anna, { ...draft, version: saved.version })).toMatchObject({
      invoiceDate: '2026-11-01',
      dueDate: '2026-11-01',
      status: 'overdue',
    });
  });

  describe('under concurrency', () => {
    it('gives one number when the same draft is issued twice at once; the other is told it', async () => {
      const { anna, client } = await aBusiness();
      const draft = await aDraft(anna, client);
      const outcomes = await Promise.allSettled([issueDraft(anna, draft), issueDraft(anna, draft), issueDraft(anna, draft)]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(2);
      for (const { reason } of refused)
        expect((await refusal(Promise.reject(reason))).domain).toEqual({ code: 'invoice.alreadyIssued', number: 'INV-2026-0001' });
      expect((await anIssued(anna, client)).number).toBe('INV-2026-0002');
    });

    it('gives consecutive numbers to drafts that are issued at once, without a gap or a repeat', async () => {
      const { anna, client } = await aBusiness();
      const drafts = await Promise.all(Array.from({ length: 12 }, () => aDraft(anna, client)));
      const issued = await Promise.all(drafts.map((draft) => issueDraft(anna, draft)));
      const expected = Array.from({ length: 12 }, (_, index) => `INV-2026-${String(index + 1).padStart(4, '0')}`);
      expect(issued.map(numberOf).toSorted()).toEqual(expected);
      expect((await anna.trpc.invoices.numbers.query({})).brokenAt).toBeNull();
    });

    it('leaves no gap where an issue is refused among others', async () => {
      const { anna, client } = await aBusiness();
      const nowhere = await aClient(anna, 'No address', { address: {} });
      const drafts = await Promise.all([client, nowhere, client, nowhere, client].map((of) => aDraft(anna, of)));
      const outcomes = await Promise.allSettled(drafts.map((draft) => issueDraft(anna, draft)));
      const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.number] : []));
      expect(numbers.toSorted()).toEqual(['INV-2026-0001', 'INV-2026-0002', 'INV-2026-0003']);
    });

    it('keeps organisations’ series apart', async () => {
      const businesses = await Promise.all([aBusiness(), aBusiness(), aBusiness()]);
      const issued = await Promise.all(businesses.map(({ anna, client }) => anIssued(anna, client)));
      expect(issued.map(numberOf)).toEqual(['INV-2026-0001', 'INV-2026-0001', 'INV-2026-0001']);
    });
  });

  describe('numbers', () => {
    it('follow the pattern, and start again with the period of the invoice date', async () => {
      const { anna, client } = await aBusiness();
      await setNumbers(anna, '{year}/{month}/{seq}', 'monthly', 40);
      const dates = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-10-01'];
      const numbers: string[] = [];
      for (const date of dates) numbers.push((await anIssued(anna, client, {}, date)).number);
      expect(numbers).toEqual(['2026/10/0040', '2026/11/0040', '2026/11/0041', '2026/10/0041']);
    });

    it('that are taken already are refused, and nothing is issued', async () => {
      const { anna, client } = await aBusiness();
      await anIssued(anna, client);
      // The settings refuse such a series: it takes two changes at the same moment to have one.
      await app.owner.query(`update app.organisations set invoice_number_reset = 'never' where id = $1`, [anna.actor.organisationId]);
      const draft = await aDraft(anna, client);
      expect((await refusal(issueDraft(anna, draft))).domain).toEqual({ code: 'invoice.numberTaken', number: 'INV-2026-0001' });
      await app.owner.query(`update app.organisations set invoice_number_start = 2 where id = $1`, [anna.actor.organisationId]);
      expect((await issueDraft(anna, draft)).number).toBe('INV-2026-0002');
    });

    it('are all reported with their fate, void ones with the reason', async () => {
      const { anna, client } = await aBusiness();
      const first = await anIssued(anna, client);
      await anIssued(anna, client, {}, '2025-12-31');
      await anna.trpc.invoices.void.mutate({ id: first.id, version: first.version, reason: 'Sent to the wrong client' });
      const all = await anna.trpc.invoices.numbers.query({});
      expect(all.numbers.map(({ number, position, status, voidReason }) => [number, position, status, voidReason])).toEqual([
        ['INV-2026-0001', 1, 'void', 'Sent to the wrong client'],
        ['INV-2025-0001', 2, 'overdue', null],
      ]);
      expect((await anna.trpc.invoices.numbers.query({ year: 2025 })).numbers.map(numberOf)).toEqual(['INV-2025-0001']);
    });
  });

  describe('is refused', () => {
    it('while something is missing, all of it listed, and takes no number', async () => {
      const cleo = await makeMember(app, { role: 'owner' });
      const draft = await aDraft(cleo, await aClient(cleo, 'No address', { address: {} }));
      const { code, domain } = await refusal(issueDraft(cleo, draft));
      expect(code).toBe('UNPROCESSABLE_CONTENT');
      expect(domain).toMatchObject({ code: 'invoice.notReady' });
      expect(domain?.code === 'invoice.notReady' && domain.missing.map(({ of, what }) => `${of} ${what}`)).toEqual(
        expect.arrayContaining(['seller addressLine', 'seller city', 'client address']),
      );
      expect(draft.missing).toEqual(domain?.code === 'invoice.notReady' && domain.missing);
    });

    it('when the draft has changed since it was read', async () => {
      const draft = await aDraft(anna, client);
      await anna.trpc.invoices.saveDraft.mutate({ id: draft.id, version: draft.version, patch: { description: 'Later' } });
      expect((await refusal(issueDraft(anna, draft))).domain).toEqual({ code: 'record.stale', current: draft.version + 1 });
    });

    it('on a date that must be a slip', async () => {
      const draft = await aDraft(anna, client);
      expect((await refusal(issueDraft(anna, draft, '1999-12-31'))).domain).toMatchObject({ code: 'invoice.dateRefused' });
    });

    it('to viewers and to other organisations', async () => {
      const draft = await aDraft(anna, client);
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect((await refusal(issueDraft(viewer, draft))).code).toBe('FORBIDDEN');
      expect((await refusal(issueDraft((await aBusiness()).anna, draft))).code).toBe('NOT_FOUND');
    });
  });

  describe('freezes', () => {
    it('everything: later edits of client, seller, settings and gig change neither the invoice nor a byte of its PDF', async () => {
      const { anna, client } = await aBusiness();
      const gig = await aGig(anna, client);
      const issued = await issueDraft(anna, await draftOf(anna, [gig]));
      const before = { invoice: await anna.trpc.invoices.get.query({ id: issued.id }), pdf: (await pdfOf(anna, issued.id)).bytes };

      const clientVersion = (await anna.trpc.clients.get.query({ id: client })).version;
      const noAddress = { line1: '9 Elsewhere', city: 'Bath', postcode: 'BA1 1AA' };
      await anna.trpc.clients.update.mutate({ id: client, version: clientVersion, patch: { address: noAddress, paymentTermsDays: 90 } });
      await answerFirstQuestions(anna, { vatRegistered: true });
      const { version } = await anna.trpc.gigs.get.query({ id: gig });
      await anna.trpc.gigs.update.mutate({ id: gig, version, patch: { fee: gbp(1) } });

      expect(await anna.trpc.invoices.get.query({ id: issued.id })).toEqual(before.invoice);
      expect((await pdfOf(anna, issued.id)).bytes.equals(before.pdf)).toBe(true);
    });

    it('the PDF: the same bytes from the store, and drawn again when the store has lost them', async () => {
      const { anna, client } = await aBusiness();
      const issued = await anIssued(anna, client);
      const kept = await pdfOf(anna, issued.id);
      const { rows } = await app.owner.query('select pdf_storage_key as key, pdf_sha256 as sha from app.invoices where id = $1', [
        issued.id,
      ]);
      expect(createHash('sha256').update(kept.bytes).digest().equals(rows[0].sha)).toBe(true);
      await app.dependencies.blobs.delete(rows[0].key);
      expect((await pdfOf(anna, issued.id)).bytes.equals(kept.bytes)).toBe(true);
      await app.dependencies.blobs.put(rows[0].key, Buffer.from('%PDF-1.4 another'), { contentType: 'application/pdf' });
      expect((await pdfOf(anna, issued.id)).bytes.equals(kept.bytes)).toBe(true);
    });

    it('a chain of documents, in which an altered one shows', async () => {
      const { anna, client } = await aBusiness();
      const [, second] = [await anIssued(anna, client), await anIssued(anna, client), await anIssued(anna, client)];
      expect((await anna.trpc.invoices.numbers.query({})).brokenAt).toBeNull();
      const forged = `update app.invoices set document = jsonb_set(document, '{buyer,name}', '"Somebody else"') where id = $1`;
      const client1 = await app.owner.connect();
      try {
        await client1.query('begin');
        await client1.query('alter table app.invoices disable trigger trg_invoices_frozen');
        await client1.query(forged, [second.id]);
        await client1.query('alter table app.invoices enable trigger trg_invoices_frozen');
        await client1.query('commit');
      } finally {
        client1.release();
      }
      expect((await anna.trpc.invoices.numbers.query({})).brokenAt).toBe(2);
    });

    it('what is issued: saving, refreshing and issuing again are refused by its number', async () => {
      const issued = await anIssued(anna, client);
      const ref = { id: issued.id, version: issued.version };
      const { trpc } = anna;
      const attempts = [
        () => trpc.invoices.saveDraft.mutate({ ...ref, patch: { description: 'Later' } }),
        () => trpc.invoices.refresh.mutate(ref),
        () => trpc.invoices.declineRefresh.mutate(ref),
        () => trpc.invoices.issue.mutate(ref),
      ];
      for (const attempt of attempts)
        expect((await refusal(attempt())).domain).toEqual({ code: 'invoice.alreadyIssued', number: issued.number });
    });
  });

  describe('the PDF', () => {
    it('is shown inline under a safe name, and is not sent again when it is known', async () => {
      const { anna, client } = await aBusiness();
      await setNumbers(anna, '{year}/{seq}', 'yearly');
      const issued = await anIssued(anna, client);
      const { response, bytes } = await pdfOf(anna, issued.id);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(response.headers.get('content-disposition')).toBe(
        `inline; filename="Invoice 2026-0001.pdf"; filename*=UTF-8''Invoice%202026-0001.pdf`,
      );
      const etag = response.headers.get('etag') ?? '';
      expect((await anna.fetch(`/files/invoices/${issued.id}.pdf`, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const download = await anna.fetch(`/files/invoices/${issued.id}.pdf?download`);
      expect(download.headers.get('content-disposition')).toMatch(/^attachment;/);
    });

    it('is for the organisation’s members, the accountant among them, and for nobody else', async () => {
      const issued = await anIssued(anna, client);
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect((await pdfOf(viewer, issued.id)).response.status).toBe(200);
      const { anna: other } = await aBusiness();
      const statuses = await Promise.all([issued.id, newId(), 'nonsense'].map(async (id) => (await pdfOf(other, id)).response.status));
      expect(statuses).toEqual([404, 404, 404]);
    });
  });

  describe('voiding', () => {
    it('keeps the number, says why, frees the gigs, and owes nothing', async () => {
      const gig = await aGig(anna, client);
      const issued = await issueDraft(anna, await draftOf(anna, [gig]));
      const taken = asIssued(await anna.trpc.invoices.void.mutate({ id: issued.id, version: issued.version, reason: 'Sent twice' }));
      expect(taken).toMatchObject({ state: 'void', status: 'void', number: issued.number, voidReason: 'Sent twice', amountDue: gbp(0) });
      expect(taken.events.map((event) => event.kind)).toEqual(['issued', 'voided']);
      expect((await draftOf(anna, [gig])).lines).toHaveLength(1);
    });

    it('is refused for a draft, twice, when stale, without a reason, and once anything is paid', async () => {
      const draft = await aDraft(anna, client);
      const take = (of: { id: Id<'invoice'>; version: number }, reason = 'Because') =>
        refusal(anna.trpc.invoices.void.mutate({ ...of, reason }));
      const ref = ({ id, version }: { id: Id<'invoice'>; version: number }) => ({ id, version });
      expect((await take(ref(draft))).domain).toEqual({ code: 'invoice.notIssued' });
      const issued = await issueDraft(anna, draft);
      expect((await take(ref(issued), '  ')).fieldErrors).toHaveProperty('reason');
      expect((await take({ id: issued.id, version: 77 })).domain).toMatchObject({ code: 'record.stale', current: issued.version });
      const { payment, invoice } = await anna.trpc.payments.record.mutate({
        id: newId<'payment'>(),
        invoiceId: issued.id,
        amount: gbp(1),
        paidOn: '2026-11-21',
      });
      expect((await take({ id: issued.id, version: invoice.version })).domain).toEqual({
        code: 'invoice.paid',
        number: issued.number,
        paid: gbp(1),
      });
      const free = await anna.trpc.payments.remove.mutate({ id: payment.id as Id<'payment'> }); // as it was recorded
      await anna.trpc.invoices.void.mutate({ id: issued.id, version: free.invoice.version, reason: 'Because' });
      expect((await take({ id: issued.id, version: free.invoice.version + 1 })).domain).toEqual({
        code: 'invoice.void',
        number: issued.number,
      });
    });
  });
});
