import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionWatch } from './connection.ts';

describe('a server that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked again by itself, and the page repairs itself once', async () => {
    let isUp = false;
    let recovered = 0;
    const watch = new ConnectionWatch(() => Promise.resolve(isUp));
    watch.onRecovered(() => recovered++);
    watch.lost(true);
    expect(watch.current()).toBe('unavailable');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watch.current()).toBe('unavailable');
    isUp = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(watch.current()).toBe('online');
    expect(recovered).toBe(1);
  });

  it('is asked less and less often, however many requests fail', async () => {
    let asked = 0;
    const watch = new ConnectionWatch(() => {
      asked++;
      return Promise.resolve(false);
    });
    for (let failure = 0; failure < 50; failure++) watch.lost(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(12);
  });

  it('is told apart from a device without a network', () => {
    const watch = new ConnectionWatch(() => Promise.resolve(false));
    watch.lost(false);
    expect(watch.current()).toBe('offline');
  });

  it('is not asked at all while everything works', async () => {
    let asked = 0;
    const watch = new ConnectionWatch(() => Promise.resolve(++asked > 0));
    await watch.check();
    expect(asked).toBe(0);
  });
});
