import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (err) {
    return (err as NodeJS.ErrnoException).code === 'EPERM'; // process.kill throws nothing else
  }
}

/** The command line of a process, empty when there is none. */
export function commandOf(pid: number): string {
  try {
    return HAS_PROC ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : ps(pid, 'command=');
  } catch {
    return ''; // it has just ended
  }
}

export function parentOf(pid: number): number {
  try {
    // The second field is the program's name in brackets, which may hold anything.
    return Number(HAS_PROC ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] : ps(pid, 'ppid='));
  } catch {
    return 0;
  }
}

const HAS_PROC = existsSync('/proc/self/stat');
const ps = (pid: number, what: string) => execFileSync('ps', ['-p', String(pid), '-o', what], { encoding: 'utf8' }).trim();
