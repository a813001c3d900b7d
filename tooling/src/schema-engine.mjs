#!/usr/bin/env node
// Prisma's schema engine without its native binary, which not every network can download: `prisma migrate` starts
// this file instead (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts). Same engine, same history table, as WebAssembly over node-postgres.
import { runCliCommand } from './schema-engine/cli-command.mjs';
import { serveJsonRpc } from './schema-engine/json-rpc.mjs';
import { readOptions } from './schema-engine/options.mjs';
import { wasmEngine } from './schema-engine/wasm-engine.mjs';

const options = readOptions(process.argv.slice(2));

if (options.words.includes('--version')) {
  console.log('schema-engine (wasm)');
} else if (options.words[0] === 'cli') {
  process.exit(await runCliCommand(options.words[1], options.datasource.url));
} else {
  await serveJsonRpc(wasmEngine(options));
  process.exit(0);
}
