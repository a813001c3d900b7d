import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapter } from './adapter.mjs';
import { at, runOnce } from './connection.mjs';

const require = createRequire(import.meta.url);

/** Prisma's schema engine as its own WebAssembly build; started by the first call that needs it. */
export function wasmEngine({ models, datasource }) {
  let started;
  const engine = () => {
    started ??= startEngine(models, datasource);
    return started;
  };
  return {
    async call(method, params) {
      if (method === 'dbExecute') return void (await runOnce(at(datasource.url), params.script));
      if (method === 'createDatabase') return { databaseName: '' };
      return (await engine())[method === 'getDatabaseVersion' ? 'version' : method](params);
    },
  };
}

async function startEngine(models, datasource) {
  const glue = await loadGlue();
  const datamodels = models.length > 0 ? models.map((file) => [file, readFileSync(file, 'utf8')]) : undefined;
  const schema = new URL(datasource.url).searchParams.get('schema') ?? undefined;
  const adapter = new MigrationAdapter(datasource.url, datasource, { schema });
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

async function loadGlue() {
  const path = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import(path);
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, '.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return glue;
}
