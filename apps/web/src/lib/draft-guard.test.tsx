import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DraftGuard } from './draft-guard.tsx';
import { openEditor } from './editor.fixture.tsx';
import { useDraft } from './use-draft.ts';

function Editor({ id, title = 'Wedding' }: { id: string; title?: string }) {
  const draft = useDraft({ key: `gig ${id}`, saved: { title, notes: '' } });
  return (
    <>
      <DraftGuard draft={draft} />
      <input aria-label="Title" value={draft.value.title} onChange={(event) => draft.set('title', event.target.value)} />
      <button type="button" onClick={draft.settle}>
        Saved
      </button>
    </>
  );
}

const open = (path: string, editor = <Editor id="1" />) => openEditor(path, editor);

const title = () => screen.getByRole('textbox', { name: 'Title' });
const type = (text: string) => fireEvent.change(title(), { target: { value: text } });

describe('unsaved work', () => {
  beforeEach(() => localStorage.clear());

  it('is asked about before the page is left, and staying keeps it', async () => {
    const { go } = await open('/gig');
    type('Wedding, two sets');
    await go('/gigs');
    fireEvent.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Wedding, two sets');
  });

  it('may be left, and is there when one comes back', async () => {
    const { go } = await open('/gig');
    type('Wedding, two sets');
    await go('/gigs');
    await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Leave' })));
    expect(await screen.findByText('All gigs')).toBeTruthy();
    await go('/gig');
    expect(await screen.findByText('Your unsaved changes are back')).toBeTruthy();
    expect(title()).toHaveProperty('value', 'Wedding, two sets');
    fireEvent.click(screen.getByRole('button', { name: 'Throw them away' }));
    expect(title()).toHaveProperty('value', 'Wedding');
  });

  it('is not there once it was saved', async () => {
    const { go } = await open('/gig');
    type('Wedding, two sets');
    fireEvent.click(screen.getByRole('button', { name: 'Saved' }));
    await go('/gigs');
    expect(await screen.findByText('All gigs')).toBeTruthy();
    await go('/gig');
    expect(title()).toHaveProperty('value', 'Wedding');
  });

  it('survives a page that was closed, and is not shown for another record', async () => {
    const before = await open('/gig');
    type('Wedding, two sets');
    window.dispatchEvent(new Event('pagehide'));
    before.view.unmount();

    const other = await open('/gig', <Editor id="2" title="Panto" />);
    expect(title()).toHaveProperty('value', 'Panto');
    other.view.unmount();

    await open('/gig');
    expect(title()).toHaveProperty('value', 'Wedding, two sets');
  });

  it('that is the same as what is saved stands in nobody’s way', async () => {
    const { go } = await open('/gig');
    type('Wedding, two sets');
    type('Wedding');
    await go('/gigs');
    expect(await screen.findByText('All gigs')).toBeTruthy();
  });
});
