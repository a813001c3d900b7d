import { monthDay, monthDayParts, parseMonthDay, taxYearOf } from '@glovelly/domain/calendar';
import { formatDate } from '../../lib/format.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Select } from '../../ui/select.tsx';

interface MonthDayFieldProps {
  label: string;
  name: string;
  /** MM-DD. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

const numbers = (to: number): number[] => Array.from({ length: to }, (_, index) => index + 1);

/** A day of every year, by its day and its month; below, what a year from it on is. */
export function MonthDayField({ label, name, value, onChange, error }: MonthDayFieldProps) {
  const { locale, today } = useLocale();
  const start = parseMonthDay(value);
  const { month, day } = start ? monthDayParts(start) : { month: 1, day: 1 };
  const days = numbers(31).filter((each) => monthDay(month, each) !== null);
  const monthName = (each: number) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2001, each - 1, 1));
  /** The same day of another month, or its last. */
  const inMonth = (next: number) =>
    numbers(day)
      .toReversed()
      .map((each) => monthDay(next, each))
      .find((each) => each !== null);
  const year = start && taxYearOf(today, start);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-sm">{label}</legend>
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
        <Select
          label="Day"
          labelHidden
          name={name}
          value={String(day)}
          onChange={(next) => onChange(monthDay(month, Number(next)) ?? value)}
          options={days.map((each) => ({ value: String(each), label: String(each) }))}
          error={error}
        />
        <Select
          label="Month"
          labelHidden
          value={String(month)}
          onChange={(next) => onChange(inMonth(Number(next)) ?? value)}
          options={numbers(12).map((each) => ({ value: String(each), label: monthName(each) }))}
        />
      </div>
      {year && (
        <p role="status" className="mt-1.5 text-ink-soft text-xs">
          This one: {formatDate(year.from, locale)} to {formatDate(year.to, locale)}
        </p>
      )}
    </fieldset>
  );
}
