import { type LocalDate, localDate } from '../calendar/index.ts';
import { invariant } from '../kernel/index.ts';
import { type Quantity, type Rate, rate, wholeQuantity } from '../money/index.ts';

/** A kind of vehicle that the tax office has a flat rate for. */
export type Vehicle = 'car_or_van' | 'motorcycle';

/** A flat rate that holds for the miles of a tax year up to `upTo` (all further ones when null). */
export interface MileageBand {
  readonly upTo: Quantity | null;
  readonly perMile: Rate;
}

/** One entry of the UK rate book: what one vehicle is allowed between two days, both within it, and who says so. */
export interface MileageAllowance {
  readonly vehicle: Vehicle;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly bands: readonly MileageBand[];
  readonly source: string;
}

const day = (year: number, month: number, dayOfMonth: number): LocalDate => {
  const found = localDate(year, month, dayOfMonth);
  invariant(found !== null, 'the rate book names days that exist');
  return found;
};

const pence = (count: bigint): Rate => rate(count * 10_000n, 'GBP');

/** Flat rates per business mile for the self-employed. Dated data: a new figure is a new row, and the old row gets its last day. */
export const ukMileageRateBook: readonly MileageAllowance[] = [
  {
    vehicle: 'car_or_van',
    from: day(2013, 4, 6),
    to: day(2026, 4, 5),
    bands: [
      { upTo: wholeQuantity(10_000), perMile: pence(45n) },
      { upTo: null, perMile: pence(25n) },
    ],
    source: 'Income Tax (Trading and Other Income) Act 2005, section 94F, as in force from 6 April 2013',
  },
  {
    vehicle: 'car_or_van',
    from: day(2026, 4, 6),
    to: null,
    bands: [
      { upTo: wholeQuantity(10_000), perMile: pence(55n) },
      { upTo: null, perMile: pence(25n) },
    ],
    source: 'GOV.UK, Travel: mileage and fuel rates and allowances; announced on 21 May 2026 with effect from 6 April 2026',
  },
  {
    vehicle: 'motorcycle',
    from: day(2013, 4, 6),
    to: null,
    bands: [{ upTo: null, perMile: pence(24n) }],
    source: 'Income Tax (Trading and Other Income) Act 2005, section 94F, as in force from 6 April 2013',
  },
];

/** The entry that holds for a vehicle on a day; `null` before the book begins. */
export const allowanceOn = (
  vehicle: Vehicle,
  date: LocalDate,
  book: readonly MileageAllowance[] = ukMileageRateBook,
): MileageAllowance | null =>
  book.find((entry) => entry.vehicle === vehicle && entry.from <= date && (entry.to === null || date <= entry.to)) ?? null;
