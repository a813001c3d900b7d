import type { LocalDate, LocalTime } from '../calendar/index.ts';
import type { GigId } from '../kernel/index.ts';

/**
 * What is doubtful about how a row was read. Each says what was seen and what was made of it, so that a person can judge it;
 * nothing is guessed in silence. `unreadable` codes are kept with what they could not read.
 */
export type Doubt =
  // the day
  | { readonly code: 'date.missing' }
  | { readonly code: 'date.unreadable'; readonly text: string }
  | { readonly code: 'date.orderAssumed'; readonly text: string; readonly read: LocalDate; readonly other: LocalDate }
  | { readonly code: 'date.otherOrder'; readonly text: string; readonly read: LocalDate }
  | { readonly code: 'date.yearAssumed'; readonly text: string; readonly read: LocalDate }
  | { readonly code: 'date.yearUnlikely'; readonly read: LocalDate }
  | { readonly code: 'date.weekdayDiffers'; readonly text: string; readonly read: LocalDate }
  | { readonly code: 'date.serialNumber'; readonly text: string; readonly read: LocalDate }
  | { readonly code: 'date.severalDays'; readonly until: LocalDate }
  | { readonly code: 'date.writtenWithTime'; readonly text: string }
  // the times
  | { readonly code: 'time.unreadable'; readonly text: string }
  | { readonly code: 'time.notGiven'; readonly text: string }
  | { readonly code: 'time.separatorAssumed'; readonly text: string }
  | { readonly code: 'time.finishOpen'; readonly text: string }
  | { readonly code: 'time.halfOfDayAssumed'; readonly text: string }
  | { readonly code: 'time.endBeforeStart'; readonly start: LocalTime; readonly finish: LocalTime }
  | { readonly code: 'time.noDuration' }
  | { readonly code: 'time.long'; readonly hours: number }
  | { readonly code: 'time.severalDays'; readonly until: LocalDate }
  | { readonly code: 'time.utcOtherDay'; readonly written: LocalDate; readonly read: LocalDate; readonly zone: string }
  // the zone
  | { readonly code: 'zone.foreign'; readonly zone: string; readonly own: string }
  | { readonly code: 'zone.utcAssumed'; readonly zone: string }
  | { readonly code: 'zone.calendarDiffers'; readonly calendar: string; readonly own: string }
  | { readonly code: 'zone.translated'; readonly name: string; readonly zone: string }
  | { readonly code: 'zone.unknown'; readonly name: string; readonly zone: string }
  // the rest of the gig
  | { readonly code: 'title.missing' }
  | { readonly code: 'text.cut'; readonly field: 'title' | 'venueName' | 'venueAddress' | 'notes' }
  | { readonly code: 'place.link'; readonly url: string }
  | { readonly code: 'fee.unreadable'; readonly text: string }
  | { readonly code: 'fee.separatorAssumed'; readonly text: string; readonly read: string; readonly currency: string }
  | { readonly code: 'fee.otherCurrency'; readonly currency: string; readonly own: string }
  | { readonly code: 'miles.unreadable'; readonly text: string }
  | { readonly code: 'miles.separatorAssumed'; readonly text: string; readonly read: string }
  | { readonly code: 'client.unknown'; readonly name: string }
  | { readonly code: 'type.unknown'; readonly text: string }
  | { readonly code: 'status.unknown'; readonly text: string }
  | { readonly code: 'event.cancelled' }
  | { readonly code: 'event.sameUid'; readonly lines: readonly number[] }
  | { readonly code: 'recurrence.cutOff'; readonly until: LocalDate; readonly count: number }
  | { readonly code: 'recurrence.unreadable'; readonly text: string }
  // the row
  | { readonly code: 'row.malformed'; readonly reason: MalformedReason }
  | { readonly code: 'row.otherKind'; readonly kind: string }
  | { readonly code: 'row.aboveNames' }
  | { readonly code: 'row.extraCells'; readonly cells: readonly string[] }
  | { readonly code: 'row.repeats'; readonly line: number }
  // the gigs that are there already
  | {
      readonly code: 'gig.similar';
      readonly gigId: GigId;
      readonly title: string;
      readonly date: LocalDate;
      readonly start: LocalTime | null;
    }
  | { readonly code: 'gig.differs'; readonly gigId: GigId; readonly fields: readonly ComparedField[] };

export type DoubtCode = Doubt['code'];

/** Why the text of a row could not be taken apart. */
export type MalformedReason = 'quoteNotClosed' | 'notCsv' | 'notCalendar' | 'notEnded' | 'noEvent';

/** What is compared between a row and the gig it became in an earlier import. */
export type ComparedField = 'title' | 'date' | 'start' | 'finish' | 'venueName';

/** A field whose correction by hand settles the doubt. `null`: none does, it stays as a remark. */
export function settledBy(doubt: Pick<Doubt, 'code'>): 'title' | 'date' | 'times' | null {
  switch (doubt.code) {
    case 'date.missing':
    case 'date.unreadable':
    case 'date.orderAssumed':
    case 'date.otherOrder':
    case 'date.yearAssumed':
    case 'date.yearUnlikely':
    case 'date.weekdayDiffers':
    case 'date.serialNumber':
    case 'date.severalDays':
    case 'date.writtenWithTime':
    case 'time.utcOtherDay':
      return 'date';
    case 'time.unreadable':
    case 'time.notGiven':
    case 'time.separatorAssumed':
    case 'time.finishOpen':
    case 'time.halfOfDayAssumed':
    case 'time.endBeforeStart':
    case 'time.noDuration':
    case 'time.long':
    case 'time.severalDays':
      return 'times';
    case 'title.missing':
      return 'title';
    default:
      return null;
  }
}
