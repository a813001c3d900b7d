import { parseLocalTime } from '@glovelly/domain/calendar';
import type { ComponentProps } from 'react';
import { readTime } from '../lib/read-time.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';
import { touchFirst, useMedia } from './use-media.ts';
import { useReading } from './use-reading.ts';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'type'>;

export interface TimeFieldProps extends FieldProps, InputProps {
  /** `HH:MM` once understood, what was typed otherwise, `''` when empty. */
  value: string;
  onChange: (value: string) => void;
}

/** Accepts "19:30", "1930", "7.30pm", "7pm". On touch it is the phone's own picker. */
export function TimeField({ label, hint, error, optional, labelHidden, className, value, onChange, ...input }: TimeFieldProps) {
  const isTouch = useMedia(touchFirst);
  const reading = useReading(value, onChange, { read: readTime, show: (time) => time, edit: (time) => time });
  const misread = reading.isUnderstood || reading.isTyping ? undefined : 'Enter a time, such as 19:30 or 7.30pm';
  return (
    <Field {...{ label, hint, optional, labelHidden, className }} error={error ?? misread}>
      {(control) =>
        isTouch ? (
          <input
            {...input}
            {...control}
            type="time"
            value={parseLocalTime(value) ? value : ''}
            onChange={(event) => onChange(event.target.value)}
            className={inputClass}
          />
        ) : (
          <input
            autoComplete="off"
            {...input}
            {...control}
            type="text"
            placeholder={input.placeholder ?? 'hh:mm'}
            value={reading.text}
            onFocus={reading.onFocus}
            onBlur={reading.onBlur}
            onChange={(event) => reading.onType(event.target.value)}
            className={cx(inputClass, 'tabular')}
          />
        )
      }
    </Field>
  );
}
