/** One thing that must be so for requests to be answered. It throws when it is not; what it says of it is for the log only. */
export interface ReadinessCheck {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly checks: readonly { readonly name: string; readonly status: 'ok' | 'failed'; readonly ms: number }[];
}

export const failed = (name: string, { checks }: Readiness): boolean =>
  checks.some((check) => check.name === name && check.status === 'failed');

const PATIENCE_MS = 1_000;
const REMEMBERED_MS = 2_000;

/** Asks every check, at most once in two seconds however many probes come, and waits for none longer than a second. */
export function readiness(checks: readonly ReadinessCheck[], onFailure: (name: string, err: unknown) => void): () => Promise<Readiness> {
  let known: { readonly until: number; readonly answer: Promise<Readiness> } | null = null;

  return () => {
    if (known === null || performance.now() >= known.until) known = { until: performance.now() + REMEMBERED_MS, answer: ask() };
    return known.answer;
  };

  async function ask(): Promise<Readiness> {
    const answers = await Promise.all(checks.map(one));
    return { status: answers.every((answer) => answer.status === 'ok') ? 'ready' : 'not ready', checks: answers };
  }

  async function one({ name, run }: ReadinessCheck): Promise<Readiness['checks'][number]> {
    const started = performance.now();
    const status = await inTime(run()).then(
      () => 'ok' as const,
      (err: unknown) => {
        onFailure(name, err);
        return 'failed' as const;
      },
    );
    return { name, status, ms: Math.round(performance.now() - started) };
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
