import { DoubtWire } from '@glovelly/contract/import-doubts';
import { FixesWire as FixesSchema, type FixesWire, ReadingWire } from '@glovelly/contract/imports';
import type { LocalDate, LocalTime, TimeZone } from '@glovelly/domain/calendar';
import type { Doubt, Fixes, Reading } from '@glovelly/domain/imports';
import { formatQuantity, isCurrency, money, parseQuantity } from '@glovelly/domain/money';
import { z } from 'zod';

/*
 * A row is kept as JSON in the form of the wire: what the file says of it, with the doubts of that, and beside it what a person corrected.
 * It is checked when it is read back.
 */

const Stored = z.object({ reading: ReadingWire, doubts: z.array(DoubtWire) });
export type StoredReading = z.infer<typeof Stored>;

export interface KeptReading {
  readonly reading: Reading;
  readonly doubts: readonly Doubt[];
}

export const toStored = ({ reading, doubts }: KeptReading): StoredReading => ({
  reading: readingWire(reading),
  doubts: doubtsWire(doubts),
});

export function fromStored(json: unknown): KeptReading {
  const { reading, doubts } = Stored.parse(json);
  return { reading: fromReadingWire(reading), doubts: doubtsOf(doubts) };
}

export const fixesOf = (json: unknown): FixesWire => (json === null ? {} : FixesSchema.parse(json));

export const toFixes = (fixes: FixesWire): Fixes => fixes as Fixes; // kept after the contract had branded them

export const doubtsOf = (json: unknown): Doubt[] => z.array(DoubtWire).parse(json) as Doubt[]; // the domain's doubts, whose texts are branded

export const doubtsWire = (doubts: readonly Doubt[]): DoubtWire[] =>
  doubts.map((doubt): DoubtWire => {
    switch (doubt.code) {
      case 'event.sameUid':
        return { ...doubt, lines: [...doubt.lines] };
      case 'row.extraCells':
        return { ...doubt, cells: doubt.cells.slice(0, 50).map((cell) => cell.slice(0, 200)) };
      case 'gig.differs':
        return { ...doubt, fields: [...doubt.fields] };
      default:
        return doubt;
    }
  });

export const readingWire = ({ fee, miles, ...reading }: Reading): ReadingWire => ({
  ...reading,
  fee: fee && { minor: String(fee.minor), currency: fee.currency },
  miles: miles === null ? null : formatQuantity(miles),
});

function fromReadingWire({ fee, miles, ...reading }: ReadingWire): Reading {
  const distance = miles === null ? null : parseQuantity(miles);
  return {
    ...reading,
    date: reading.date as LocalDate | null, // branded before it was kept
    arrival: reading.arrival as LocalTime | null, // branded before it was kept
    start: reading.start as LocalTime | null, // branded before it was kept
    finish: reading.finish as LocalTime | null, // branded before it was kept
    timeZone: reading.timeZone as TimeZone, // branded before it was kept
    fee: fee && isCurrency(fee.currency) ? money(BigInt(fee.minor), fee.currency) : null,
    miles: distance?.ok ? distance.value : null,
  };
}
