import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import '../testing/global-setup.ts'; // declares what is provided
import { randomUUID } from 'node:crypto';
import { programFile } from '../build/program.ts';
import { type ProgramRun, runProgram } from '../build/run-program.ts';
import { createDatabase, dropDatabase } from '../postgres/databases.ts';
import { REPOSITORY } from '../repository.ts';

const { ownerUrl } = inject('testServer');
const FIRST = 'prisma/migrations/20260101000000_first/migration.sql';

const PROJECT = {
  'prisma.config.mjs': `import { defineConfig } from 'prisma/config';
    export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' }, datasource: { url: process.env.DATABASE_URL } });`,
  'prisma/schema/base.prisma': `generator client { 
      provider = "prisma-client" 
      output = "../../generated" 
    }
    datasource db { 
      provider = "postgresql" 
      schemas = ["app"] 
    }`,
  'prisma/schema/gigs.prisma': `model Gig { 
      id String @id @db.Uuid
      fee BigInt @map("fee_minor")
      venue String?
      @@map("gigs") 
      @@schema("app") 
    }`,
  'prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
  [FIRST]: `CREATE SCHEMA app;
    CREATE TABLE app.gigs (id uuid NOT NULL, fee_minor bigint NOT NULL, venue text, CONSTRAINT gigs_pkey PRIMARY KEY (id));
    CREATE FUNCTION app.trim_venue() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.venue := trim(NEW.venue); RETURN NEW; END $$;
    CREATE TRIGGER trg_gigs_trim BEFORE INSERT ON app.gigs FOR EACH ROW EXECUTE FUNCTION app.trim_venue();
    ALTER TABLE app.gigs ENABLE ROW LEVEL SECURITY;
    CREATE POLICY everybody ON app.gigs USING (true);`,
};

let project: string;
let database: string;
let url: string;

beforeEach(async () => {
  project = mkdtempSync(join(REPOSITORY, 'node_modules', '.schema-engine-')); // there it finds prisma as the checkout does
  for (const [path, text] of Object.entries(PROJECT)) write(path, text);
  database = `engine_${randomUUID().replaceAll('-', '')}`;
  url = await createDatabase(ownerUrl, database);
});

afterEach(async () => {
  await dropDatabase(ownerUrl, database);
  rmSync(project, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function prisma(...args: string[]): Promise<ProgramRun> {
  const engine = join(REPOSITORY, 'tooling/src/schema-engine.mjs');
  return runProgram([programFile('prisma'), ...args], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: engine },
  });
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const DIFF = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema', '--exit-code'];

describe('deploying', () => {
  test('runs functions, triggers and policies of a migration, writes the history, and has nothing to do the second time', async () => {
    expect(await prisma('migrate', 'deploy')).toMatchObject({ code: 0 });
    await query(`INSERT INTO app.gigs VALUES (gen_random_uuid(), 1, '  The Lamb ')`);
    expect(await query('SELECT venue FROM app.gigs')).toEqual([{ venue: 'The Lamb' }]);
    expect(await query('SELECT migration_name, applied_steps_count FROM _prisma_migrations')).toEqual([
      { migration_name: '20260101000000_first', applied_steps_count: 1 },
    ]);
    expect((await prisma('migrate', 'deploy')).output).toContain('No pending migrations');
    expect(await prisma('migrate', 'status')).toMatchObject({ code: 0 });
  });

  test('fails aloud when a migration fails, and says so until it is resolved', async () => {
    write(FIRST, 'CREATE SCHEMA app; SELECT no_such_function();');
    const { code, output } = await prisma('migrate', 'deploy');
    expect(code).not.toBe(0);
    expect(output).toContain('no_such_function');
    expect(await prisma('migrate', 'status')).toMatchObject({ code: 1 });
    expect(await prisma('migrate', 'resolve', '--rolled-back', '20260101000000_first')).toMatchObject({ code: 0 });
  });
});

describe('comparing', () => {
  test('finds no drift where there is none, and leaves the main database untouched', async () => {
    expect(await prisma(...DIFF)).toMatchObject({ code: 0 });
    expect(await query(`SELECT 1 FROM pg_namespace WHERE nspname = 'app'`)).toEqual([]);
    expect(await query(`SELECT 1 FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`)).toEqual([]);
  });

  test('finds a column that no migration makes', async () => {
    write('prisma/schema/gigs.prisma', PROJECT['prisma/schema/gigs.prisma'].replace('venue String?', 'venue String?\n miles Int?'));
    const { code, output } = await prisma(...DIFF);
    expect(code).toBe(2);
    expect(output).toContain('Added column `miles`');
  });

  test('finds what somebody changed by hand in a migrated database', async () => {
    await prisma('migrate', 'deploy');
    await query('ALTER TABLE app.gigs DROP COLUMN venue');
    const drift = await prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code');
    expect(drift.code).toBe(2);
  });

  test('writes the next migration', async () => {
    await prisma('migrate', 'deploy');
    write('prisma/schema/gigs.prisma', PROJECT['prisma/schema/gigs.prisma'].replace('venue String?', 'venue String?\n miles Int?'));
    expect(await prisma('migrate', 'dev', '--create-only', '--name', 'miles')).toMatchObject({ code: 0 });
    const made = readdirSync(join(project, 'prisma/migrations')).find((name) => name.endsWith('_miles'));
    expect(readFileSync(join(project, 'prisma/migrations', made ?? '', 'migration.sql'), 'utf8')).toContain(
      'ADD COLUMN     "miles" INTEGER',
    );
  });
});

test('a server that cannot be reached is an error with Prisma’s code, not a success', async () => {
  url = 'postgresql://gl_owner:x@127.0.0.1:1/glovelly';
  const { code, output } = await prisma('migrate', 'deploy');
  expect(code).not.toBe(0);
  expect(output).toContain('P1001');
});
