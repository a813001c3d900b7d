import { formatCount } from '../../lib/format.ts';
import { browserLocale } from '../../lib/locale.ts';
import type { Outputs } from '../../lib/trpc.ts';
import type { Tone } from '../../ui/status.tsx';

type Import = Outputs['imports']['list']['imports'][number];
export type ImportRow = Outputs['imports']['preview']['rows'][number];

export const stateWords: Record<Import['state'], { label: string; tone: Tone }> = {
  preview: { label: 'To look through', tone: 'warn' },
  committed: { label: 'Imported', tone: 'good' },
  undone: { label: 'Taken back', tone: 'over' },
};

export const outcomeWords: Record<ImportRow['outcome'], { label: string; tone: Tone }> = {
  new: { label: 'New gig', tone: 'note' },
  duplicate: { label: 'A gig already', tone: 'plain' },
  unreadable: { label: 'Not readable yet', tone: 'bad' },
};

type Field = Extract<Outputs['imports']['preview']['readAs'], { kind: 'csv' }>['mapping']['columns'][number];

export const fieldWords: Record<Field, string> = {
  title: 'Gig title',
  date: 'Date',
  time: 'Start and finish',
  start: 'Start',
  finish: 'Finish',
  arrival: 'Arrival',
  venueName: 'Venue',
  venueAddress: 'Address',
  client: 'Client',
  fee: 'Fee',
  miles: 'Miles',
  type: 'Kind of work',
  status: 'Status',
  notes: 'Notes',
  ignore: 'Leave out',
};

export const encodingWords: Record<string, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16)',
  'windows-1252': 'western European (Windows-1252)',
};

export const separatorWords: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

export const gigs = (count: number): string => `${formatCount(count, browserLocale())} ${count === 1 ? 'gig' : 'gigs'}`;
export const rows = (count: number): string => `${formatCount(count, browserLocale())} ${count === 1 ? 'row' : 'rows'}`;
