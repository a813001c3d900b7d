import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { AlertDialog } from './alert-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { Menu, MenuItem } from './menu.tsx';

interface Opened {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A page whose button opens a dialog by state, as ours do. */
function Page({ dialog }: { dialog: (opened: Opened) => ReactNode }) {
  const [open, onOpenChange] = useState(false);
  return (
    <>
      <h1 tabIndex={-1}>People</h1>
      <button type="button" onClick={() => onOpenChange(true)}>
        Suspend
      </button>
      {dialog({ open, onOpenChange })}
    </>
  );
}

const kinds: [string, (opened: Opened) => ReactNode][] = [
  ['a dialog', (opened) => <Dialog {...opened} title="Suspend?" description="At once" />],
  [
    'a dialog that is there only while it is open',
    (opened) => opened.open && <Dialog {...opened} title="Suspend?" description="At once" />,
  ],
  [
    'a question',
    (opened) => (
      <AlertDialog {...opened} title="Suspend?" confirmLabel="Suspend them" onConfirm={() => undefined}>
        At once
      </AlertDialog>
    ),
  ],
];

describe.each(kinds)('the focus, when %s closes', (_, dialog) => {
  const openIt = async () => {
    render(<Page dialog={dialog} />);
    const button = screen.getByRole('button', { name: 'Suspend' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(document.activeElement?.closest('[role$=dialog]')).toBeTruthy());
    return button;
  };
  const leave = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });

  it('is back where it came from', async () => {
    const button = await openIt();
    leave();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('stays where a page that arrived meanwhile has put it', async () => {
    await openIt();
    leave();
    const heading = screen.getByText('People');
    heading.focus();
    await new Promise((done) => setTimeout(done, 20));
    expect(document.activeElement).toBe(heading);
  });
});

it('is on the button of a menu when one of its items opened the dialog', async () => {
  render(<Page dialog={(opened) => <PageWithMenu {...opened} />} />);
  const button = screen.getByRole('button', { name: 'More' });
  button.focus();
  fireEvent.keyDown(button, { key: 'Enter' });
  const item = await screen.findByRole('menuitem', { name: 'Correct the e-mail' });
  item.focus();
  fireEvent.keyDown(item, { key: 'Enter' });
  await waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).toBeTruthy());
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(button));
});

const PageWithMenu = ({ open, onOpenChange }: Opened) => (
  <>
    <Menu trigger={<button type="button">More</button>}>
      <MenuItem onSelect={() => onOpenChange(true)}>Correct the e-mail</MenuItem>
    </Menu>
    {open && <Dialog open onOpenChange={onOpenChange} title="Correct the e-mail" description="Before they sign in" />}
  </>
);
