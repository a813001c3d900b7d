import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider, useLocale } from './locale.tsx';

const Today = () => <p>{useLocale().today}</p>;
const open = (timeZone = 'Europe/London') =>
  render(
    <LocaleProvider locale="en-GB" timeZone={timeZone}>
      <Today />
    </LocaleProvider>,
  );

describe('the business day on a page that stays open', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2026-12-04T23:59:00Z'));
  });
  afterEach(() => void vi.useRealTimers());

  it('moves on at midnight while somebody is looking', async () => {
    open();
    expect(screen.getByText('2026-12-04')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(2 * 60_000));
    expect(screen.getByText('2026-12-05')).toBeTruthy();
  });

  it('is the right one as soon as a page that slept is looked at again', () => {
    open();
    vi.setSystemTime(new Date('2026-12-07T08:00:00Z'));
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(screen.getByText('2026-12-07')).toBeTruthy();
    vi.setSystemTime(new Date('2026-12-08T08:00:00Z'));
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(screen.getByText('2026-12-08')).toBeTruthy();
  });

  it('is that of the organisation’s zone', () => {
    open('Pacific/Auckland');
    expect(screen.getByText('2026-12-05')).toBeTruthy();
  });
});
