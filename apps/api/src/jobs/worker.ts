import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { parseCronItems, Logger as QueueLogger, type Runner, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import { enqueue } from './enqueue.ts';
import type { JobDependencies } from './job.ts';
import { jobs } from './registry.ts';
import { schedule } from './schedule.ts';

export interface Worker {
  /** Throws when this process does no jobs, or the queue is so late that something must be wrong. */
  check(): Promise<void>;
  /** Takes no new job, lets those under way finish for a while, gives back what did not. Asked twice, it goes on with the first. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly concurrency?: number;
  /** How often it says that it lives; others free its jobs when it has not for a minute. */
  readonly beatMs?: number;
  /** How long jobs under way may take when it is asked to stop. */
  readonly patienceMs?: number;
  /** How often it looks for what became due by its time; of a new job it is told. */
  readonly pollMs?: number;
}

const SCHEMA = 'jobs';
const PATIENCE_MS = 8_000;
const RESTART_MS = 5_000;
const LATE_SECONDS = 600;
const DAY_MS = 86_400_000;

/** Does jobs until it is stopped. The queue tells it of new ones at once; a poll finds what became due by its time. */
export async function startWorker(
  dependencies: JobDependencies,
  { concurrency = 3, beatMs = 15_000, patienceMs = PATIENCE_MS, pollMs = 5_000 }: WorkerOptions = {},
): Promise<Worker> {
  const { worker: database, log } = dependencies;
  let stopping = false;
  let runner: Runner | null = null;
  let poolId: string | null = null;
  let stopped: Promise<void> | null = null;

  const beat = async () => {
    if (poolId === null) return;
    const [row] = await database.query<{ freed: number }>({ text: 'select ops.worker_beat($1) as freed', values: [poolId] });
    if (row !== undefined && row.freed > 0) log.warn({ jobs: row.freed }, 'took back the jobs of a worker that is gone');
  };
  const start = async () => {
    const events: WorkerEvents = new EventEmitter();
    events.once('pool:create', ({ workerPool }) => {
      poolId = workerPool.id;
    });
    const started = await run({
      ...options(dependencies, patienceMs),
      events,
      concurrency,
      pollInterval: pollMs,
      parsedCronItems: parseCronItems(schedule.map(cronItem)),
    });
    runner = started;
    await beat();
    started.promise.catch((err: unknown) => log.error({ err }, 'the worker ended')).finally(restart);
  };
  const restart = async () => {
    while (!stopping) {
      await delay(RESTART_MS, undefined, { ref: false });
      if (stopping) return;
      try {
        return await start();
      } catch (err) {
        log.warn({ err }, 'the worker does not start');
      }
    }
  };

  const stop = async () => {
    stopping = true;
    clearInterval(timer);
    await runner?.stop();
    if (poolId !== null) await database.query({ text: 'select ops.worker_gone($1)', values: [poolId] }).catch(() => {});
  };

  await start();
  for (const { job } of schedule.filter(({ atStart }) => atStart)) await enqueue(database, job, {}, { key: `atStart:${job}`, attempts: 3 });
  const timer = setInterval(
    () => beat().catch((err: unknown) => log.warn({ err }, 'the worker could not say that it lives')),
    beatMs,
  ).unref();

  return {
    check: async () => {
      if (runner === null || stopping) throw new Error('no worker runs');
      const [health] = await database.query<{ late_seconds: number }>({ text: 'select late_seconds from ops.queue_health()', values: [] });
      if (health === undefined || health.late_seconds > LATE_SECONDS) throw new Error(`the queue is ${health?.late_seconds} s late`);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Does every job that is due, and returns: for tests and for whoever wants the queue empty. */
export const runDueJobs = (dependencies: JobDependencies): Promise<void> => runOnce(options(dependencies, PATIENCE_MS));

const options = (dependencies: JobDependencies, patienceMs: number) => ({
  pgPool: dependencies.worker.pool,
  schema: SCHEMA,
  taskList: tasks(dependencies),
  noHandleSignals: true,
  logger: queueLogger(dependencies.log),
  preset: { worker: { gracefulShutdownAbortTimeout: patienceMs } },
});

const tasks = (dependencies: JobDependencies): TaskList =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      (payload, { job: { id, attempts, max_attempts }, abortSignal }) =>
        untilAborted(
          abortSignal,
          job(dependencies, payload, {
            attempt: attempts,
            last: attempts >= max_attempts,
            log: dependencies.log.child({ job: name, jobId: id }),
            signal: abortSignal,
          }),
        ),
    ]),
  );

/** A job that outlasts the patience of a worker that is to stop has failed: the queue takes it back, and another tries it again. */
async function untilAborted(signal: AbortSignal | undefined, work: Promise<void>): Promise<void> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('the worker was asked to stop'));
  });
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

const cronItem = ({ job, at: { minute, hour } }: (typeof schedule)[number]) => ({
  task: job,
  identifier: job,
  match: `${minute} ${hour ?? '*'} * * *`,
  options: { backfillPeriod: hour === undefined ? 0 : DAY_MS, maxAttempts: 3, jobKey: `scheduled:${job}` },
});

/** The queue's own words are of interest only when something is wrong. Of an error it has the message, which may quote: our log has its own rules. */
const queueLogger = (log: Logger): QueueLogger =>
  new QueueLogger(() => (level, message, meta) => {
    const err: unknown = meta?.error ?? meta?.reason;
    if (level === 'error') log.error({ ...(err === undefined ? { queue: message } : { err }) }, 'a job failed, or the queue has trouble');
    else if (level === 'warning') log.warn({ queue: message }, 'the queue warns');
  });
