import { differences } from '../../lib/use-versioned-draft.ts';
import { TwoVersions } from '../../ui/two-versions.tsx';
import type { GigValues } from './gig-values.ts';
import { statusOptions, typeOptions } from './gig-words.ts';

const labels: Record<keyof GigValues, string> = {
  title: 'Title',
  clientId: 'Client',
  type: 'Work',
  status: 'Status',
  date: 'Date',
  arrival: 'Arrive',
  start: 'Start',
  finish: 'Finish',
  timeZone: 'Time zone',
  venueName: 'Venue',
  venueAddress: 'Address',
  currency: 'Currency',
  fee: 'Fee',
  perDiem: 'Per diem',
  miles: 'Miles',
  driving: 'I drive',
  passengers: 'Passengers',
  notes: 'Notes',
  contactOnDay: 'Contact on the day',
};

interface Props {
  changes: Partial<GigValues>;
  theirs: GigValues;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

export function GigVersions({ changes, theirs, onKeepYours, onTakeTheirs }: Props) {
  const rows = differences(changes, theirs).map(({ name, theirs, yours }) => ({
    label: labels[name],
    theirs: written(name, theirs),
    yours: written(name, yours),
  }));
  return <TwoVersions rows={rows} onKeepYours={onKeepYours} onTakeTheirs={onTakeTheirs} />;
}

function written(name: keyof GigValues, value: GigValues[keyof GigValues]): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (name === 'clientId') return value === '' ? 'No client' : 'Another client';
  const option = [...typeOptions, ...statusOptions].find((each) => (name === 'type' || name === 'status') && each.value === value);
  return option?.label ?? value;
}
