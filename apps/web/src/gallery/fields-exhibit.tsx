import { useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { FormErrorSummary } from '../ui/form-error-summary.tsx';
import { MoneyField } from '../ui/money-field.tsx';
import { QuantityField } from '../ui/quantity-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Exhibit } from './exhibit.tsx';

const clients = [
  { id: 'oak', label: 'The Royal Oak', detail: 'High Street, Pershore' },
  { id: 'zoe', label: 'Zoë Müller Quartet', detail: 'Zürich' },
  { id: 'lodz', label: 'Filharmonia Łódzka', detail: 'Łódź' },
  { id: 'school', label: 'St Mary’s School', detail: 'Teaching, Tuesdays' },
];

const beginnings = {
  title: 'Wedding, evening set',
  email: 'not an address',
  notes: 'Two sets of 45 minutes. Load in through the yard.',
  fee: '1234.50',
  misread: 'about 200',
  perDiem: '',
  date: '2026-11-22',
  badDate: '31/2',
  start: '19:30',
  miles: '42.5',
  type: 'performance',
  vat: 'no',
};

const typeOptions = [
  { value: 'performance', label: 'Performance' },
  { value: 'teaching', label: 'Teaching' },
  { value: 'recording', label: 'Recording' },
];

export function FieldsExhibit() {
  const [value, setValue] = useState(beginnings);
  const [client, setClient] = useState<string | null>('zoe');
  const [isDriving, setDriving] = useState(true);
  const bind = (name: keyof typeof beginnings) => ({
    name,
    value: value[name],
    onChange: (next: string) => setValue((before) => ({ ...before, [name]: next })),
  });
  return (
    <Exhibit title="Fields">
      <form className="grid gap-5" onSubmit={(event) => event.preventDefault()}>
        <FormErrorSummary
          errors={{ email: 'Enter an e-mail address, such as name@example.com', 'date-missing': 'Choose the day of the gig' }}
        />
        <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          <TextField label="Title" {...bind('title')} />
          <TextField label="E-mail" type="email" error="Enter an e-mail address, such as name@example.com" {...bind('email')} />
          <Combobox
            label="Client"
            optional
            value={client}
            onChange={setClient}
            options={clients}
            onCreate={() => setClient('oak')}
            placeholder="Find or create"
          />
          <MoneyField label="Fee" currency="GBP" hint="Before VAT" {...bind('fee')} />
          <MoneyField label="Misread fee" currency="GBP" {...bind('misread')} />
          <MoneyField label="Per diem" optional currency="PLN" {...bind('perDiem')} />
          <DateField label="Date" hint="Such as 12/3 or tomorrow" {...bind('date')} />
          <DateField label="A day that is none" {...bind('badDate')} />
          <TimeField label="Start" {...bind('start')} />
          <QuantityField label="Miles" unit="miles" {...bind('miles')} />
          <Select label="Type" {...bind('type')} options={typeOptions} />
          <TextField label="Disabled" value="Cannot be changed" onChange={() => {}} disabled name="disabled" />
        </div>
        <TextArea label="Notes" optional {...bind('notes')} />
        <div className="grid gap-5 sm:grid-cols-2">
          <RadioGroup
            label="Are you registered for VAT?"
            inline
            {...bind('vat')}
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No', hint: 'Most are not' },
            ]}
          />
          <div className="grid content-start gap-3">
            <Checkbox
              label="I drive to this gig"
              hint="Mileage is charged by the client’s rate"
              checked={isDriving}
              onChange={setDriving}
            />
            <Switch label="Send reminders" hint="A week after the due date" checked={isDriving} onChange={setDriving} />
          </div>
        </div>
        <FileDrop
          label="Add a receipt"
          hint="PDF or photo, at most 10 MB"
          accept="image/*,application/pdf"
          maxBytes={10_000_000}
          camera
          onFiles={() => {}}
        />
      </form>
    </Exhibit>
  );
}
