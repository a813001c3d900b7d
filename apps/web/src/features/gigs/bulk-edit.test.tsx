import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import { aGig } from './gig.fixture.ts';

const inEuros = { fee: { minor: '30000', currency: 'EUR' } } as const;

async function open(gigs: readonly ReturnType<typeof aGig>[]) {
  const api = apiOf({
    'clients.list': { clients: [], nextCursor: null, total: 0 },
    'gigs.updateMany': { gigs: [], undo: { changes: [] } },
  });
  await openEditor('/gig', <BulkEdit gigs={gigs} onClose={() => {}} onDone={() => {}} />, api.around);
  return api;
}

const type = (name: RegExp, text: string) => {
  const field = screen.getByRole('textbox', { name });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};
const save = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Save' })));

describe('editing many gigs at once', () => {
  it('saves nothing while something was not understood, and says so beside it', async () => {
    const { askedOf } = await open([aGig(), aGig()]);
    type(/^Passengers/, 'three');
    type(/^Miles/, '12');
    await save();
    expect(askedOf('gigs.updateMany')).toEqual([]);
    expect(screen.getByRole('textbox', { name: /^Passengers/ }).getAttribute('aria-invalid')).toBe('true');
    type(/^Passengers/, ' 3 ');
    await save();
    expect(askedOf('gigs.updateMany')).toMatchObject([{ changes: [{ patch: { miles: '12', passengers: 3 } }, { patch: {} }] }]);
  });

  it('says that a fee was not understood instead of saving the rest', async () => {
    const { askedOf } = await open([aGig()]);
    type(/^Fee/, 'about 200');
    await save();
    expect(askedOf('gigs.updateMany')).toEqual([]);
    expect(screen.getByRole('link', { name: 'Write an amount, such as 250' })).toBeTruthy();
  });

  it('keeps euros euros', async () => {
    const { askedOf } = await open([aGig(inEuros), aGig(inEuros)]);
    type(/^Fee/, '250');
    await save();
    expect(askedOf('gigs.updateMany')).toMatchObject([{ changes: [{ patch: { fee: { minor: '25000', currency: 'EUR' } } }, {}] }]);
  });

  it('asks for no fee where the gigs are in two currencies, and says why', async () => {
    await open([aGig(), aGig(inEuros)]);
    expect(screen.queryByRole('textbox', { name: /^Fee/ })).toBeNull();
    expect(screen.getByText(/These gigs are in several currencies/)).toBeTruthy();
  });
});
