export { addDays, compareDates, dayOfWeek, daysBetween, isBefore, monthOf } from './arithmetic.ts';
export { type CalendarDay, daysInMonth, fromEpochDay, type LocalDate, localDate, parseLocalDate, parts, toEpochDay } from './local-date.ts';
export { durationMinutes, type LocalTime, minutesOf, parseLocalTime } from './local-time.ts';
export { type TaxYear, ukTaxYear, ukTaxYearOf } from './tax-year.ts';
export { dayIn, parseTimeZone, type TimeZone, wallClock } from './time-zone.ts';
