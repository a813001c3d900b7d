import { setTimeout as delay } from 'node:timers/promises';
import { databaseFailure } from './failures.ts';

const TRIES = 4;

/** Serialization failure and deadlock: PostgreSQL has undone the whole transaction, and the same one may pass next time. */
const PASSING = new Set(['40001', '40P01']);

/** Runs `work` again, a moment later, when it lost against another transaction. It may run up to four times: it must do nothing outside. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const sqlState = databaseFailure(error)?.sqlState;
      if (attempt === TRIES || sqlState === undefined || !PASSING.has(sqlState)) throw error;
      await delay(Math.random() * 20 * 2 ** attempt); // apart from one another: the two would only meet again
    }
  }
}
