import { differences } from '../../lib/use-versioned-draft.ts';
import { TwoVersions } from '../../ui/two-versions.tsx';
import type { SellerValues } from './seller-values.ts';

const labels: Record<keyof SellerValues, string> = {
  name: 'Your name',
  tradingName: 'Trading name',
  address: 'Your address',
  email: 'E-mail',
  phone: 'Phone',
  vatRegistered: 'Registered for VAT',
  vatNumber: 'VAT number',
  bank: 'Bank details',
  paymentNote: 'Note on paying',
};

interface Props {
  changes: Partial<SellerValues>;
  theirs: SellerValues;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

export function SellerVersions({ changes, theirs, onKeepYours, onTakeTheirs }: Props) {
  const rows = differences(changes, theirs).map(({ name, yours, theirs }) => ({
    label: labels[name],
    yours: written(yours),
    theirs: written(theirs),
  }));
  return <TwoVersions rows={rows} onKeepYours={onKeepYours} onTakeTheirs={onTakeTheirs} />;
}

function written(value: SellerValues[keyof SellerValues]): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' ? value : Object.values(value).filter(Boolean).join('\n');
}
