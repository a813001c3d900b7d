/** How this page stands to the server. `unavailable`: there is a network, but no answer (a restart, a stopped database, a 503). */
export type Connection = 'online' | 'offline' | 'unavailable';

const FIRST_RETRY_MS = 1_500;
const LONGEST_RETRY_MS = 15_000;

/**
 * Knows whether the server answers, from what requests report. While it does not, it asks `/readyz` at growing intervals;
 * when it answers again, `onRecovered` runs once, so that the page repairs itself without being loaded again.
 */
export class ConnectionWatch {
  #state: Connection = 'online';
  #wait = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #recovered = new Set<() => void>();

  constructor(private readonly isReady: () => Promise<boolean>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): Connection => this.#state;

  onRecovered(listener: () => void): () => void {
    this.#recovered.add(listener);
    return () => this.#recovered.delete(listener);
  }

  /** A request got no answer of the application. */
  lost(isOnline: boolean): void {
    this.#become(isOnline ? 'unavailable' : 'offline');
    this.#schedule();
  }

  /** The browser has a network again, or somebody wants to know now. */
  async check(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#state === 'online') return;
    if (!(await this.isReady())) return this.#schedule();
    this.#wait = FIRST_RETRY_MS;
    this.#become('online');
    for (const listener of this.#recovered) listener();
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.check(), this.#wait);
    this.#wait = Math.min(this.#wait * 1.6, LONGEST_RETRY_MS);
  }

  #become(next: Connection): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

async function serverIsReady(): Promise<boolean> {
  try {
    const answer = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false; // no answer is the answer
  }
}

export const connection = new ConnectionWatch(serverIsReady);

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => connection.lost(false));
  window.addEventListener('online', () => void connection.check());
}
