import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';

type AreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'className'>;

export interface TextAreaProps extends FieldProps, AreaProps {
  value: string;
  onChange: (value: string) => void;
}

/** Grows with its text (`field-sizing`), so that nobody scrolls inside a scrolling page. */
export function TextArea({ label, hint, error, optional, labelHidden, className, onChange, rows = 3, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={cx(inputClass, 'field-sizing-content max-h-80 min-h-20 resize-y py-2 leading-6')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
