import pg from 'pg';
import { at, runOnce } from './connection.mjs';

const PRISMA_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' };

/** `schema-engine cli <command>`: what prisma asks before it speaks JSON-RPC. Answers by exit code and a JSON log on stderr. */
export async function runCliCommand(command, url) {
  log('INFO', { message: command }); // prisma skips the first line
  const database = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
  try {
    if (command === 'can-connect-to-database') await runOnce(at(url));
    else if (command === 'create-database') await runOnce(at(url, 'postgres'), `CREATE DATABASE ${database}`);
    else throw new Error(`unknown command ${command}`);
    return 0;
  } catch (err) {
    log('ERROR', { message: err.message || String(err.code), is_panic: false, error_code: PRISMA_CODES[err.code] ?? 'P1001' });
    return 1;
  }
}

function log(level, fields) {
  process.stderr.write(`${JSON.stringify({ level, target: 'schema_engine::logger', fields })}\n`);
}
