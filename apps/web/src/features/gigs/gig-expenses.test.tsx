import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { removeLater } from '../../lib/removals.ts';
import { undoToast } from '../../ui/toast-store.ts';
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

it('an expense that is on its way out is not among them any more', async () => {
  const { around } = apiOf({ 'expenses.list': { expenses: page(0, 2), nextCursor: null, total: 2, sums: [] } });
  await openEditor('/gig', <GigExpenses gigId="g1" mayWrite />, around);
  expect(await screen.findByText('Strings 1')).toBeTruthy();
  const removal = { id: 'e1', message: 'Strings 1 is deleted', run: async () => {}, onFailure: () => {} };
  act(() => removeLater({ ...removal, request: { procedure: 'expenses.remove', input: {} } }));
  expect(screen.queryByText('Strings 1')).toBeNull();
  await act(async () => void (await undoToast()));
  expect(screen.getByText('Strings 1')).toBeTruthy();
});
