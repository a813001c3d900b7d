import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { runAs } from './identity.ts';

export const OWNER = 'gl_owner';
export const SUPERUSER = 'postgres';
export const DATABASE = 'glovelly';

export interface Passwords {
  owner: string;
  superuser: string;
}

export const clusterFolder = (home: string) => join(home, 'cluster');
const passwordsFile = (home: string) => join(home, 'passwords.json');

export function readPasswords(home: string): Passwords {
  return JSON.parse(readFileSync(passwordsFile(home), 'utf8')) as Passwords; // written by `fill` below
}

/**
 * Makes the cluster, the owner role and the database, unless they are there. All of it is made aside and moved into place by one
 * rename: a launcher that dies half-way leaves nothing, and of two at once one wins and the other uses the winner's.
 */
export function initialise(home: string, binaries: Binaries): void {
  if (existsSync(home)) return;
  mkdirSync(dirname(home), { recursive: true });
  const draft = mkdtempSync(`${home}.new-`);
  try {
    fill(draft, binaries);
    renameSync(draft, home);
  } catch (err) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw err;
  }
}

function fill(draft: string, { initdb, postgres }: Binaries): void {
  chmodSync(draft, 0o755); // its user must be able to walk through
  const cluster = clusterFolder(draft);
  mkdirSync(cluster, { mode: 0o700 });
  const passwords: Passwords = { owner: randomBytes(24).toString('base64url'), superuser: randomBytes(24).toString('base64url') };
  writeFileSync(passwordsFile(draft), JSON.stringify(passwords), { mode: 0o600 });

  const handedOver = join(draft, 'superuser-password'); // initdb reads it as its own user
  writeFileSync(handedOver, passwords.superuser, { mode: 0o600 });
  for (const path of [cluster, handedOver]) giveToServer(path);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  run(initdb, [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    `--pwfile=${handedOver}`,
    '--no-instructions',
    ...locale,
  ]);
  rmSync(handedOver);
  run(postgres, ['--single', '-D', cluster, 'postgres'], ownerAndDatabase(passwords.owner));
}

/** Single-user mode takes one command per line. The owner migrates and makes roles; it is no superuser. */
function ownerAndDatabase(password: string): string {
  return `CREATE ROLE ${OWNER} LOGIN CREATEROLE CREATEDB NOSUPERUSER PASSWORD '${password}';\nCREATE DATABASE ${DATABASE} OWNER ${OWNER};\n`;
}

function giveToServer(path: string): void {
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(path, runAs.uid, runAs.gid);
}

function run(program: string, args: string[], input = ''): void {
  execFileSync(program, args, { ...runAs, cwd: '/', env: { LC_ALL: 'C' }, input, stdio: 'pipe' });
}
