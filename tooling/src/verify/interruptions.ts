import { constants } from 'node:os';

type Clean = () => unknown;

const begun = new Set<Clean>();

/** Remembers how to end what was begun, should the run be interrupted. Answers how to forget it again. */
export function endIfInterrupted(clean: Clean): () => void {
  begun.add(clean);
  return () => void begun.delete(clean);
}

/** Ctrl-C and its like end what was begun, the latest first, before the run itself: no database and no product stays behind. */
export function endInOrder(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, async () => {
      for (const clean of [...begun].reverse()) await endedBy(clean);
      process.exit(128 + constants.signals[signal]);
    });
}

async function endedBy(clean: Clean): Promise<void> {
  try {
    await clean();
  } catch {
    // what is gone already needs no ending
  }
}
