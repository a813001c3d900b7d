import { clockOfUtc, type LocalDate, type LocalTime, localDate, parseLocalTime, parseTimeZone, type TimeZone } from '../calendar/index.ts';
import type { Doubt } from './doubt.ts';
import type { CalendarContext, WrittenMoment } from './event.ts';
import { excerpt } from './excerpt.ts';
import { zoneNamed } from './zone-names.ts';

/** Where and when a written moment is: the day and the clock of its own place. `time` is null for a whole day. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
  readonly zone: TimeZone;
  readonly doubts: readonly Doubt[];
}

const MOMENT = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s?(Z)?)?$/i;

/** Reads a moment of a calendar; `null` when it is none. Times in UTC are turned into the clock of {@link homeZone}. */
export function readMoment(written: WrittenMoment, context: CalendarContext): Moment | null {
  const [, year, month, day, hour, minute, , z] = MOMENT.exec(excerpt(written.text)) ?? [];
  const date = localDate(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const home = homeZone(context);
  if (written.dayOnly || hour === undefined) {
    const doubts: Doubt[] = hour === undefined ? [] : [{ code: 'date.writtenWithTime', text: excerpt(written.text) }];
    return { date, time: null, zone: home, doubts };
  }
  const time = parseLocalTime(`${hour}:${minute}`);
  if (time === null) return null;
  const named = written.tzid === null ? null : written.tzid.trim();
  if (z !== undefined || named === 'UTC' || named === 'Etc/UTC') return fromUtc(date, time, home, context);
  if (named === null) return { date, time, zone: home, doubts: foreign(home, context) };
  const found = zoneNamed(named, context.defined.get(named) ?? null);
  if (found === null) return { date, time, zone: home, doubts: [{ code: 'zone.unknown', name: excerpt(named), zone: home }] };
  const doubts: Doubt[] = found.translated ? [{ code: 'zone.translated', name: excerpt(named), zone: found.zone }] : [];
  return { date, time, zone: found.zone, doubts: [...doubts, ...foreign(found.zone, context)] };
}

/** The zone for times that name none: the one a person chose, else the calendar's own, else the organisation's. */
export const homeZone = ({ chosen, calendar, own }: CalendarContext): TimeZone =>
  chosen ?? (calendar === null ? null : parseTimeZone(calendar)) ?? own;

function fromUtc(date: LocalDate, time: LocalTime, home: TimeZone, context: CalendarContext): Moment | null {
  const local = clockOfUtc(date, time, home);
  if (local === null) return null; // on the clock here it is a day outside the calendar
  if (context.chosen !== null) return { ...local, zone: home, doubts: [] };
  if (context.calendar !== null && parseTimeZone(context.calendar)) {
    return {
      ...local,
      zone: home,
      doubts: home === context.own ? [] : [{ code: 'zone.calendarDiffers', calendar: home, own: context.own }],
    };
  }
  // nobody says where the calendar is from: the day itself may be another one
  const otherDay: Doubt[] = local.date === date ? [] : [{ code: 'time.utcOtherDay', written: date, read: local.date, zone: home }];
  return { ...local, zone: home, doubts: [{ code: 'zone.utcAssumed', zone: home }, ...otherDay] };
}

const foreign = (zone: TimeZone, { own, chosen }: CalendarContext): Doubt[] =>
  zone === own || zone === chosen ? [] : [{ code: 'zone.foreign', zone, own }];
