import { parseLocalDate } from '@glovelly/domain/calendar';
import { Calendar } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { formatDate } from '../lib/format.ts';
import { readDate } from '../lib/read-date.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';
import { useLocale } from './locale.tsx';
import { touchFirst, useMedia } from './use-media.ts';
import { useReading } from './use-reading.ts';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'type' | 'min' | 'max'>;

export interface DateFieldProps extends FieldProps, InputProps {
  /** `YYYY-MM-DD` once understood, what was typed otherwise, `''` when empty. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
}

/** Accepts "tomorrow", "fri", "12/3", "12 mar 26". On touch it is the phone's own picker; with a mouse, a button opens the browser's. */
export function DateField({ label, hint, error, optional, labelHidden, className, value, onChange, min, max, ...input }: DateFieldProps) {
  const { locale, today } = useLocale();
  const isTouch = useMedia(touchFirst);
  const picker = useRef<HTMLInputElement>(null);
  const reading = useReading(value, onChange, {
    read: (text) => readDate(text, today, locale),
    show: (date) => `${formatDate(date, locale, 'day')} ${date.slice(0, 4)}`,
    edit: (date) => {
      const numeric = formatDate(date, locale, 'numeric');
      return readDate(numeric, today, locale) === date ? numeric : date; // some locales write dates that only they read back
    },
  });
  const misread = reading.isUnderstood || reading.isTyping ? undefined : 'Enter a date, such as 12/3, 12 March or tomorrow';
  const understood = parseLocalDate(value) ? value : '';
  return (
    <Field {...{ label, hint, optional, labelHidden, className }} error={error ?? misread}>
      {(control) =>
        isTouch ? (
          <input
            {...input}
            {...control}
            type="date"
            min={min}
            max={max}
            value={understood}
            onChange={(event) => onChange(event.target.value)}
            className={inputClass}
          />
        ) : (
          <div className="relative">
            <input
              autoComplete="off"
              {...input}
              {...control}
              type="text"
              value={reading.text}
              onFocus={reading.onFocus}
              onBlur={reading.onBlur}
              onChange={(event) => reading.onType(event.target.value)}
              className={cx(inputClass, 'tabular pr-10')}
            />
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              min={min}
              max={max}
              value={understood}
              onChange={(event) => onChange(event.target.value)}
              className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
            />
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Pick a date${typeof label === 'string' ? ` for ${label}` : ''}`}
              disabled={input.disabled}
              onClick={() => picker.current?.showPicker()}
              className="absolute top-1/2 right-1.5 grid size-7 -translate-y-1/2 place-items-center rounded-sm text-ink-soft hover:bg-hover hover:text-ink"
            >
              <Calendar aria-hidden="true" className="size-4" />
            </button>
          </div>
        )
      }
    </Field>
  );
}
