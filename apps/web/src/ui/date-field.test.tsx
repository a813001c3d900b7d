import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DateField } from './date-field.tsx';

it('lets what is typed take the place of the day that stands there', async () => {
  render(<DateField label="Came in on" value="2026-11-21" onChange={() => {}} />);
  const box = screen.getByLabelText<HTMLInputElement>('Came in on');
  await act(async () => box.focus()); // as the tab key does: the day is written shorter now, and still chosen as a whole
  expect(box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0)).toBe(box.value);
  expect(box.value).not.toBe('');
});
