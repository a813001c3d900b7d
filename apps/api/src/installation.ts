import { readFileSync } from 'node:fs';
import type { Readiness } from './http/readiness.ts';

/** What the program knows of itself, for the page of those who run it. No secret and no address is in it. */
export interface Installation {
  readonly version: string;
  readonly mailAdapter: 'smtp' | 'local';
  readonly ready: () => Promise<Readiness>;
}

/** Of the release this program is part of. The file stands beside it, as the migrations do. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version?: string }; // our own file
  return version ?? 'unknown';
}
