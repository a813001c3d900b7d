import { CSV_START, csvRow } from '@glovelly/domain/export';
import type { Snapshot, TextRow } from '../../db/snapshot.ts';
import type { MemberContext } from '../../trpc/context.ts';
import {
  accountNumber,
  type IssuedDocument,
  issuedDocuments,
  type KeptReceipt,
  keptReceipts,
  memberColumns,
  membersOf,
  uploadedLists,
} from './files-store.ts';
import type { Section, Spool } from './spool.ts';
import { exportedTables, rowsOf } from './tables-store.ts';

export interface TakenTable {
  readonly name: string;
  readonly rows: number;
  readonly json: Section;
  readonly csv: Section;
}

/** What was read at one moment: tables and uploaded lists in the spools, and which files there are. */
export interface Taken {
  readonly tables: readonly TakenTable[];
  readonly lists: readonly { readonly name: string; readonly section: Section }[];
  readonly documents: readonly IssuedDocument[];
  readonly receipts: readonly KeptReceipt[];
}

export interface Spools {
  readonly json: Spool;
  readonly csv: Spool;
}

/** Reads everything of the organisation in one snapshot, into the spools. */
export async function takeEverything(
  snapshot: Snapshot,
  { actor, keys }: Pick<MemberContext, 'actor' | 'keys'>,
  spools: Spools,
): Promise<Taken> {
  const { organisationId } = actor;
  const tables: TakenTable[] = [];
  for (const table of await exportedTables(snapshot)) {
    const columns = table.columns.map(({ name }) => name);
    const isText = table.columns.map((column) => column.isText);
    if (table.name === 'seller_profiles') {
      const number = await accountNumber(snapshot, keys, organisationId);
      const rows = withColumn(rowsOf(snapshot, table, organisationId), 'account_number', number);
      tables.push(await spoolTable(spools, table.name, [...columns, 'account_number'], [...isText, false], rows));
    } else tables.push(await spoolTable(spools, table.name, columns, isText, rowsOf(snapshot, table, organisationId)));
  }
  tables.push(await spoolTable(spools, 'members', memberColumns, [false, false, true, true, false, false], asJsonToo(membersOf(snapshot))));

  const lists: { name: string; section: Section }[] = [];
  for await (const { name, bytes } of uploadedLists(snapshot, organisationId)) {
    const from = spools.json.size();
    await spools.json.write(bytes);
    lists.push({ name, section: { from, to: spools.json.size() } });
  }
  return {
    tables,
    lists,
    documents: await issuedDocuments(snapshot, organisationId),
    receipts: await keptReceipts(snapshot, organisationId),
  };
}

/** One table as a JSON array, a row a line, and as CSV. The first cell of each row is the row as JSON. */
async function spoolTable(
  { json, csv }: Spools,
  name: string,
  columns: readonly string[],
  isText: readonly boolean[],
  batches: AsyncGenerator<TextRow[]>,
): Promise<TakenTable> {
  const [jsonFrom, csvFrom] = [json.size(), csv.size()];
  let count = 0;
  await json.write('[');
  await csv.write(CSV_START + csvRow(columns, []));
  for await (const rows of batches) {
    await json.write(rows.map(([row], index) => `${count + index === 0 ? '\n' : ',\n'}${row}`).join(''));
    await csv.write(rows.map(([, ...cells]) => csvRow(cells, isText)).join(''));
    count += rows.length;
  }
  await json.write('\n]\n');
  return { name, rows: count, json: { from: jsonFrom, to: json.size() }, csv: { from: csvFrom, to: csv.size() } };
}

async function* withColumn(batches: AsyncGenerator<TextRow[]>, name: string, value: string | null): AsyncGenerator<TextRow[]> {
  for await (const rows of batches)
    yield rows.map(([row, ...cells]) => [`${row?.slice(0, -1)}, ${JSON.stringify(name)}: ${JSON.stringify(value)}}`, ...cells, value]);
}

async function* asJsonToo(batches: AsyncGenerator<TextRow[]>): AsyncGenerator<TextRow[]> {
  for await (const rows of batches)
    yield rows.map((row) => [
      JSON.stringify(Object.fromEntries(memberColumns.map((column, index) => [column, row[index] ?? null]))),
      ...row,
    ]);
}
