import { findDrift } from './drift.ts';
import { generate } from './generate.ts';
import { migrate } from './migrate.ts';
import { prisma } from './prisma.ts';
import { withDatabase } from './with-database.ts';

const [command = '', ...rest] = process.argv.slice(2);

const COMMANDS: Record<string, () => Promise<number>> = {
  generate: async () => {
    await generate();
    console.log('The database client is written.');
    return 0;
  },
  migrate: () =>
    withDatabase(async (url) => {
      await migrate(url);
      console.log('The database has every migration.');
      return 0;
    }),
  'migrate:dev': () => withDatabase(async (url) => (await prisma(['migrate', 'dev', '--create-only', ...rest], url)).code),
  status: () => withDatabase(async (url) => (await prisma(['migrate', 'status', ...rest], url)).code),
  drift: () =>
    withDatabase(async (url) => {
      const drift = await findDrift(url);
      console.log(drift.length === 0 ? 'The migrations and the schema agree.' : drift.join('\n\n'));
      return drift.length === 0 ? 0 : 1;
    }),
};

const run = COMMANDS[command];
if (run === undefined) {
  console.error(`Which? ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
process.exit(await run());
