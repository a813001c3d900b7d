import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { TwoVersions } from '../ui/two-versions.tsx';
import { DraftGuard } from './draft-guard.tsx';
import { openEditor } from './editor.fixture.tsx';
import { differences, useVersionedDraft } from './use-versioned-draft.ts';

const KEPT = 'glovelly.draft.frank band gig 1';

interface Fields {
  title: string;
  notes: string;
}

function Editor({ saved, version }: { saved: Fields; version: number }) {
  const draft = useVersionedDraft({ key: 'gig 1', saved, version });
  const rows = draft.theirs && differences(draft.changes, draft.theirs).map(({ name, ...values }) => ({ label: name, ...values }));
  return (
    <>
      <DraftGuard draft={draft} />
      {rows && <TwoVersions rows={rows} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />}
      <input aria-label="Title" value={draft.value.title} onChange={(event) => draft.set('title', event.target.value)} />
      <p>{draft.value.notes}</p>
      <output>{JSON.stringify({ version: draft.version, changes: draft.changes })}</output>
    </>
  );
}

const open = (saved: Fields, version: number) => openEditor('/gig', <Editor saved={saved} version={version} />);
const update = () => JSON.parse(screen.getByRole('status').textContent);
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

/** Typed over version 1, and the browser was closed before it was saved. */
async function typeAndCrash() {
  const before = await open({ title: 'Wedding', notes: '' }, 1);
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Wedding, two sets' } });
  window.dispatchEvent(new Event('pagehide'));
  before.view.unmount();
}

describe('unsaved work that comes back to a record that a colleague has saved since', () => {
  beforeEach(() => localStorage.clear());

  it('shows both versions, counts only what was typed, and names the version it was typed over', async () => {
    await typeAndCrash();
    await open({ title: 'Wedding, Bath', notes: 'Bring the small amp' }, 2);
    expect(screen.getByRole('row', { name: 'title Wedding, Bath Wedding, two sets' })).toBeTruthy();
    expect(update()).toEqual({ version: 1, changes: { title: 'Wedding, two sets' } });
  });

  it('goes on top of the newer version when it is kept, and leaves the colleague’s other fields alone', async () => {
    await typeAndCrash();
    await open({ title: 'Wedding, Bath', notes: 'Bring the small amp' }, 2);
    await press('Keep mine on top');
    expect(update()).toEqual({ version: 2, changes: { title: 'Wedding, two sets' } });
    expect(screen.getByText('Bring the small amp')).toBeTruthy();
  });

  it('makes way for the newer version when that is taken, or when it is thrown away', async () => {
    for (const button of ['Take theirs', 'Throw them away']) {
      await typeAndCrash();
      const { view } = await open({ title: 'Wedding, Bath', notes: 'Bring the small amp' }, 2);
      await press(button);
      expect(update()).toEqual({ version: 2, changes: {} });
      expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Wedding, Bath');
      view.unmount();
    }
  });

  it('of a time when what it was typed over was not kept is shown whole beside the newer version', async () => {
    const value = { title: 'Wedding, two sets', notes: '' };
    localStorage.setItem(KEPT, JSON.stringify({ value, at: '2026-11-21T00:00:00.000Z', version: 1 }));
    await open({ title: 'Wedding', notes: 'Bring the small amp' }, 2);
    expect(update()).toEqual({ version: 1, changes: { title: 'Wedding, two sets', notes: '' } });
    expect(screen.getByRole('row', { name: /notes Bring the small amp/ })).toBeTruthy();
  });
});

describe('unsaved work that comes back to the record as it was', () => {
  beforeEach(() => localStorage.clear());

  it('is there again, with nothing to choose', async () => {
    await typeAndCrash();
    await open({ title: 'Wedding', notes: '' }, 1);
    expect(update()).toEqual({ version: 1, changes: { title: 'Wedding, two sets' } });
    expect(screen.queryByRole('row')).toBeNull();
  });
});
