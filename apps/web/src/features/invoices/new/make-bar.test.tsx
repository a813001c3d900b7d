import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { apiOf } from '../../../lib/api.fixture.tsx';
import { openEditor } from '../../../lib/editor.fixture.tsx';
import { removeLater } from '../../../lib/removals.ts';
import { aDraft } from '../draft/draft.fixture.ts';
import { MakeBar } from './make-bar.tsx';

const wanted = { from: 'month', clientId: 'c1', month: '2026-05' } as const;

async function make(run: () => Promise<unknown>) {
  const { around, askedOf } = apiOf({ 'invoices.draftFromMonth': aDraft() });
  await openEditor('/gig', <MakeBar wanted={wanted} />, around);
  const request = { procedure: 'gigs.delete', input: {} };
  act(() =>
    removeLater({ id: 'g1', message: 'Wedding is deleted', run: () => run().then(() => seen(askedOf)), request, onFailure: () => {} }),
  );
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Make the draft' })));
  return askedOf('invoices.draftFromMonth');
}

let before = -1;
const seen = (askedOf: (procedure: string) => unknown[]) => {
  before = askedOf('invoices.draftFromMonth').length;
};

it('an invoice is made when what is on its way out is gone: a gig that was deleted is not charged', async () => {
  expect(await make(() => Promise.resolve())).toHaveLength(1);
  expect(before).toBe(0);
});

it('no invoice is made when it could not be deleted: it would be on it', async () => {
  expect(await make(() => Promise.reject(new Error('refused')))).toEqual([]);
});
