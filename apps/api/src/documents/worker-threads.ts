import { Tinypool } from 'tinypool';
import { findWorkerFile, type WorkerFile } from './worker-file.ts';

/** The thread broke down or was stopped: what it was doing is lost, the next task gets a new one. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';

  constructor(
    readonly reason: 'slow' | 'failing',
    options: ErrorOptions,
  ) {
    super(`the thread was ${reason}`, options);
  }
}

export interface WorkerThreads {
  /** Runs a function that worker.ts exports. Throws what it throws, or ThreadFailure. No more at once than there are threads. */
  run(name: string, task: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Limits {
  readonly threads: number;
  readonly timeoutMs: number;
  readonly memoryMiB: number;
}

const IDLE_MS = 10 * 60_000;

/** Threads for worker.ts, started when first needed. */
export function startThreads({ threads, timeoutMs, memoryMiB }: Limits): WorkerThreads {
  let file: Promise<WorkerFile> | null = null;
  let pool: Tinypool | null = null;

  const poolOf = ({ path }: WorkerFile): Tinypool => {
    const options = { filename: path, minThreads: 0, maxThreads: threads, idleTimeout: IDLE_MS };
    const started = new Tinypool({ ...options, resourceLimits: { maxOldGenerationSizeMb: memoryMiB } });
    started.setMaxListeners(0); // each task under way listens
    // An error of a thread that has no task; unheard, it would end the process. Tinypool starts no more threads once one has broken down
    // while starting, so the next task gets a new pool.
    started.on('error', () => {
      if (pool === started) pool = null;
      started.destroy().catch(() => {});
    });
    return started;
  };

  return {
    run: async (name, task) => {
      file ??= findWorkerFile();
      const found = await file;
      pool ??= poolOf(found); // after the wait: two first tasks make one pool
      return runWithin(timeoutMs, pool, name, task);
    },
    close: async () => {
      await pool?.destroy();
      await (await file)?.release();
    },
  };
}

async function runWithin(timeoutMs: number, pool: Tinypool, name: string, task: unknown): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  let breakDown = (_cause: unknown): void => {};
  const broken = new Promise<never>((_, reject) => {
    breakDown = reject;
  });
  const heard = (cause: unknown): void => breakDown(new ThreadFailure('failing', { cause }));
  pool.prependListener('error', heard); // before the pool is thrown away, with a less telling error
  try {
    return await Promise.race([pool.run(task, { name, signal: stop.signal }), broken]);
  } catch (cause) {
    if (stop.signal.aborted) throw new ThreadFailure('slow', { cause });
    throw isCrash(cause) ? new ThreadFailure('failing', { cause }) : cause;
  } finally {
    clearTimeout(timer);
    pool.off('error', heard);
  }
}

/** Node's own codes for a thread that ended; any other error is what the task threw. */
const isCrash = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_WORKER_');
