import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiOf, broken } from '../../../lib/api.fixture.tsx';
import { openEditor } from '../../../lib/editor.fixture.tsx';
import { aDraft } from './draft.fixture.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { useAutosave } from './use-autosave.ts';

const dayOfTheServer = '2031-03-01'; // whatever day it is where this page is open

function Draft() {
  const draft = aDraft();
  const autosave = useAutosave(draft);
  return (
    <>
      <button type="button" onClick={() => autosave.set('paymentTermsDays', 'soon')}>
        Write what cannot be read
      </button>
      <button type="button" onClick={() => autosave.set('paymentTermsDays', '45')}>
        Write what can be
      </button>
      <IssueDialog open draft={draft} autosave={autosave} onOpenChange={() => {}} />
    </>
  );
}

async function open() {
  const api = apiOf({
    'invoices.issuePreview': { number: '2031-001', invoiceDate: dayOfTheServer, dueDate: '2031-03-01', missing: [] },
    'invoices.saveDraft': broken,
    'invoices.issue': { ...aDraft(), state: 'issued', number: '2031-001' },
  });
  await openEditor('/gig', <Draft />, api.around);
  return api;
}

describe('issuing an invoice', () => {
  beforeEach(() => localStorage.clear());

  it('shows exactly what goes out: the day of the server stands on the paper, and is sent with the yes', async () => {
    const { askedOf } = await open();
    const confirm = await screen.findByRole('button', { name: 'Issue 2031-001' });
    expect(within(screen.getByRole('dialog')).getAllByText(/Mar.* 2031/).length).toBeGreaterThan(1);
    await act(async () => void fireEvent.click(confirm));
    expect(askedOf('invoices.issue')).toEqual([{ id: aDraft().id, version: 3, invoiceDate: dayOfTheServer }]);
  });

  it('waits for what is not saved yet, and says so when it cannot be', async () => {
    await open();
    await screen.findByRole('button', { name: 'Issue 2031-001' });
    await act(async () => void fireEvent.click(screen.getByText('Write what cannot be read')));
    expect(screen.getByText(/The last changes are not saved yet/)).toBeTruthy();
    expect(screen.getByText('One field has to be put right first.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Issue/ }).hasAttribute('disabled')).toBe(true);
  });

  it('says what keeps it from being saved: a server that fails is nothing to put right in a field', async () => {
    await open();
    await screen.findByRole('button', { name: 'Issue 2031-001' });
    fireEvent.click(screen.getByText('Write what can be'));
    expect(await screen.findByText(/^Your last changes are not saved: /, {}, { timeout: 4000 })).toBeTruthy();
    expect(screen.queryByText(/to be put right/)).toBeNull();
  });
});
