import { features } from '@glovelly/tooling/policies/features.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftOut } from '../src/features/export/tables-store.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, anIssued, answerFirstQuestions } from './support/business.ts';
import { newId } from './support/ids.ts';
import { callerFor, type Member, makeMember } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { uploadList } from './support/upload-list.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF');

type Row = Readonly<Record<string, unknown>>;

describe('a copy of everything', () => {
  let app: TestApp;
  let tenant: Tenant;
  let owner: Member;
  beforeAll(async () => {
    app = await makeApp();
    tenant = await makeTenant(app.owner); // a row of every kind
    await makeTenant(app.owner); // and of somebody else
    owner = await callerFor(app, tenant.actors.owner);
  });
  afterAll(() => app.close());

  const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  async function copyFor(who: Member) {
    const answer = await who.fetch('/files/export.zip');
    expect(answer.status).toBe(200);
    const archive = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const table = (name: string): Row[] => JSON.parse(text(archive[`json/${name}.json`]));
    return { archive, table, names: Object.keys(archive), readMe: text(archive['README.txt']), answer };
  }

  it('holds every table that an organisation has rows in, so that a new one cannot be forgotten', async () => {
    const { names } = await copyFor(owner);
    const tables = features
      .flatMap(({ tenantTables = [] }) => tenantTables.map(({ table }) => table))
      .filter((table) => !(table in leftOut));
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) expect(names).toEqual(expect.arrayContaining([`json/${table}.json`, `csv/${table}.csv`]));
    for (const [table, why] of Object.entries(leftOut)) expect([table, why.length > 10]).toEqual([table, true]);
  });

  it('holds each row again, and none of anybody else', async () => {
    const { table, readMe } = await copyFor(owner);
    for (const [name, rows] of tenant.rows) {
      const short = name.replace(/^app\./, '');
      if (!name.startsWith('app.') || short in leftOut) continue;
      const found = table(short);
      const mine = found.filter((row) => (row.organisation_id ?? row.id) === tenant.id);
      expect([name, found.length]).toEqual([name, mine.length]);
      for (const { id } of rows.filter((row) => row.id))
        expect(
          mine.some((row) => row.id === id),
          `${name} ${String(id)}`,
        ).toBe(true);
      expect(found.length, name).toBeGreaterThanOrEqual(rows.length);
      expect(readMe).toMatch(new RegExp(`${short} +${found.length} row`));
    }
  });

  it('says the same in CSV, safe from formulas, with figures as figures', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    await aClient(anna, '=HYPERLINK("https://evil.test")', { notes: 'One, "two"\nthree £' });
    const { archive, table } = await copyFor(anna);
    const csv = text(archive['csv/clients.csv']);
    expect(csv.startsWith('\uFEFForganisation_id,id,name,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.test"")"`);
    expect(csv).toContain('"One, ""two""\nthree £"');
    expect(table('clients')[0]).toMatchObject({ name: '=HYPERLINK("https://evil.test")', notes: 'One, "two"\nthree £' });
  });

  it('holds issued invoices as they were sent, receipts and lists as they came, and where to pay in clear', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    await answerFirstQuestions(anna);
    const client = await aClient(anna);
    const issued = await anIssued(anna, client);
    const expense = await anna.trpc.expenses.create.mutate({
      id: newId<'expense'>(),
      gigId: await aGig(anna, client),
      date: '2026-11-14',
      supplier: 'Northern Rail',
      description: 'Train',
      amount: { minor: '4250', currency: 'GBP' },
      category: 'travel',
    });
    for (const fileName of ['../ticket.pdf', 'TICKET.pdf']) {
      const body = new FormData();
      body.set('file', new File([PDF, new Uint8Array([fileName.length])], fileName, { type: 'application/pdf' }));
      expect((await anna.fetch(`/files/expenses/${expense.id}/receipts`, { method: 'POST', body })).status).toBeLessThan(300);
    }
    const list = new TextEncoder().encode('Title,Date\nCeilidh,2026-12-14\n');
    await uploadList(anna, 'gigs.csv', list);

    const { archive, names, table, readMe } = await copyFor(anna);
    const pdf = new Uint8Array(await (await anna.fetch(`/files/invoices/${issued.id}.pdf`)).arrayBuffer());
    expect(archive['invoices/INV-2026-0001.pdf']).toEqual(pdf);
    expect(names.filter((name) => name.startsWith('receipts/'))).toEqual([
      'receipts/2026-11-14 Northern Rail ticket.pdf',
      'receipts/2026-11-14 Northern Rail TICKET (2).pdf',
    ]);
    expect(archive['imports/gigs.csv']).toEqual(list);
    expect(table('seller_profiles')).toMatchObject([{ sort_code: '601613', account_number: '31926819' }]);
    expect(table('members')).toMatchObject([{ role: 'owner', user_id: anna.actor.userId }]);
    expect(readMe).toContain('1 invoices, 2 receipts, 1 imported lists.');
    expect(names.join()).not.toMatch(/storage_key/);
    expect(text(archive['csv/attachments.csv'])).not.toMatch(/organisations\//);
  });

  it('names what could not be found, and is whole without it', async () => {
    const { readMe, names } = await copyFor(owner); // its receipt's bytes were never kept
    expect(readMe).toMatch(/named here:\r\n(.*\r\n)* {2}receipts\/2026-11-14 Train a\.pdf \(not found/);
    expect(names.filter((name) => name.startsWith('receipts/'))).toEqual([]);
  });

  it('is for owner and admin, and told to the log', async () => {
    expect((await (await callerFor(app, tenant.actors.admin)).fetch('/files/export.zip')).status).toBe(200);
    for (const role of ['member', 'viewer'] as const)
      expect((await (await callerFor(app, tenant.actors[role])).fetch('/files/export.zip')).status).toBe(403);
    const { rows } = await app.owner.query(`select from app.api_audit_logs where action = 'organisation.exported' and user_id = $1`, [
      tenant.actors.admin.userId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is given while the organisation is closing', async () => {
    const anna = await makeMember(app, { role: 'owner', name: 'Closing' });
    await anna.trpc.closing.request.mutate({ typedName: 'Closing' });
    expect((await copyFor(anna)).table('organisations')).toMatchObject([{ name: 'Closing', closes_at: expect.any(String) }]);
  });

  it('is of one moment: what is written while it is read is not in it', async () => {
    const anna = await makeMember(app, { role: 'owner' });
    await aClient(anna, 'Before');
    const seen = await app.dependencies.database.snapshot(anna.actor, async (snapshot) => {
      const names: unknown[] = [];
      for await (const rows of snapshot.rows('select 1::text')) names.push(...rows);
      await aClient(anna, 'Meanwhile');
      for await (const rows of snapshot.rows('select name from app.clients order by name')) names.push(...rows.flat());
      return names;
    });
    expect(seen).toEqual([['1'], 'Before']);
  });

  it('breaks off cleanly: a place, the spool and the transaction are given back', async () => {
    const answers = await Promise.all(
      (await Promise.all(Array.from({ length: 6 }, () => makeMember(app, { role: 'admin', in: owner })))).map((admin) =>
        admin.fetch('/files/export.zip').then(async (answer) => {
          expect(answer.status).toBe(200);
          const reader = answer.body?.getReader();
          await reader?.read();
          await reader?.cancel();
          return answer;
        }),
      ),
    );
    expect(answers).toHaveLength(6); // two at a time: the others came in because the first had left
    const { rows } = await app.owner.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%' and usename = 'gl_app'`,
    );
    expect(rows).toEqual([]);
    expect((await copyFor(owner)).names).toContain('README.txt');
  });

  describe('of 100,000 rows', () => {
    let many: Member;
    beforeAll(async () => {
      many = await makeMember(app, { role: 'owner' });
      await app.owner.query(
        `insert into app.gigs (organisation_id, id, title, sort_title, date, currency, fee_minor, notes)
         select $1, gen_random_uuid(), 'Gig ' || n, 'gig ' || n, date '2020-01-01' + (n % 2000), 'GBP', n, repeat('notes ', 20) from generate_series(1, 100000) as n`,
        [many.actor.organisationId],
      );
    });

    it('takes little memory', { timeout: 120_000 }, async () => {
      const before = process.memoryUsage().rss;
      let most = before;
      const sampling = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss);
      }, 20);
      const answer = await many.fetch('/files/export.zip');
      let bytes = 0;
      for await (const chunk of answer.body ?? []) bytes += chunk.length;
      clearInterval(sampling);
      expect(bytes).toBeGreaterThan(2_000_000);
      expect((most - before) / 2 ** 20).toBeLessThan(300); // unpacked it is more than 100 MB
    });

    it('left unread is in the way of whoever left it so, and of nobody else', { timeout: 120_000 }, async () => {
      const open = await Promise.all([many.fetch('/files/export.zip'), many.fetch('/files/export.zip')]);
      expect((await many.fetch('/files/export.zip')).status).toBe(503);
      expect((await copyFor(owner)).names).toContain('README.txt'); // not kept waiting by downloads that stand still
      for (const answer of open) await answer.body?.cancel();
      const again = async () => {
        const { status, body } = await many.fetch('/files/export.zip');
        await body?.cancel();
        return status;
      };
      await expect.poll(again, { timeout: 30_000 }).toBe(200); // a place is back when its files are closed, a moment later
    });
  });
});
