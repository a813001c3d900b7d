import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { GigExpenses } from './gig-expenses.tsx';

const expense = (index: number) => ({
  id: `e${index}`,
  description: `Strings ${index}`,
  supplier: null,
  claim: { state: 'claimable' },
  amount: { minor: '100', currency: 'GBP' },
});
const page = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => expense(from + index));

it('all expenses of a gig can be reached, however many there are', async () => {
  const { around } = apiOf({
    'expenses.list': ({ cursor }: { cursor?: string }) =>
      cursor === undefined
        ? { expenses: page(0, 50), nextCursor: 'second', total: 53, sums: [] }
        : { expenses: page(50, 53), nextCursor: null, total: 53, sums: [] },
  });
  await openEditor('/gig', <GigExpenses gigId="g1" mayWrite />, around);
  const more = await screen.findByRole('button', { name: 'Show more' });
  expect(screen.getByText('50 of 53')).toBeTruthy();
  await act(async () => void fireEvent.click(more));
  expect(await screen.findByText('Strings 52')).toBeTruthy();
});
