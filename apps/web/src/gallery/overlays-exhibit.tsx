import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { AlertDialog } from '../ui/alert-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Exhibit, Row } from './exhibit.tsx';

export function OverlaysExhibit() {
  const [open, setOpen] = useState<'dialog' | 'alert' | null>(null);
  const [tab, setTab] = useState('lines');
  const [name, setName] = useState('');
  const close = () => setOpen(null);
  return (
    <Exhibit title="Dialogs, menus, tabs">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onClick={() => setOpen('alert')}>Issue an invoice</Button>
        <Menu
          trigger={
            <IconButton label="More for this gig">
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil />} keys="E">
            Edit
          </MenuItem>
          <MenuItem icon={<Copy />}>Copy</MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} tone="danger">
            Delete
          </MenuItem>
        </Menu>
        <Popover label="About this figure" trigger={<Button look="quiet">What is this?</Button>}>
          <p className="text-sm">Outstanding is what was issued and not yet paid or credited.</p>
        </Popover>
        <Tooltip text="Sends it to the client and takes a number">
          <Button look="quiet">Hover or focus me</Button>
        </Tooltip>
      </Row>
      <Tabs
        label="Invoice"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'lines', label: 'Lines', count: 4, content: <p className="text-sm">The lines of the invoice.</p> },
          { value: 'payments', label: 'Payments', content: <p className="text-sm">What was paid.</p> },
          { value: 'history', label: 'History', content: <p className="text-sm">What happened.</p> },
        ]}
      />
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="New client"
        description="The name is enough; the rest can wait."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" onClick={close}>
              Create client
            </Button>
          </>
        }
      >
        <TextField label="Name" name="client-name" value={name} onChange={setName} />
      </Dialog>
      <AlertDialog
        open={open === 'alert'}
        onOpenChange={close}
        title="Issue invoice to The Royal Oak?"
        confirmLabel="Issue £450.00"
        onConfirm={() => Promise.reject(new Error('refused'))}
      >
        <p>It takes the next number, 2026-015, and can no longer be changed. Voiding it, with a reason, is the only way back.</p>
      </AlertDialog>
    </Exhibit>
  );
}
