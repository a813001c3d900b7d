import type { ImportRow } from './import-words.ts';

/** A row of a list as the server tells it. */
export const rowOf = (different: Partial<ImportRow> = {}, read: Partial<ImportRow['reading']> = {}): ImportRow => ({
  position: 0,
  line: 2,
  source: [{ label: 'Name', text: 'Pill Rag' }],
  reading: {
    title: 'Pill Rag',
    date: '2026-06-06',
    arrival: null,
    start: '16:45',
    finish: '19:30',
    timeZone: 'Europe/London',
    venueName: null,
    venueAddress: null,
    client: null,
    fee: null,
    miles: null,
    type: null,
    status: null,
    notes: null,
    ...read,
  },
  doubts: [],
  outcome: 'new',
  chosen: true,
  fixed: [],
  gig: null,
  ...different,
});
