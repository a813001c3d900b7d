import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { LocaleProvider } from '../../ui/locale.tsx';
import { PersonHistory } from './person-history.tsx';

const entry = {
  id: 'e1',
  at: '2026-07-01T12:00:00.000Z',
  action: 'user.suspended',
  outcome: 'done',
  actor: { label: 'Ada' },
  fields: [],
  values: {},
  counts: {},
};

it('a line about somebody is on the clock of the history of the installation, wherever the administrator’s own business is', async () => {
  const { around } = apiOf({ 'installationHistory.list': { entries: [entry], nextCursor: null } });
  await openEditor('/gig', <PersonHistory id="u1" />, (page) =>
    around(
      <LocaleProvider locale="en-GB" timeZone="America/Denver">
        {page}
      </LocaleProvider>,
    ),
  );
  expect((await screen.findByText(/UTC$/)).textContent).toMatch(/12:00.*UTC$/);
});
