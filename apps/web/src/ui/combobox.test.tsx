import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Combobox } from './combobox.tsx';
import { matches } from './match.ts';

const clients = [
  { id: 'oak', label: 'The Royal Oak', detail: 'Pershore' },
  { id: 'zoe', label: 'Zoë Müller Quartet' },
  { id: 'lodz', label: 'Filharmonia Łódzka' },
];

function Picker({ created = [] as string[], optional = false }) {
  const [value, setValue] = useState<string | null>('zoe');
  return (
    <>
      <Combobox
        label="Client"
        value={value}
        onChange={setValue}
        options={clients}
        onCreate={(text) => created.push(text)}
        optional={optional}
      />
      <output>{value ?? 'none'}</output>
    </>
  );
}

const box = () => screen.getByRole('combobox', { name: /Client/ });
const listed = () => screen.queryAllByRole('option').map((option) => option.textContent);
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(box(), { key });

describe('a picker that is typed into', () => {
  it('shows what is chosen, and starts from it', () => {
    render(<Picker />);
    expect(box()).toHaveProperty('value', 'Zoë Müller Quartet');
    press('ArrowDown');
    expect(document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Zoë Müller Quartet');
  });

  it('finds words by their beginnings, without their accents, in any order', () => {
    render(<Picker />);
    type('quartet zoe');
    expect(listed()[0]).toBe('Zoë Müller Quartet');
    type('lodz');
    expect(listed()[0]).toBe('Filharmonia Łódzka');
    type('persh');
    expect(listed()[0]).toContain('The Royal Oak');
  });

  it('takes what the arrows reach and enter confirms', () => {
    render(<Picker />);
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(screen.getByRole('status').textContent).toBe('lodz');
    expect(listed()).toEqual([]);
  });

  it('leaves things as they were on escape', () => {
    render(<Picker />);
    type('royal');
    press('Escape');
    expect(box()).toHaveProperty('value', 'Zoë Müller Quartet');
    expect(screen.getByRole('status').textContent).toBe('zoe');
  });

  it('offers to create what names nobody yet, and only that', () => {
    const created: string[] = [];
    render(<Picker created={created} />);
    type('the royal oak');
    expect(listed()).toHaveLength(1);
    type('The Blue Note ');
    expect(listed()).toEqual(['Create “The Blue Note”']);
    press('Enter');
    expect(created).toEqual(['The Blue Note']);
  });

  it('offers nobody only where nobody is allowed', () => {
    const { unmount } = render(<Picker />);
    press('ArrowDown');
    expect(listed()).not.toContain('None');
    unmount();
    render(<Picker optional />);
    press('ArrowDown');
    expect(listed()[0]).toBe('None');
  });
});

describe('matching', () => {
  it('asks for every word', () => {
    expect(matches('royal pershore', 'The Royal Oak, Pershore')).toBe(true);
    expect(matches('royal london', 'The Royal Oak, Pershore')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });
});
