import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { readPidFile } from '@glovelly/tooling/postgres/pid-file.ts';
import { gigs } from '../story.ts';
import { checkPage } from '../support/accessibility.ts';
import { lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see } from '../support/steps.ts';

/** The database stops: an open page says so, and so does what is asked for by its address; both go on by themselves when it is back. */
export async function outliveAStoppedDatabase(stage: Stage): Promise<void> {
  const { desk, phone, share, complaints } = stage;
  await goTo(desk, 'Gigs');
  await share();
  const comeBack = stopTheDatabase();
  try {
    await desk.getByRole('searchbox', { name: 'Search gigs' }).fill(gigs[2].title);
    await arrive(desk, 'Glovelly cannot be reached just now');
    await see(desk, 'Glovelly does not answer just now');
    await lookHere(desk, 'a page while the database is stopped');
    await phone.goto('/payments');
    await arrive(phone, 'Back in a moment');
    await see(phone, 'The database does not answer right now');
    await checkPage(phone, 'a page asked for while the database is stopped');
  } finally {
    comeBack();
  }
  await arrive(desk, 'Gigs');
  await see(desk.getByRole('grid', { name: 'Gigs' }), gigs[2].title);
  await desk.getByText('Glovelly does not answer just now').waitFor({ state: 'detached' });
  await arrive(phone, 'Payments');
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !/\b503\b|SERVICE_UNAVAILABLE/.test(complaint)));
}

/** Ends it, and keeps it from being brought back until the returned function is called: it cannot start without its control file. */
function stopTheDatabase(): () => void {
  const cluster = join(process.env.GLOVELLY_DATA_DIR ?? '', 'postgres', 'cluster');
  const file = join(cluster, 'global', 'pg_control');
  const pid = readPidFile(cluster)?.pid ?? 0;
  if (pid === 0) throw new Error(`No database runs in ${cluster}.`);
  renameSync(file, `${file}.away`);
  process.kill(pid, 'SIGKILL');
  return () => renameSync(`${file}.away`, file);
}
