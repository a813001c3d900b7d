import { parseLocalDate } from '@glovelly/domain/calendar';
import { useState } from 'react';
import { periodOf, usualPeriods } from '../lib/periods.ts';
import { DateField } from './date-field.tsx';
import { useLocale } from './locale.tsx';
import { Select } from './select.tsx';
import { usePause } from './use-pause.ts';

interface PeriodFieldsProps {
  from: string | undefined;
  to: string | undefined;
  /** Both days, each a day of the calendar or none. */
  onChange: (period: { from: string | undefined; to: string | undefined }) => void;
}

/** A usual period by its name, or days of somebody's own. */
export function PeriodFields({ from, to, onChange }: PeriodFieldsProps) {
  const { today, taxYearStart } = useLocale();
  const periods = usualPeriods(today, taxYearStart);
  const current = periodOf(periods, from, to);
  const [isOther, setOther] = useState(current === 'other');
  const choose = (id: string) => {
    setOther(id === 'other');
    const period = periods.find((candidate) => candidate.id === id);
    if (id !== 'other') onChange({ from: period?.from, to: period?.to });
  };
  return (
    <>
      <Select
        label="Period"
        value={isOther || current === 'other' ? 'other' : current}
        onChange={choose}
        options={[
          { value: 'all', label: 'All time' },
          ...periods.map(({ id, label }) => ({ value: id, label })),
          { value: 'other', label: 'Other days…' },
        ]}
      />
      {(isOther || current === 'other') && (
        <>
          <BoundaryField label="From" day={from} onChange={(day) => onChange({ from: day, to })} />
          <BoundaryField label="To" day={to} onChange={(day) => onChange({ from, to: day })} />
        </>
      )}
    </>
  );
}

interface BoundaryProps {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
}

const isDayOrNothing = (text: string): boolean => text === '' || parseLocalDate(text) !== null;
const PAUSE_MS = 700; // "1/1" is a day already, on the way to "1/12"

function BoundaryField({ label, day, onChange }: BoundaryProps) {
  const [typed, setTyped] = usePause(day ?? '', (text) => onChange(text === '' ? undefined : text), isDayOrNothing, PAUSE_MS);
  return <DateField label={label} value={typed} onChange={setTyped} />;
}
