import type { ReadAsWire, ReadingWire, SourceCellWire } from '@glovelly/contract/imports';
import type { z } from 'zod';

const readAs: ReadAsWire = {
  kind: 'csv',
  encoding: 'utf-8',
  separator: ',',
  mapping: { namesLine: 1, columns: ['title', 'date'], dateOrder: null },
  columns: [
    { name: 'Title', confidence: 'name', samples: ['Wedding'] },
    { name: 'Date', confidence: 'name', samples: ['14/11/2026'] },
  ],
  dateOrder: { order: 'dmy', certain: true },
};

const reading: ReadingWire = {
  title: 'Wedding',
  date: '2026-11-14',
  arrival: null,
  start: null,
  finish: null,
  timeZone: 'Europe/London',
  venueName: null,
  venueAddress: null,
  client: null,
  fee: null,
  miles: null,
  type: null,
  status: null,
  notes: null,
};

const source: z.infer<typeof SourceCellWire>[] = [
  { label: 'Title', text: 'Wedding' },
  { label: 'Date', text: '14/11/2026' },
];

/** A file of one gig, and what an import keeps of it. */
export const importedFile = {
  content: Buffer.from('Title,Date\nWedding,14/11/2026\n'),
  mapping: JSON.stringify({ readAs, names: ['Title', 'Date'] }),
  row: { line: 2, source: JSON.stringify(source), reading: JSON.stringify({ reading, doubts: [] }) },
};
