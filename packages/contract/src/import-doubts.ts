import { z } from 'zod';
import { IdWire, LocalDateWire, LocalTimeWire } from './primitives.ts';

const plain = <const Code extends string>(code: Code) => z.object({ code: z.literal(code) });
const about = <const Code extends string>(code: Code) => z.object({ code: z.literal(code), text: z.string() });
const dated = <const Code extends string>(code: Code) => z.object({ code: z.literal(code), text: z.string(), read: LocalDateWire });
const until = <const Code extends string>(code: Code) => z.object({ code: z.literal(code), until: LocalDateWire });
const zoned = <const Code extends string>(code: Code) => z.object({ code: z.literal(code), name: z.string(), zone: z.string() });

/** What is doubtful about how a row was read; the same as the domain's `Doubt`, and kept in the database in this form. */
export const DoubtWire = z.discriminatedUnion('code', [
  plain('date.missing'),
  about('date.unreadable'),
  dated('date.orderAssumed').extend({ other: LocalDateWire }),
  dated('date.otherOrder'),
  dated('date.yearAssumed'),
  z.object({ code: z.literal('date.yearUnlikely'), read: LocalDateWire }),
  dated('date.weekdayDiffers'),
  dated('date.serialNumber'),
  until('date.severalDays'),
  about('date.writtenWithTime'),
  about('time.unreadable'),
  about('time.notGiven'),
  about('time.separatorAssumed'),
  about('time.finishOpen'),
  about('time.halfOfDayAssumed'),
  z.object({ code: z.literal('time.endBeforeStart'), start: LocalTimeWire, finish: LocalTimeWire }),
  plain('time.noDuration'),
  z.object({ code: z.literal('time.long'), hours: z.int() }),
  until('time.severalDays'),
  z.object({ code: z.literal('time.utcOtherDay'), written: LocalDateWire, read: LocalDateWire, zone: z.string() }),
  z.object({ code: z.literal('zone.foreign'), zone: z.string(), own: z.string() }),
  z.object({ code: z.literal('zone.utcAssumed'), zone: z.string() }),
  z.object({ code: z.literal('zone.calendarDiffers'), calendar: z.string(), own: z.string() }),
  zoned('zone.translated'),
  zoned('zone.unknown'),
  plain('title.missing'),
  z.object({ code: z.literal('text.cut'), field: z.enum(['title', 'venueName', 'venueAddress', 'notes']) }),
  z.object({ code: z.literal('place.link'), url: z.string() }),
  about('fee.unreadable'),
  about('fee.separatorAssumed').extend({ read: z.string(), currency: z.string() }),
  z.object({ code: z.literal('fee.otherCurrency'), currency: z.string(), own: z.string() }),
  about('miles.unreadable'),
  about('miles.separatorAssumed').extend({ read: z.string() }),
  z.object({ code: z.literal('client.unknown'), name: z.string() }),
  about('type.unknown'),
  about('status.unknown'),
  plain('event.cancelled'),
  z.object({ code: z.literal('event.sameUid'), lines: z.array(z.int()) }),
  until('recurrence.cutOff').extend({ count: z.int() }),
  about('recurrence.unreadable'),
  z.object({ code: z.literal('row.malformed'), reason: z.enum(['quoteNotClosed', 'notCsv', 'notCalendar', 'notEnded', 'noEvent']) }),
  z.object({ code: z.literal('row.otherKind'), kind: z.string() }),
  plain('row.aboveNames'),
  z.object({ code: z.literal('row.extraCells'), cells: z.array(z.string()) }),
  z.object({ code: z.literal('row.repeats'), line: z.int() }),
  z.object({ code: z.literal('gig.similar'), gigId: IdWire, title: z.string(), date: LocalDateWire, start: LocalTimeWire.nullable() }),
  z.object({
    code: z.literal('gig.differs'),
    gigId: IdWire,
    fields: z.array(z.enum(['title', 'date', 'start', 'finish', 'venueName'])),
  }),
]);
export type DoubtWire = z.infer<typeof DoubtWire>;
