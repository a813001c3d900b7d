import type { TestApp } from './app.ts';

/** Moves everything that was counted into the past, as if so many seconds had gone by. */
export const timePasses = (app: TestApp, seconds: number): Promise<unknown> =>
  app.owner.query(
    `update ops.rate_limit_buckets set hits = array(select hit - make_interval(secs => $1) from unnest(hits) as hit),
       expires_at = expires_at - make_interval(secs => $1)`,
    [seconds],
  );
