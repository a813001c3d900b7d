import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dismissToast, toastStore, undoToast } from '../ui/toast-store.ts';
import { carryOutWaiting, removeLater, sendWaiting, useRemovals } from './removals.ts';

const removal = (id: string, done: string[], failures: unknown[] = []) => ({
  id,
  message: 'Expense deleted',
  run: async () => {
    if (id === 'stuck') throw new Error('refused');
    done.push(id);
  },
  request: { procedure: 'expenses.remove', input: { id, version: 1 } },
  onFailure: (error: unknown) => failures.push(error),
});

const lastToast = () => toastStore.current().at(-1)?.id ?? -1;

describe('removing later', () => {
  afterEach(() => sendWaiting(() => {}));

  it('takes it off the screen at once and off the server when the message goes', async () => {
    const done: string[] = [];
    const { result } = renderHook(useRemovals);
    act(() => removeLater(removal('a', done)));
    expect([...result.current]).toEqual(['a']);
    expect(done).toEqual([]);
    await act(async () => dismissToast(lastToast()));
    expect(done).toEqual(['a']);
    expect(result.current.size).toBe(0);
  });

  it('never happened when it is taken back', async () => {
    const done: string[] = [];
    const { result } = renderHook(useRemovals);
    act(() => removeLater(removal('b', done)));
    await act(async () => undoToast());
    expect(result.current.size).toBe(0);
    expect(done).toEqual([]);
  });

  it('comes back to the screen, with the reason, when the server refuses', async () => {
    const failures: unknown[] = [];
    const { result } = renderHook(useRemovals);
    act(() => removeLater(removal('stuck', [], failures)));
    await act(async () => dismissToast(lastToast()));
    expect(result.current.size).toBe(0);
    expect(failures).toHaveLength(1);
  });

  it('is done at once, and once, where what comes next counts on it, and can then not be taken back', async () => {
    const done: string[] = [];
    act(() => removeLater(removal('d', done)));
    const message = lastToast();
    await act(async () => expect(await Promise.all([carryOutWaiting(), carryOutWaiting()])).toEqual([true, true]));
    expect(done).toEqual(['d']);
    expect(toastStore.current().map(({ id }) => id)).not.toContain(message);
  });

  it('stops what counts on it when the server refuses', async () => {
    const failures: unknown[] = [];
    act(() => removeLater(removal('stuck', [], failures)));
    await act(async () => expect(await carryOutWaiting()).toBe(false));
    expect(failures).toHaveLength(1);
    expect(await carryOutWaiting()).toBe(true);
  });

  it('is sent by a page that is left, once', () => {
    const sent: string[] = [];
    act(() => removeLater(removal('c', [])));
    const send = (url: string, init: RequestInit) => sent.push(`${url} ${String(init.body)} ${init.keepalive}`);
    sendWaiting(send);
    sendWaiting(send);
    expect(sent).toEqual(['/trpc/expenses.remove {"json":{"id":"c","version":1}} true']);
  });
});
