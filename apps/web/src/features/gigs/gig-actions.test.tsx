import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { sendWaiting } from '../../lib/removals.ts';
import { dismissToast, toastStore, undoToast } from '../../ui/toast-store.ts';
import { EditGig } from './edit-gig.tsx';
import { aGig } from './gig.fixture.ts';
import { GigActions } from './gig-actions.tsx';

async function open(part: Parameters<typeof aGig>[0] = {}) {
  const api = apiOf({ 'clients.list': { clients: [], nextCursor: null, total: 0 }, 'gigs.delete': { id: aGig().id } });
  const gig = aGig(part);
  await openEditor(
    '/gig',
    <>
      <GigActions gig={gig} />
      <EditGig gig={gig} mayEdit QuickCreate={() => null} />
    </>,
    api.around,
  );
  fireEvent.keyDown(screen.getByRole('button', { name: 'More' }), { key: 'Enter' });
  return api;
}

async function press(role: string, name: string) {
  const target = await screen.findByRole(role, { name });
  await act(async () => void fireEvent.click(target));
}
const lastToast = () => toastStore.current().at(-1)?.id ?? -1;

describe('deleting a gig', () => {
  afterEach(() => sendWaiting(() => {}));

  it('deletes nothing until it can no longer be taken back, so that what is taken back is the gig that it was', async () => {
    const { askedOf } = await open();
    await press('menuitem', 'Delete');
    expect(screen.getByText('All gigs')).toBeTruthy();
    await act(async () => void (await undoToast()));
    expect(askedOf('gigs.delete')).toEqual([]);
    expect(askedOf('gigs.create')).toEqual([]);
  });

  it('deletes it when ten seconds are over', async () => {
    const { askedOf } = await open();
    await press('menuitem', 'Delete');
    await act(async () => dismissToast(lastToast()));
    expect(askedOf('gigs.delete')).toEqual([{ id: aGig().id, version: 3, keepExpenses: false }]);
  });

  it('asks nothing about unsaved work in it: that is there again when the deletion is taken back, and goes with it when it is not', async () => {
    localStorage.clear();
    await open();
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Wedding, late' } });
    await press('menuitem', 'Delete');
    expect(screen.getByText('All gigs')).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(localStorage.length).toBe(1);
    await act(async () => dismissToast(lastToast()));
    expect(localStorage.length).toBe(0);
  });

  it('asks what becomes of its expenses, and keeps them when that is the answer', async () => {
    const money = { minor: '1250', currency: 'GBP' } as const;
    const { askedOf } = await open({ expenses: [{ count: 2, total: money, claimable: money }] });
    await press('menuitem', 'Delete');
    expect(screen.getByRole('alertdialog', { name: 'Delete Wedding, and keep its 2 expenses?' })).toBeTruthy();
    await press('button', 'Delete the gig, keep the expenses');
    await act(async () => dismissToast(lastToast()));
    expect(askedOf('gigs.delete')).toEqual([{ id: aGig().id, version: 3, keepExpenses: true }]);
  });

  it('is not offered while it is on an invoice', async () => {
    await open({ invoice: { id: aGig().id, number: '2026-014' } });
    expect(screen.getByRole('menuitem', { name: 'Delete (it is on an invoice)' }).getAttribute('aria-disabled')).toBe('true');
  });
});
