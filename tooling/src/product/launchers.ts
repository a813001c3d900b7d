import { commandOf, parentOf, processIsAlive } from '../processes.ts';

const LAUNCHER = /go\.mjs|npm|pnpm|yarn/;
const SHELL = /^\S*sh -c /;

/**
 * Calls back when one of those that `npm start` put between the user and the product is gone: npm, its shell, the bootstrap.
 * A signal sent to npm kills its shell, which tells nobody; without this the product would go on where no Ctrl-C reaches it.
 */
export function whenLauncherIsGone(gone: () => void): void {
  const launchers = launchersAbove(process.pid);
  if (launchers.length === 0) return;
  const watch = setInterval(() => {
    if (launchers.every(processIsAlive)) return;
    clearInterval(watch);
    gone();
  }, 300);
  watch.unref();
}

function launchersAbove(pid: number): number[] {
  const parent = parentOf(pid);
  const command = parent > 1 ? commandOf(parent) : '';
  return LAUNCHER.test(command) || SHELL.test(command) ? [parent, ...launchersAbove(parent)] : [];
}
