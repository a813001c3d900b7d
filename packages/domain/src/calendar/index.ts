export { addDays, compareDates, dayFrom, dayOfWeek, daysBetween, isBefore, monthOf } from './arithmetic.ts';
export {
  type CalendarDay,
  daysInMonth,
  firstDay,
  fromEpochDay,
  type LocalDate,
  lastDay,
  localDate,
  parseLocalDate,
  parts,
  toEpochDay,
} from './local-date.ts';
export { durationMinutes, type LocalTime, minutesOf, parseLocalTime, timeAt } from './local-time.ts';
export { endOfDay, momentIn, startOfDay } from './moment.ts';
export { type MonthDay, monthDay, monthDayParts, parseMonthDay } from './month-day.ts';
export { type TaxYear, taxYear, taxYearOf, ukTaxYear, ukTaxYearOf, ukTaxYearStart } from './tax-year.ts';
export { clockOfUtc, dayIn, parseTimeZone, type TimeZone, UTC, wallClock } from './time-zone.ts';
