export { addDays, compareDates, dayOfWeek, daysBetween, isBefore, monthOf } from './arithmetic.ts';
export { type CalendarDay, daysInMonth, fromEpochDay, type LocalDate, localDate, parseLocalDate, parts, toEpochDay } from './local-date.ts';
export { durationMinutes, type LocalTime, minutesOf, parseLocalTime } from './local-time.ts';
export { momentIn, startOfDay } from './moment.ts';
export { type MonthDay, monthDay, monthDayParts, parseMonthDay } from './month-day.ts';
export { type TaxYear, taxYear, taxYearOf, ukTaxYear, ukTaxYearOf, ukTaxYearStart } from './tax-year.ts';
export { dayIn, parseTimeZone, type TimeZone, wallClock } from './time-zone.ts';
