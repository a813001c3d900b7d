import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; nobody's number is the same on every Linux. */
const NOBODY = 65534;

export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Whom the server runs as: nobody when we are root, ourselves otherwise. */
export const runAs: RunAs = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Whether the server's user can walk to `path`: a checkout under a home of mode 0700 is closed to it. `path` itself may not exist yet. */
export function reachable(path: string, uid = runAs.uid): boolean {
  if (uid === undefined) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && stat.uid !== uid && (stat.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
