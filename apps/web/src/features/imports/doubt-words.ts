import { formatDate } from '../../lib/format.ts';
import type { ImportRow } from './import-words.ts';

export type Doubt = ImportRow['doubts'][number];

export interface DoubtWords {
  /** The badge. */
  readonly label: string;
  /** What was seen and what was made of it. */
  readonly sentence: string;
  /** A remark is good to know; a question wants a look. */
  readonly tone: 'warn' | 'note' | 'bad';
}

const question = (label: string, sentence: string): DoubtWords => ({ label, sentence, tone: 'warn' });
const remark = (label: string, sentence: string): DoubtWords => ({ label, sentence, tone: 'note' });
const trouble = (label: string, sentence: string): DoubtWords => ({ label, sentence, tone: 'bad' });

const malformed: Record<Extract<Doubt, { code: 'row.malformed' }>['reason'], string> = {
  quoteNotClosed: 'A quotation mark is opened and never closed.',
  notCsv: 'It is no row of a table.',
  notCalendar: 'It does not follow the rules of a calendar file.',
  notEnded: 'The event begins and never ends.',
  noEvent: 'It is no event.',
};

const fieldNames = {
  title: 'title',
  date: 'date',
  start: 'start',
  finish: 'finish',
  venueName: 'venue',
  venueAddress: 'address',
  notes: 'notes',
} as const;

/** Gives every doubt its words. Exhaustive: a doubt of the domain without a case here does not compile. */
export function doubtWords(doubt: Doubt, locale: string): DoubtWords {
  const day = (date: string) => formatDate(date, locale, 'long');
  switch (doubt.code) {
    case 'date.missing':
      return trouble('No date', 'The row says no date. Give it one to import it.');
    case 'date.unreadable':
      return trouble('Date not readable', `“${doubt.text}” is no day of the calendar. Give it a date to import it.`);
    case 'date.orderAssumed':
      return question('Day or month first?', `“${doubt.text}” is read as ${day(doubt.read)}; it could be ${day(doubt.other)}.`);
    case 'date.otherOrder':
      return question('Written the other way', `“${doubt.text}” only makes sense as ${day(doubt.read)}, unlike the rest of the column.`);
    case 'date.yearAssumed':
      return question('Which year?', `“${doubt.text}” says no year; ${day(doubt.read)} is the nearest.`);
    case 'date.yearUnlikely':
      return question('Unlikely year', `It is read as ${day(doubt.read)}. Spreadsheets write such a day where there is none.`);
    case 'date.weekdayDiffers':
      return question('Another weekday', `“${doubt.text}” was on a ${day(doubt.read).split(' ')[0]}. Is it the right day?`);
    case 'date.serialNumber':
      return question('Spreadsheet number', `“${doubt.text}” is how a spreadsheet counts days: ${day(doubt.read)}.`);
    case 'date.severalDays':
      return question('Several days', `It goes on until ${day(doubt.until)}. One gig is made, on the first day.`);
    case 'date.writtenWithTime':
      return remark('All day', `A whole day, written with a time (“${doubt.text}”). It is read as that day without times.`);
    case 'time.unreadable':
      return question('Time not readable', `“${doubt.text}” is no time. The gig is read without one.`);
    case 'time.notGiven':
      return question('No time yet', `The time says “${doubt.text}”. The gig is read without one.`);
    case 'time.separatorAssumed':
      return question('From – to?', `“${doubt.text}” is read as a start and a finish.`);
    case 'time.finishOpen':
      return question('Open end', `“${doubt.text}” says no finish.`);
    case 'time.halfOfDayAssumed':
      return question('Morning or evening?', `“${doubt.text}” does not say which half of the day.`);
    case 'time.endBeforeStart':
      return question('Ends the next day', `It ends at ${doubt.finish}, before its start at ${doubt.start}: read as the next day.`);
    case 'time.noDuration':
      return question('No length', 'It ends when it starts. The finish is left open.');
    case 'time.long':
      return question('A long one', `It would last ${doubt.hours} hours.`);
    case 'time.severalDays':
      return question('Several days', `It goes on until ${day(doubt.until)}. The finish is left open.`);
    case 'time.utcOtherDay':
      return question(
        'Another day here',
        `Written as ${day(doubt.written)} in UTC; on the clock of ${doubt.zone} it is ${day(doubt.read)}.`,
      );
    case 'zone.foreign':
      return remark('Other time zone', `On the clock of ${doubt.zone}, not ${doubt.own}.`);
    case 'zone.utcAssumed':
      return question(
        'Which time zone?',
        `Written in UTC, and the calendar does not say where it is from. Read on the clock of ${doubt.zone}.`,
      );
    case 'zone.calendarDiffers':
      return remark('Calendar’s time zone', `Written in UTC, read on the calendar’s own clock: ${doubt.calendar}, not ${doubt.own}.`);
    case 'zone.translated':
      return remark('Time zone by another name', `“${doubt.name}” is read as ${doubt.zone}.`);
    case 'zone.unknown':
      return question('Unknown time zone', `Nobody knows “${doubt.name}”. The clock is kept, as of ${doubt.zone}.`);
    case 'title.missing':
      return question('No title', 'The row says no title; another of its words stands in.');
    case 'text.cut':
      return remark(
        'Too long',
        `The ${fieldNames[doubt.field]} is shortened; all of it is kept in the file${doubt.field === 'notes' ? '' : ' and in the notes'}.`,
      );
    case 'place.link':
      return remark('Place is a link', 'The place is only a link to a map. It is kept as the address.');
    case 'fee.unreadable':
      return question('Fee not readable', `“${doubt.text}” is no amount. The fee is left empty.`);
    case 'fee.separatorAssumed':
      return question('Thousands?', `“${doubt.text}” is read as ${doubt.currency} ${doubt.read}. Change the fee if it means less.`);
    case 'fee.otherCurrency':
      return remark('Other currency', `The fee is in ${doubt.currency}, not ${doubt.own}.`);
    case 'miles.unreadable':
      return question('Miles not readable', `“${doubt.text}” is no distance. It is left empty.`);
    case 'miles.separatorAssumed':
      return question('Thousands?', `“${doubt.text}” is read as ${doubt.read} miles.`);
    case 'client.unknown':
      return question('Unknown client', `There is no client, or more than one, called “${doubt.name}”.`);
    case 'type.unknown':
      return remark('Unknown kind', `“${doubt.text}” is read as a performance.`);
    case 'status.unknown':
      return remark('Unknown status', `“${doubt.text}” says nothing we know; the date decides.`);
    case 'event.cancelled':
      return remark('Cancelled', 'The calendar says it is cancelled. It becomes a cancelled gig.');
    case 'event.sameUid':
      return question('Same booking twice?', `Line ${doubt.lines.join(', ')} has the same identity and another time. Both are kept.`);
    case 'recurrence.cutOff':
      return question(
        'Goes on',
        `The series is followed for ${doubt.count} days, until ${day(doubt.until)}. Import it again later for the rest.`,
      );
    case 'recurrence.unreadable':
      return question('Rule not followed', `It recurs by a rule we do not follow (“${doubt.text}”). Only this day is read.`);
    case 'row.malformed':
      return trouble('Broken', malformed[doubt.reason]);
    case 'row.otherKind':
      return trouble('No event', `It is a ${doubt.kind}, not an event.`);
    case 'row.aboveNames':
      return remark('Above the names', 'It stands above the names of the columns.');
    case 'row.extraCells':
      return remark('More cells than columns', `Beyond the last column: ${doubt.cells.map((cell) => `“${cell}”`).join(', ')}.`);
    case 'row.repeats':
      return question('Repeated', `Line ${doubt.line} says the same. It is left out unless you choose it.`);
    case 'gig.similar':
      return question(
        'Looks like a gig you have',
        `“${doubt.title}” is on ${day(doubt.date)}${doubt.start === null ? '' : ` at ${doubt.start}`}. It is left out unless you choose it.`,
      );
    case 'gig.differs':
      return remark(
        'Edited since',
        `The gig now differs from the row: ${doubt.fields.map((field) => fieldNames[field]).join(', ')}. It is left as it is.`,
      );
  }
}
