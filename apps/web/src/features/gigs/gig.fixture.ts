import type { Outputs } from '../../lib/trpc.ts';

type Gig = Outputs['gigs']['get'];

/** A gig as the server tells of it; `part` is what a test is about. */
export const aGig = (part: Partial<Gig> = {}): Gig => ({
  id: '0190a000-0000-7000-8000-000000000001',
  title: 'Wedding',
  client: null,
  type: 'performance',
  status: 'confirmed',
  date: '2026-12-05',
  arrival: null,
  start: '19:30',
  finish: '23:00',
  timeZone: 'Europe/London',
  venueName: null,
  venueAddress: null,
  fee: { minor: '25000', currency: 'GBP' },
  perDiem: { minor: '0', currency: 'GBP' },
  miles: '0',
  driving: false,
  passengers: 0,
  notes: null,
  contactOnDay: null,
  invoice: null,
  importBatchId: null,
  version: 3,
  updatedAt: '2026-11-21T10:00:00.000Z',
  expenses: [],
  clashes: [],
  ...part,
});
