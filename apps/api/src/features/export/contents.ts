import { Readable } from 'node:stream';
import { archiveName } from '@glovelly/domain/export';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { MemberContext } from '../../trpc/context.ts';
import type { ArchiveEntry } from './archive.ts';
import { readMe } from './read-me.ts';
import type { Spools, Taken } from './take.ts';

/** Draws, or finds, the PDF of an issued invoice: the invoices' own. */
export type IssuedPdf = (ctx: MemberContext, id: InvoiceId) => Promise<{ readonly bytes: Uint8Array }>;

export interface Contents {
  readonly ctx: MemberContext;
  readonly taken: Taken;
  readonly spools: Spools;
  readonly takenAt: Date;
  readonly issuedPdf: IssuedPdf;
}

/** The files of the archive, one after another: a file is fetched when the one before is through. One that cannot be had is named in the README, and no more. */
export async function* contents({ ctx, taken, spools, takenAt, issuedPdf }: Contents): AsyncGenerator<ArchiveEntry> {
  const missing: string[] = [];
  const text = (name: string, content: Readable): ArchiveEntry => ({ name, content, modified: takenAt, compress: true });
  const file = (name: string, bytes: Uint8Array): ArchiveEntry => ({ name, content: whole(bytes), modified: takenAt, compress: false });

  for (const { name, csv } of taken.tables) yield text(`csv/${name}.csv`, spools.csv.read(csv));
  for (const { name, json } of taken.tables) yield text(`json/${name}.json`, spools.json.read(json));

  const names = { invoices: new Set<string>(), receipts: new Set<string>(), imports: new Set<string>() };
  for (const { name, section } of taken.lists) yield text(`imports/${archiveName(name, names.imports)}`, spools.json.read(section));
  for (const { id, number } of taken.documents) {
    const name = `invoices/${archiveName(`${number}.pdf`, names.invoices)}`;
    const bytes = await had(ctx, name, async () => (await issuedPdf(ctx, id)).bytes);
    if (bytes) yield file(name, bytes);
    else missing.push(`${name} (could not be drawn: open the invoice in Glovelly and try again)`);
  }
  for (const receipt of taken.receipts) {
    const name = `receipts/${archiveName(receipt.name, names.receipts)}`;
    const bytes = await had(ctx, name, () => ctx.blobs.get(receipt.storageKey));
    if (bytes) yield file(name, bytes);
    else missing.push(`${name} (not found where it was kept)`);
  }
  yield text('README.txt', whole(Buffer.from(`\uFEFF${readMe({ organisation: ctx.organisation.name, takenAt, taken, missing })}`)));
}

const whole = (bytes: Uint8Array): Readable => Readable.from([bytes], { objectMode: false });

async function had(ctx: MemberContext, name: string, get: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  try {
    return await get();
  } catch (err) {
    ctx.log.warn({ err, name: name.split('/')[0] }, 'a file is missing in a copy of everything');
    return null;
  }
}
