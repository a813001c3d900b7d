import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, processIsAlive } from '../processes.ts';

export interface PidFile {
  pid: number;
  port: number;
  /** PostgreSQL's own word for what it is doing: `starting`, `ready`, `stopping`. */
  status: string;
}

const path = (cluster: string) => join(cluster, 'postmaster.pid');

/** PostgreSQL's note about the server that has, or had, this cluster open. */
export function readPidFile(cluster: string): PidFile | undefined {
  if (!existsSync(path(cluster))) return undefined;
  const lines = readFileSync(path(cluster), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? 'starting' };
}

/** Whether that server still runs: its number may have gone to another program meanwhile. */
export function isRunning({ pid }: PidFile): boolean {
  return processIsAlive(pid) && commandOf(pid).includes('postgres');
}

/**
 * PostgreSQL will not start while the number in the file belongs to any living process of its user. The file itself must stay:
 * its shared memory key is how PostgreSQL knows that no orphaned backend still writes. So only the number is replaced, by that of a process that has ended.
 */
export function disownPidFile(cluster: string): void {
  const [, ...rest] = readFileSync(path(cluster), 'utf8').split('\n');
  const ended = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(path(cluster), [ended, ...rest].join('\n'));
}
