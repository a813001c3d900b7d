import { addDays, dayOfWeek, type LocalDate, monthOf } from '../calendar/index.ts';
import type { GigStatus } from '../gigs/index.ts';
import { invariant } from '../kernel/index.ts';
import { demoClients } from './clients.ts';
import type { DemoExpense, DemoGig, DemoInvoice, DemoYear } from './plan.ts';

type Template = Pick<
  DemoGig,
  'client' | 'title' | 'type' | 'start' | 'finish' | 'venue' | 'feePence' | 'perDiemPence' | 'miles' | 'passengers'
>;

const lesson: Template = {
  client: 'school',
  title: 'Strings class, Hawthorn Road',
  type: 'teaching',
  start: '13:30',
  finish: '16:00',
  venue: 'Music block, Hawthorn Road School',
  feePence: 11_250n,
  perDiemPence: 0n,
  miles: 26.4,
  passengers: 0,
};

/** Weekend and evening work, in the order in which it comes round. */
const engagements: readonly Template[] = [
  {
    client: 'weddings',
    title: 'Wedding at Ashcombe Barn',
    type: 'performance',
    start: '14:00',
    finish: '23:30',
    venue: 'Ashcombe Barn',
    feePence: 42_000n,
    perDiemPence: 0n,
    miles: 88.2,
    passengers: 2,
  },
  {
    client: 'quartet',
    title: 'Lunchtime recital, St Agnes',
    type: 'performance',
    start: '12:30',
    finish: '14:00',
    venue: 'St Agnes Church',
    feePence: 18_000n,
    perDiemPence: 0n,
    miles: 7.5,
    passengers: 1,
  },
  {
    client: 'theatre',
    title: 'The Lighthouse Keeper, pit',
    type: 'performance',
    start: '19:00',
    finish: '22:15',
    venue: 'Harbour Lane Theatre',
    feePence: 13_650n,
    perDiemPence: 2_500n,
    miles: 238,
    passengers: 0,
  },
  {
    client: 'studio',
    title: 'Strings for “Salt Roads”',
    type: 'recording',
    start: '10:00',
    finish: '17:00',
    venue: 'Tidewater Studios, Studio A',
    feePence: 32_500n,
    perDiemPence: 0n,
    miles: 92.6,
    passengers: 0,
  },
  {
    client: 'quartet',
    title: 'Rehearsal for the autumn tour',
    type: 'rehearsal',
    start: '18:30',
    finish: '21:30',
    venue: '14 Almond Row',
    feePence: 6_000n,
    perDiemPence: 0n,
    miles: 4.2,
    passengers: 0,
  },
  {
    client: 'weddings',
    title: 'Winter ball, Corn Exchange',
    type: 'performance',
    start: '20:00',
    finish: '01:00',
    venue: 'Corn Exchange',
    feePence: 38_500n,
    perDiemPence: 0n,
    miles: 74,
    passengers: 1,
  },
  {
    client: 'festival',
    title: 'Koncert na zamku',
    type: 'performance',
    start: '20:30',
    finish: '22:00',
    venue: 'Zamek, dziedziniec',
    feePence: 65_000n,
    perDiemPence: 4_000n,
    miles: 0,
    passengers: 0,
  },
];

const PAST_WEEKS = 50;
const COMING_WEEKS = 5;

/**
 * A believable year of a string player that ends `today`: lessons in school weeks, engagements most weekends, expenses on the way, a month's invoice for the
 * school and one each for the rest, paid early, late, in part or not yet. The same day gives the same year. Dates are relative, so that something is always
 * overdue, something waits to be invoiced and something is coming up.
 */
export function demoYear(today: LocalDate): DemoYear {
  const lessons = weeks()
    .filter((week) => week % 13 < 10) // ten weeks of lessons, three of holiday
    .map((week) => gig(`lesson-${week}`, lesson, onWeekday(today, week, 2), today));
  const outings = weeks()
    .filter((week) => week % 5 !== 3)
    .map((week) => gig(`outing-${week}`, pick(engagements, week + PAST_WEEKS), onWeekday(today, week, week % 2 === 0 ? 6 : 5), today));
  const gigs = [...lessons, ...outings].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { clients: demoClients, gigs, expenses: gigs.flatMap(expensesOf).concat(overheads(today)), invoices: invoicesOf(gigs, today) };
}

const weeks = (): number[] => Array.from({ length: PAST_WEEKS + COMING_WEEKS + 1 }, (_, index) => index - PAST_WEEKS);

/** The given weekday (ISO: 1 is Monday) of the week that lies `week` weeks from today's. */
const onWeekday = (today: LocalDate, week: number, weekday: number): LocalDate => addDays(today, week * 7 + weekday - dayOfWeek(today));

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  invariant(found !== undefined, 'the list is not empty and the index is not negative');
  return found;
}

const statusOn = (date: LocalDate, today: LocalDate): GigStatus => (date < today ? 'completed' : 'confirmed');

const gig = (key: string, template: Template, date: LocalDate, today: LocalDate): DemoGig => ({
  key,
  ...template,
  date,
  status: statusOn(date, today),
});

function expensesOf(each: DemoGig): DemoExpense[] {
  if (each.status !== 'completed') return [];
  const expense = (supplier: string, description: string, amountPence: bigint, claimable = true): DemoExpense => ({
    gig: each.key,
    date: each.date,
    supplier,
    description,
    amountPence,
    category: 'travel',
    claimable,
  });
  switch (each.client) {
    case 'theatre':
      return [expense('Harbour Car Park', 'Parking', 1_240n), expense('The Anchor', 'Room for the night', 7_900n)];
    case 'studio':
      return [expense('Dock Yard Parking', 'Parking', 850n)];
    case 'festival':
      return [
        expense('Blue Heron Air', 'Flights, with a seat for the cello', 24_380n),
        expense('Taxi', 'Airport to the castle', 3_120n, false),
      ];
    default:
      return [];
  }
}

const overheads = (today: LocalDate): DemoExpense[] => {
  const own = (
    daysAgo: number,
    supplier: string,
    description: string,
    amountPence: bigint,
    category: DemoExpense['category'],
  ): DemoExpense => ({
    gig: null,
    date: addDays(today, -daysAgo),
    supplier,
    description,
    amountPence,
    category,
    claimable: false,
  });
  return [
    own(301, 'Semibreve Insurance', 'Instrument insurance, one year', 21_400n, 'premises'),
    own(212, 'Bow & Bridge', 'Bow rehair and a new bridge', 9_500n, 'maintenance'),
    own(160, 'Gut & Steel', 'Two sets of strings', 13_980n, 'cost_of_goods'),
    own(96, 'Players’ Guild', 'Subscription', 24_600n, 'professional_fees'),
    own(33, 'Rosin Lane Print', 'Cards and a banner', 6_250n, 'advertising'),
  ];
};

/** The school is invoiced by the month, everybody else by the gig. The newest work still waits to be invoiced; one invoice is a draft. */
function invoicesOf(gigs: readonly DemoGig[], today: LocalDate): DemoInvoice[] {
  const settledBefore = addDays(today, -16);
  const done = gigs.filter((each) => each.status === 'completed' && each.date < settledBefore);
  const lessons = done.filter((each) => each.client === 'school');
  const monthEnds = [...new Set(lessons.map((each) => monthOf(each.date).to))].filter((end) => end < today);
  const monthly = monthEnds.map((end, index) =>
    invoice(
      lessons.filter((each) => monthOf(each.date).to === end),
      addDays(end, 1),
      index,
      today,
    ),
  );
  const single = done.filter((each) => each.client !== 'school').map((each, index) => invoice([each], addDays(each.date, 2), index, today));
  const draft = gigs.findLast((each) => each.status === 'completed' && each.client !== 'school' && each.date >= settledBefore);
  return [...monthly, ...single]
    .toSorted((a, b) => ((a.issuedOn ?? today) < (b.issuedOn ?? today) ? -1 : 1))
    .concat(draft ? [{ client: draft.client, gigs: [draft.key], issuedOn: null, paidOn: null, paidPercent: 0 }] : []);
}

function invoice(gigs: readonly DemoGig[], issued: LocalDate, turn: number, today: LocalDate): DemoInvoice {
  const client = gigs[0]?.client;
  invariant(client !== undefined, 'an invoice is over at least one gig');
  const issuedOn = issued < today ? issued : today;
  const paidOn = addDays(issuedOn, 9 + ((turn * 11) % 38)); // some in time, some late
  const paid = paidOn <= today;
  return {
    client,
    gigs: gigs.map((each) => each.key),
    issuedOn,
    paidOn: paid ? paidOn : null,
    paidPercent: paid ? (turn % 23 === 4 ? 50 : 100) : 0,
  };
}
