import { parseLocalDate, parseLocalTime } from '@glovelly/domain/calendar';
import { Globe } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatDate, zoneName } from '../../lib/format.ts';
import { currencyOptions } from '../../lib/names.ts';
import { zoneOptions } from '../../lib/time-zones.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { QuantityField } from '../../ui/quantity-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { ClientField, type QuickCreate } from './client-field.tsx';
import type { GigValues } from './gig-values.ts';
import { statusOptions, typeOptions } from './gig-words.ts';
import { nextDayOf } from './next-day.ts';

export interface GigFieldsProps {
  value: GigValues;
  set: <Name extends keyof GigValues>(name: Name, value: GigValues[Name]) => void;
  errors: Readonly<Record<string, string>>;
  QuickCreate: QuickCreate;
}

type TextName = { [Name in keyof GigValues]: GigValues[Name] extends string ? Name : never }[keyof GigValues];

const field = ({ value, set, errors }: GigFieldsProps, name: TextName) => ({
  name,
  value: value[name],
  onChange: (text: string) => set(name, text),
  error: errors[name],
});

/** What, for whom, when and where. */
export function WhatFields(props: GigFieldsProps) {
  const { value, set, errors, QuickCreate } = props;
  return (
    <Card title="The gig">
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Title" maxLength={200} autoComplete="off" className="col-span-2" {...field(props, 'title')} />
        <div className="col-span-2">
          <ClientField
            value={value.clientId}
            onChange={(clientId) => set('clientId', clientId)}
            error={errors.clientId}
            QuickCreate={QuickCreate}
          />
        </div>
        <Select label="Work" options={typeOptions} {...field(props, 'type')} />
        <Select label="Status" options={statusOptions} {...field(props, 'status')} />
      </div>
    </Card>
  );
}

export function WhenFields(props: GigFieldsProps) {
  return (
    <Card title="When and where">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <DateField label="Date" className="col-span-2 sm:col-span-1" {...field(props, 'date')} />
        <TimeField label="Arrive" optional className="max-sm:col-span-2" {...field(props, 'arrival')} />
        <TimeField label="Start" optional {...field(props, 'start')} />
        <TimeField label="Finish" optional {...field(props, 'finish')} />
        <NextDay {...props.value} />
        <ZoneField {...props} />
        <TextField label="Venue" optional maxLength={200} autoComplete="off" className="col-span-2" {...field(props, 'venueName')} />
        <TextField label="Address" optional maxLength={500} autoComplete="off" className="col-span-2" {...field(props, 'venueAddress')} />
        <TextField
          label="Contact on the day"
          optional
          maxLength={300}
          autoComplete="off"
          className="col-span-2 sm:col-span-4"
          {...field(props, 'contactOnDay')}
        />
      </div>
    </Card>
  );
}

/** On whose clock the times are. Asked for only where it is not the usual one: most people play at home. */
function ZoneField({ value, set, errors }: GigFieldsProps) {
  const { timeZone } = useLocale();
  const [isShown, setShown] = useState(value.timeZone !== timeZone);
  if (!isShown && value.timeZone !== timeZone) setShown(true); // and stays: a field that has the focus does not go away under it
  const wasAsked = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown && wasAsked.current) box.current?.querySelector('input')?.focus();
  }, [isShown]);
  const ask = () => {
    wasAsked.current = true;
    setShown(true);
  };
  if (!isShown)
    return (
      <div className="col-span-2 -mt-2 sm:col-span-4">
        <Button size="sm" look="quiet" icon={<Globe aria-hidden="true" />} onClick={ask}>
          In another time zone
        </Button>
      </div>
    );
  return (
    <div ref={box} className="col-span-2 sm:col-span-4">
      <Combobox
        label="Time zone"
        name="timeZone"
        hint={value.timeZone === timeZone ? 'Yours' : `The times are on the clock there, not on yours (${zoneName(timeZone)})`}
        value={value.timeZone}
        onChange={(zone) => zone !== null && set('timeZone', zone)}
        options={zoneOptions(value.timeZone, timeZone)}
        error={errors.timeZone}
      />
    </div>
  );
}

/** A finish at or before the start is after midnight: said, so that nobody takes it for a slip. */
function NextDay({ date, start, finish }: GigValues) {
  const { locale } = useLocale();
  const next = nextDayOf(parseLocalDate(date), parseLocalTime(start), parseLocalTime(finish));
  if (next === null) return null;
  return (
    <p role="status" className="col-span-2 -mt-2 text-ink-soft text-sm sm:col-span-4">
      Ends at {finish} the next day, {formatDate(next, locale, 'day')}.
    </p>
  );
}

/** What it earns and what it takes to get there. Every part becomes a line of the invoice. */
export function MoneyFields(props: GigFieldsProps) {
  const { value, set } = props;
  const { locale } = useLocale();
  return (
    <Card title="Money and miles">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <MoneyField label="Fee" optional currency={value.currency} {...field(props, 'fee')} />
        <MoneyField label="Per diem" optional currency={value.currency} {...field(props, 'perDiem')} />
        <Select label="Currency" options={currencyOptions(locale)} className="max-sm:col-span-2" {...field(props, 'currency')} />
        <QuantityField label="Miles there and back" optional unit="mi" {...field(props, 'miles')} />
        <TextField label="Passengers" optional inputMode="numeric" autoComplete="off" {...field(props, 'passengers')} />
        <div className="col-span-2 self-end pb-1 sm:col-span-1">
          <Switch
            label="I drive"
            hint="Miles are charged only then"
            checked={value.driving}
            onChange={(driving) => set('driving', driving)}
          />
        </div>
      </div>
    </Card>
  );
}

export const NoteFields = (props: GigFieldsProps) => (
  <Card title="Notes">
    <TextArea label="Notes" labelHidden rows={4} {...field(props, 'notes')} />
  </Card>
);
