import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicroseconds: number;
}

/** Loads one server for some seconds over loopback, and says what it answered. Any answer but a 200 fails the bench: a fast refusal is not speed. */
export async function load(url: string, pid: number, next: () => Request, connections: number, seconds: number): Promise<Round> {
  const times: number[] = [];
  const refused: number[] = [];
  const before = cpuSeconds(pid);
  const started = performance.now();
  await new Promise<void>((done, failed) => {
    const run = autocannon(
      { url, connections, duration: seconds, requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }] },
      (error) => (error ? failed(error) : done()),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) refused.push(status);
    });
  });
  const elapsed = (performance.now() - started) / 1000;
  if (refused.length > 0 || times.length === 0)
    throw new Error(`${url}: ${refused.length} of ${times.length} answers were not 200 (first: ${refused[0]})`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    cpuMicroseconds: ((cpuSeconds(pid) - before) / times.length) * 1e6,
  };
}

/** User and system time of a process, all threads, in seconds (Linux; NaN elsewhere). */
function cpuSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
