import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIsAlive } from '../processes.ts';

interface Running {
  pid: number;
  port: number;
  url: string;
}

const note = (dataDir: string) => join(dataDir, 'running.json');

/** Where the product already runs on this data directory: its note may be of a run that was killed. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  if (!existsSync(note(dataDir))) return undefined;
  const { pid, port, url } = JSON.parse(readFileSync(note(dataDir), 'utf8')) as Running; // written below
  if (!processIsAlive(pid)) return undefined;
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    return ok ? url : undefined;
  } catch {
    return undefined;
  }
}

export function noteRunning(dataDir: string, at: { url: string; port: number }): () => void {
  const running: Running = { pid: process.pid, url: at.url, port: at.port };
  writeFileSync(note(dataDir), JSON.stringify(running));
  return () => rmSync(note(dataDir), { force: true });
}
