import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { apiOf } from '../../lib/api.fixture.tsx';
import { openEditor } from '../../lib/editor.fixture.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { AccessRequest } from './request-facts.tsx';
import { ReviewForms } from './review-forms.tsx';

const request: AccessRequest = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Grace',
  email: 'grace@example.org',
  verified: true,
  message: '',
  askedAt: '2026-07-01T12:00:00.000Z',
  lastAskedAt: '2026-07-01T12:00:00.000Z',
  timesAsked: 1,
  waitsUntil: '2026-07-31T12:00:00.000Z',
  state: 'pending',
  enrolled: null,
  decision: null,
};

/** What an administrator may have open beside it, or comes back to. */
function People() {
  trpc.users.list.useQuery({});
  trpc.installationHistory.list.useQuery({});
  return null;
}

it('who is let in is among the people at once, and in the history', async () => {
  const { around, askedOf } = apiOf({
    'accessRequests.approve': { ...request, state: 'approved' },
    'users.list': { users: [], nextCursor: null, total: 0 },
    'installationHistory.list': { entries: [], nextCursor: null },
  });
  const page = (
    <>
      <People />
      <ReviewForms request={request} />
    </>
  );
  await openEditor('/gig', page, around);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Approve' })));
  await expect.poll(() => [askedOf('users.list').length, askedOf('installationHistory.list').length]).toEqual([2, 2]);
});
