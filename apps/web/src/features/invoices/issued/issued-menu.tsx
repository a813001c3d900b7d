import { Ban, Ellipsis, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../../lib/commands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuLink } from '../../../ui/menu.tsx';
import { type Issued, pdfOf } from './issued.ts';
import { VoidDialog } from './void-dialog.tsx';

/** What is done to an invoice that is out only now and then. */
export function IssuedMenu({ invoice, mayWrite }: { invoice: Issued; mayWrite: boolean }) {
  const [isVoiding, setVoiding] = useState(false);
  const isPaid = invoice.paid.minor !== '0';
  const mayVoid = mayWrite && invoice.state === 'issued';
  useCommands(
    mayVoid && !isPaid
      ? [{ id: 'void', label: `Void ${invoice.number}`, group: 'This page', words: 'cancel delete', run: () => setVoiding(true) }]
      : [],
  );
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More to do with this invoice" className="border border-line-strong/60 bg-surface shadow-sm">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuLink>
          <a href={pdfOf(invoice.id)} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden="true" />
            Open PDF in a new tab
          </a>
        </MenuLink>
        {mayVoid && (
          <MenuItem tone="danger" icon={<Ban />} disabled={isPaid} onSelect={() => setVoiding(true)}>
            {isPaid ? 'Void (something is paid)' : 'Void…'}
          </MenuItem>
        )}
      </Menu>
      {isVoiding && <VoidDialog invoice={invoice} onClose={() => setVoiding(false)} />}
    </>
  );
}
