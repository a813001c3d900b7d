import type { Taken } from './take.ts';

export interface ReadMeFacts {
  readonly organisation: string;
  readonly takenAt: Date;
  readonly taken: Taken;
  /** Files that the records name and that could not be put in, with why. */
  readonly missing: readonly string[];
}

/** What is what in the archive, for somebody who opens it years later. */
export function readMe({ organisation, takenAt, taken, missing }: ReadMeFacts): string {
  const { tables, lists, documents, receipts } = taken;
  const widest = Math.max(...tables.map(({ name }) => name.length));
  const lines = [
    `Everything that ${organisation} had in Glovelly, as it was at ${takenAt.toISOString()}.`,
    'All of it was read at that one moment: what is in one file fits what is in the others.',
    '',
    'WHAT IS WHAT',
    '',
    'invoices/   every invoice that was issued, as it was sent (PDF), by its number',
    'receipts/   every receipt, by the day of its expense',
    'imports/    the lists of gigs that were imported, as they were uploaded',
    'csv/        every record, a table a file, for a spreadsheet',
    'json/       the same records, for a program: this is the exact form',
    '',
    'TABLES',
    '',
    ...tables.map(({ name, rows }) => `${name.padEnd(widest)}  ${String(rows).padStart(7)} ${rows === 1 ? 'row' : 'rows'}`),
    '',
    'HOW TO READ THEM',
    '',
    'Columns that end in _minor are money in the smallest unit of the currency beside it: 25000 GBP is 250.00 pounds.',
    'Columns that end in _e4 have four decimals: 4500 is 0.45; those in _e2 have two: 2000 is 20 per cent.',
    'Days are written YYYY-MM-DD, moments in UTC. Bytes (SHA-256) are written as hexadecimal digits.',
    'Ids tie records together: gig_id in expenses.csv is the id of a row of gigs.csv. created_by_user_id is a user_id of members.csv.',
    "CSV is by RFC 4180, in UTF-8. A text that a spreadsheet would run as a formula has an apostrophe (') in front; JSON has it as it was typed.",
    'Every issued invoice is chained to the one before (chain_sha256): Glovelly is free software, and its source says how to check that.',
    '',
    'HOW LONG TO KEEP IT',
    '',
    'Tax law asks you to keep your records, not Glovelly. In the UK that is at least five years after the 31 January by which the tax return of the year',
    'is due (gov.uk: Business records if you’re self-employed). Elsewhere, or in doubt, ask your accountant.',
    '',
    'FILES',
    '',
    `${documents.length} invoices, ${receipts.length} receipts, ${lists.length} imported lists.`,
    ...(missing.length === 0
      ? ['All of them are in this archive.']
      : [`${missing.length} of them could not be put in, and are named here:`, ...missing.map((name) => `  ${name}`)]),
    '',
  ];
  return lines.join('\r\n');
}
