import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { LocaleProvider } from '../../ui/locale.tsx';
import { EditGig } from './edit-gig.tsx';
import { aGig } from './gig.fixture.ts';

const inDenver = aGig({ timeZone: 'America/Denver', start: '21:00', finish: null });

async function open(gig: ReturnType<typeof aGig>) {
  const api = apiOf({ 'clients.list': { clients: [], nextCursor: null, total: 0 }, 'gigs.update': gig, 'gigs.get': gig });
  await openEditor('/gig', <EditGig gig={gig} mayEdit QuickCreate={() => null} />, (page) =>
    api.around(
      <LocaleProvider locale="en-GB" timeZone="Europe/London">
        {page}
      </LocaleProvider>,
    ),
  );
  return api;
}

const zone = () => screen.queryByRole('combobox', { name: /^Time zone/ });

describe('the zone of a gig', () => {
  beforeEach(() => localStorage.clear());

  it('is said where it is another than that of the business: nine in Denver is not nine here', async () => {
    await open(inDenver);
    expect(zone()).toHaveProperty('value', 'America/Denver');
  });

  it('is in nobody’s way at home, and can be chosen', async () => {
    const { askedOf } = await open(aGig());
    expect(zone()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'In another time zone' }));
    const field = screen.getByRole('combobox', { name: /^Time zone/ });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Denver' } });
    const denver = await screen.findByRole('option', { name: /Denver/ });
    await act(async () => void fireEvent.click(denver));
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Save' })));
    expect(askedOf('gigs.update')).toMatchObject([{ patch: { timeZone: 'America/Denver' } }]);
  });

  it('stays under the hand that brings it home', async () => {
    await open(inDenver);
    const field = screen.getByRole('combobox', { name: /^Time zone/ });
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'London' } });
    const london = await screen.findByRole('option', { name: /London/ });
    await act(async () => void fireEvent.click(london));
    expect(document.activeElement).toBe(zone());
    expect(zone()).toHaveProperty('value', 'Europe/London');
  });
});
