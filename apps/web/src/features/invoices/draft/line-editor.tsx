import { lineNet, ukVatTreatments } from '@glovelly/domain/invoices';
import { ArrowDown, ArrowUp, BadgePercent, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Amount } from '../../../ui/amount.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { QuantityField } from '../../../ui/quantity-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Badge } from '../../../ui/status.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DiscountFields } from './discount-fields.tsx';
import { type DraftWire, type LineValues, toLine, vatValue } from './draft-values.ts';
import { RateField } from './rate-field.tsx';

interface LineEditorProps {
  line: LineValues;
  index: number;
  count: number;
  currency: DraftWire['currency'];
  vatRegistered: boolean;
  problems: Readonly<Record<string, string>>;
  onChange: (line: LineValues) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One line: what it says, how many at what price, and what that comes to. Alt with an arrow moves it, from any of its fields. */
export function LineEditor({ line, index, count, currency, vatRegistered, problems, onChange, onMove, onRemove }: LineEditorProps) {
  const [hasDiscount, setHasDiscount] = useState(line.discount.kind !== 'none');
  const set = <Name extends keyof LineValues>(name: Name, value: LineValues[Name]) => onChange({ ...line, [name]: value });
  const { minor } = lineNet(toLine(line, currency));
  const name = `line ${index + 1}`;
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li data-line={line.id} onKeyDown={move} className="grid gap-3 border-line border-b px-4 py-4 last:border-b-0 md:px-5">
      <TextArea
        label={`Description of ${name}`}
        labelHidden
        name={`lines.${index}.description`}
        rows={1}
        maxLength={2000}
        placeholder="What it is for"
        value={line.description}
        onChange={(description) => set('description', description)}
        className="[&_textarea]:min-h-0"
      />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <QuantityField
          label="Quantity"
          name={`lines.${index}.quantity`}
          value={line.quantity}
          onChange={(value) => set('quantity', value)}
          error={problems.quantity}
        />
        <TextField label="Unit" placeholder="each" maxLength={40} value={line.unit} onChange={(unit) => set('unit', unit)} />
        <RateField
          label="Price"
          name={`lines.${index}.unitPrice`}
          currency={currency}
          value={line.unitPrice}
          onChange={(value) => set('unitPrice', value)}
          error={problems.unitPrice}
        />
        {vatRegistered && <Select label="VAT" value={line.vat} onChange={(vat) => set('vat', vat)} options={vatOptions(line.vat)} />}
        {hasDiscount && (
          <DiscountFields
            of={name}
            value={line.discount}
            onChange={(discount) => set('discount', discount)}
            currency={currency}
            error={problems.discount}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <span className="flex items-center gap-2">
          {line.source.origin === 'manual' ? <Badge>By hand</Badge> : <Badge>From a gig</Badge>}
          {!hasDiscount && (
            <button
              type="button"
              onClick={() => setHasDiscount(true)}
              className="control inline-flex items-center gap-1.5 rounded-sm px-1 text-ink-soft hover:text-ink"
            >
              <BadgePercent aria-hidden="true" className="size-4" />
              Discount<span className="sr-only"> on {name}</span>
            </button>
          )}
        </span>
        <span className="ml-auto flex items-center gap-2">
          <div className="flex">
            <IconButton label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(-1)}>
              <ArrowUp aria-hidden="true" />
            </IconButton>
            <IconButton label={`Move ${name} down`} disabled={index === count - 1} onClick={() => onMove(1)}>
              <ArrowDown aria-hidden="true" />
            </IconButton>
            <IconButton label={`Remove ${name}`} onClick={onRemove}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </div>
          <Amount money={{ minor: minor.toString(), currency }} className="min-w-20 text-right font-semibold" />
        </span>
      </div>
    </li>
  );
}

/** What a UK seller chooses from; a rate that came from elsewhere is kept. */
function vatOptions(current: string) {
  const known = ukVatTreatments.map(({ treatment, name }) => ({
    value: vatValue(treatment),
    label: treatment.category === 'S' ? `${name}, ${Number(treatment.rate) / 100}%` : name,
  }));
  return known.some(({ value }) => value === current) ? known : [...known, { value: current, label: `${current.slice(2)}%` }];
}
