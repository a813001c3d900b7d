import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Button } from './button.tsx';
import { FormErrorSummary } from './form-error-summary.tsx';
import { TextField } from './text-field.tsx';

const noop = () => {};

describe('a form that was refused', () => {
  const form = (errors: Record<string, string | undefined>) => (
    <form>
      <FormErrorSummary errors={errors} />
      <TextField label="Quantity" name="lines.0.quantity" value="" onChange={noop} error={errors['lines.0.quantity']} />
    </form>
  );

  it('says what is wrong at the top, takes the focus there, and leads to the field', () => {
    const { rerender } = render(form({}));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(form({ 'lines.0.quantity': 'At most 4 decimals' }));
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    fireEvent.click(screen.getByRole('link', { name: 'At most 4 decimals' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Quantity' }));
  });

  it('says what is wrong with the whole, what was kept and what to do, without pretending that it is a field', () => {
    render(<FormErrorSummary words={{ title: 'Something went wrong on our side', detail: 'Nothing was changed.', requestId: 'r-17' }} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByRole('heading').textContent).toBe('Something went wrong on our side');
    expect(screen.getByRole('alert').textContent).toMatch(/Nothing was changed.*give this number: r-17/);
  });

  it('says of a field that was refused what to do about it, once', () => {
    const text = 'Only £20.00 is due';
    render(<FormErrorSummary words={{ title: text, fields: { amount: text } }} errors={{ amount: text }} />);
    expect(screen.getAllByText(text)).toHaveLength(1);
    expect(screen.getByRole('heading').textContent).toBe('One thing needs putting right');
  });
});

describe('a busy button', () => {
  it('keeps the focus and does nothing more', () => {
    let clicks = 0;
    const { rerender } = render(<Button onClick={() => clicks++}>Save</Button>);
    fireEvent.click(screen.getByRole('button'));
    rerender(
      <Button busy onClick={() => clicks++}>
        Save
      </Button>,
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    expect(clicks).toBe(1);
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  });
});
