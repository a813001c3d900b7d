import { type ComponentType, useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';

interface Client {
  id: string;
  name: string;
}

/** A dialog that makes a client of a name; the route says which, so that features need not know each other. */
export type QuickCreate = ComponentType<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  name: string;
  onCreated: (client: Client) => void;
}>;

export interface ClientFieldProps {
  value: string;
  onChange: (clientId: string) => void;
  error?: string | undefined;
  QuickCreate: QuickCreate;
}

/** Who pays for a gig. A client that is not there yet is made without leaving the page. */
export function ClientField({ value, onChange, error, QuickCreate }: ClientFieldProps) {
  const [creating, setCreating] = useState<string | null>(null);
  return (
    <>
      <ClientPicker
        name="clientId"
        optional
        placeholder="No client yet"
        hint="Who pays. It can wait until you invoice."
        value={value === '' ? null : value}
        onChange={(id) => onChange(id ?? '')}
        onCreate={setCreating}
        error={error}
      />
      <QuickCreate
        open={creating !== null}
        onOpenChange={(open) => !open && setCreating(null)}
        name={creating ?? ''}
        onCreated={({ id }) => onChange(id)}
      />
    </>
  );
}
