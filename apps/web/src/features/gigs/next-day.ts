import { dayFrom, type LocalDate, type LocalTime } from '@glovelly/domain/calendar';
import { endsNextDay } from '@glovelly/domain/gigs';

/** The day a gig ends when that is not the day it starts; null when it is, or not known. */
export const nextDayOf = (date: LocalDate | null, start: LocalTime | null, finish: LocalTime | null): LocalDate | null =>
  date !== null && endsNextDay(start, finish) ? dayFrom(date, 1) : null;
