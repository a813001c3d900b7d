import { staleFiles, writeFiles } from './files.ts';

// `pnpm db:policies` writes prisma/policies from the domain's visibility rules; with --check it only says whether they agree.
if (process.argv.includes('--check')) {
  const stale = staleFiles();
  for (const name of stale) console.error(`prisma/policies/${name} is not what the rules say: run pnpm db:policies`);
  if (stale.length > 0) process.exit(1);
} else {
  writeFiles();
}
