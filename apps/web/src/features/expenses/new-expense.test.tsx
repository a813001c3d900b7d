import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiOf, broken } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { toastStore } from '../../ui/toast-store.ts';
import { categoryOptions } from './expense-words.ts';
import { NewExpense } from './new-expense.tsx';

async function save(answers: Readonly<Record<string, unknown>>) {
  const api = apiOf({ 'gigs.list': { gigs: [], nextCursor: null, total: 0, fees: [] }, ...answers });
  await openEditor('/gig', <NewExpense />, api.around);
  const type = (name: RegExp, text: string) => {
    const field = screen.getByRole('textbox', { name });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  };
  type(/^What for/, 'Strings');
  type(/^Amount/, '12.50');
  fireEvent.change(screen.getByRole('combobox', { name: /^Category/ }), { target: { value: categoryOptions[0]?.value } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Save expense' })));
  return api;
}

describe('a new expense', () => {
  beforeEach(() => localStorage.clear());

  it('that was kept is called kept, also when what is like it cannot be looked up', async () => {
    const { askedOf } = await save({ 'expenses.create': {}, 'expenses.get': broken });
    await screen.findByText('A page of the app that is not among these'); // it has left for the list of expenses
    expect(askedOf('expenses.create')).toHaveLength(1);
    expect(toastStore.current().at(-1)?.message).toBe('The expense is kept');
  });

  it('that was not kept stays on the screen, with all of the reason', async () => {
    await save({ 'expenses.create': broken });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/our side.*Nothing was changed.*r-1/);
    expect(screen.getByRole('textbox', { name: /^What for/ })).toHaveProperty('value', 'Strings');
  });
});
