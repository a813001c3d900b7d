import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from './locale.tsx';
import { MoneyField } from './money-field.tsx';

function Fee({ start = '' }) {
  const [value, setValue] = useState(start);
  return (
    <LocaleProvider locale="en-GB" timeZone="Europe/London">
      <MoneyField label="Fee" currency="GBP" value={value} onChange={setValue} />
      <output>{value}</output>
    </LocaleProvider>
  );
}

const field = () => screen.getByRole('textbox', { name: 'Fee' });
const enter = (text: string) => {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value: text } });
};

describe('a field for money', () => {
  it('understands while it is typed, and writes it properly when left', () => {
    render(<Fee />);
    enter('£1,234.5');
    expect(screen.getByRole('status').textContent).toBe('1234.50');
    expect(field()).toHaveProperty('value', '£1,234.5');
    fireEvent.blur(field());
    expect(field()).toHaveProperty('value', '1,234.50');
  });

  it('keeps what it does not understand, and says how to write it', () => {
    render(<Fee start="120.00" />);
    enter('about 200');
    expect(field().getAttribute('aria-invalid')).toBeNull();
    fireEvent.blur(field());
    expect(screen.getByRole('status').textContent).toBe('about 200');
    expect(field()).toHaveProperty('value', 'about 200');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Enter an amount/)).toBeTruthy();
  });

  it('can be emptied: nothing is not zero', () => {
    render(<Fee start="120.00" />);
    enter('');
    fireEvent.blur(field());
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByText(/Enter an amount/)).toBeNull();
  });
});
