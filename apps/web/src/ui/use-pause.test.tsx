import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePause } from './use-pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const show = (isTold?: (text: string) => boolean) => {
  const told: string[] = [];
  const hook = renderHook(({ value }) => usePause(value, (text) => told.push(text), isTold), { initialProps: { value: '' } });
  const type = (text: string) => act(() => hook.result.current[1](text));
  const pause = () => act(() => vi.advanceTimersByTime(1000));
  return { ...hook, told, type, pause };
};

describe('a value told when the typing pauses', () => {
  it('is told once, as it stood at the pause', () => {
    const { told, type, pause } = show();
    type('o');
    type('oak');
    expect(told).toEqual([]);
    pause();
    expect(told).toEqual(['oak']);
  });

  it('is not told while it is not understood', () => {
    const { told, type, pause } = show((text) => text.length > 2);
    type('12');
    pause();
    expect(told).toEqual([]);
  });

  it('follows when the value changes elsewhere', () => {
    const { result, type, rerender } = show();
    type('oak');
    rerender({ value: 'elm' });
    expect(result.current[0]).toBe('elm');
  });
});
