import pg from 'pg';
import { withDatabase } from './database/with-database.ts';
import { readCatalogue } from './rls-audit/catalogue.ts';
import { findGaps } from './rls-audit/gaps.ts';
import { report } from './rls-audit/report.ts';

/** `pnpm db:rls-audit`: what the database protects, by its own catalogue. Fails on any gap. */
async function audit(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const catalogue = await readCatalogue(client);
    const gaps = findGaps(catalogue);
    console.log(report(catalogue));
    console.log(gaps.length === 0 ? '\nNo gap.' : `\n${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}:`);
    for (const { where, what } of gaps) console.log(`  ${where}: ${what}`);
    return gaps.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

process.exitCode = await withDatabase(audit);
