import { differences } from '../../lib/use-versioned-draft.ts';
import { TwoVersions } from '../../ui/two-versions.tsx';
import type { ClientValues } from './client-values.ts';

const labels: Record<keyof ClientValues, string> = {
  name: 'Name',
  email: 'E-mail',
  ccEmails: 'Copies to',
  phone: 'Phone',
  address: 'Billing address',
  notes: 'Notes',
  purchaseOrderReference: 'Purchase order',
  paymentTermsDays: 'Payment terms',
  vatNumber: 'VAT number',
  currency: 'Currency',
  mileageRate: 'Mileage rate',
  passengerRate: 'Passenger rate',
  contacts: 'People there',
};

interface Props {
  changes: Partial<ClientValues>;
  theirs: ClientValues;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

export function ClientVersions({ changes, theirs, onKeepYours, onTakeTheirs }: Props) {
  const rows = differences(changes, theirs).map((difference) => ({
    label: labels[difference.name],
    theirs: written(difference.theirs),
    yours: written(difference.yours),
  }));
  return <TwoVersions rows={rows} onKeepYours={onKeepYours} onTakeTheirs={onTakeTheirs} />;
}

function written(value: ClientValues[keyof ClientValues]): string {
  if (typeof value === 'string') return value;
  if ('line1' in value) return Object.values(value).filter(Boolean).join('\n');
  return value.map(({ name, role, email, phone }) => [name, role, email, phone].filter(Boolean).join(', ')).join('\n');
}
