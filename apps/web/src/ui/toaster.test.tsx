import { act, fireEvent, render, screen } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissToast, toast, toastStore, undoToast } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

const shown = () => toastStore.current().map((one) => one.message);

describe('ten seconds to take it back', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    act(() => {
      for (const one of toastStore.current()) dismissToast(one.id);
    });
    vi.useRealTimers();
  });

  const say = (undo?: () => unknown) => act(() => void toast({ message: 'Gig deleted', ...(undo && { undo }) }));

  it('are given, and no more', async () => {
    render(<Toaster />);
    say(() => undefined);
    await act(() => vi.advanceTimersByTimeAsync(9_900));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stand still while the message is pointed at', async () => {
    render(<Toaster />);
    say(() => undefined);
    await act(() => vi.advanceTimersByTimeAsync(8_000));
    fireEvent.pointerEnter(screen.getByText('Gig deleted'));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toEqual(['Gig deleted']);
    fireEvent.pointerLeave(screen.getByText('Gig deleted'));
    await act(() => vi.advanceTimersByTimeAsync(2_100));
    expect(shown()).toEqual([]);
  });

  it('take it back once, however often it is clicked', async () => {
    let undone = 0;
    render(<Toaster />);
    say(() => undone++);
    const button = screen.getByRole('button', { name: 'Undo' });
    fireEvent.click(button);
    fireEvent.click(button);
    await act(() => vi.advanceTimersByTimeAsync(10));
    expect(undone).toBe(1);
    expect(shown()).toEqual(['Undone']);
  });

  it('say so when it could not be taken back', async () => {
    say(() => Promise.reject(new Error('gone')));
    await act(() => undoToast());
    expect(shown()).toEqual(['It could not be undone']);
  });

  it('say why the server did not take it back', async () => {
    const data = { code: 'FORBIDDEN', httpStatus: 403 };
    say(() => Promise.reject(new TRPCClientError('refused', { result: { error: { code: -32003, message: 'refused', data } } })));
    await act(() => undoToast());
    expect(toastStore.current().at(-1)?.detail).toMatch(/Your role does not allow this/);
  });

  it('belong to the newest change that has a way back', async () => {
    const undone: string[] = [];
    act(() => {
      toast({ message: 'First', undo: () => undone.push('first') });
      toast({ message: 'Second', undo: () => undone.push('second') });
      toast({ message: 'Only news' });
    });
    await act(() => undoToast());
    expect(undone).toEqual(['second']);
    expect(await undoToast(12_345)).toBe(false);
  });
});
