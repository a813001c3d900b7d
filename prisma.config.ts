import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The native engine is a download that some networks refuse. Ours is the same engine as WebAssembly; Windows cannot start a script by its path.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./tooling/src/schema-engine.mjs', import.meta.url));
}

const url = process.env.DATABASE_URL; // the owner's: migrations create roles, policies and grants

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: url === undefined ? {} : { url },
});
