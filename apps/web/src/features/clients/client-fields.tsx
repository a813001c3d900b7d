import { paymentTerms } from '@glovelly/domain/parties';
import { Plus, Trash2 } from 'lucide-react';
import { countryOptions, currencyOptions } from '../../lib/names.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { QuantityField } from '../../ui/quantity-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ClientValues, ContactValues } from './client-values.ts';

export interface FieldsProps {
  value: ClientValues;
  set: <Name extends keyof ClientValues>(name: Name, value: ClientValues[Name]) => void;
  errors: Readonly<Record<string, string>>;
  /** Called when the name or the e-mail has been written, to look for the same client. */
  onIdentified?: () => void;
}

/** Who it is and how to reach them: all that a first invoice needs. */
export function WhoFields({ value, set, errors, onIdentified }: FieldsProps) {
  return (
    <Card title="Who">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Name"
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          value={value.name}
          onChange={(name) => set('name', name)}
          onBlur={() => onIdentified?.()}
          error={errors.name}
          hint="As it stands on the invoice"
          className="md:col-span-2"
        />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="off"
          optional
          value={value.email}
          onChange={(email) => set('email', email)}
          onBlur={() => onIdentified?.()}
          error={errors.email}
        />
        <TextField
          label="Phone"
          name="phone"
          type="tel"
          autoComplete="off"
          optional
          value={value.phone}
          onChange={(phone) => set('phone', phone)}
          error={errors.phone}
        />
        <TextField
          label="Copies to"
          name="ccEmails"
          inputMode="email"
          autoComplete="off"
          optional
          value={value.ccEmails}
          onChange={(ccEmails) => set('ccEmails', ccEmails)}
          error={errors.ccEmails}
          hint="More addresses, separated by commas"
          className="md:col-span-2"
        />
      </div>
    </Card>
  );
}

export function AddressFields({ value: { address }, set, errors }: FieldsProps) {
  const { locale } = useLocale();
  const part = (name: keyof ClientValues['address']) => ({
    name: `address.${name}`,
    value: address[name],
    onChange: (text: string) => set('address', { ...address, [name]: text }),
    error: errors[`address.${name}`],
    autoComplete: 'off',
  });
  return (
    <Card title="Billing address">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Address" {...part('line1')} className="md:col-span-2" />
        <TextField label="Second line" optional {...part('line2')} className="md:col-span-2" />
        <TextField label="Town or city" {...part('city')} />
        <TextField label="Postcode" {...part('postcode')} />
        <TextField label="County or region" optional {...part('region')} />
        <Select label="Country" {...part('country')} options={countryOptions(locale)} placeholder="Choose a country" />
      </div>
    </Card>
  );
}

/** What differs from the organisation's usual. Empty inherits; zero is zero. */
export function TermsFields({ value, set, errors }: FieldsProps) {
  const { locale } = useLocale();
  const { organisation } = useSession();
  const currency = value.currency || organisation.currency;
  return (
    <Card title="Terms">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Payment terms"
          name="paymentTermsDays"
          inputMode="numeric"
          suffix="days"
          optional
          autoComplete="off"
          value={value.paymentTermsDays}
          onChange={(days) => set('paymentTermsDays', days)}
          error={errors.paymentTermsDays}
          hint={`0 to ${paymentTerms.most}. Empty: your usual`}
        />
        <Select
          label="Currency"
          name="currency"
          hint="What they are invoiced in"
          value={value.currency || 'inherit'}
          onChange={(chosen) => set('currency', chosen === 'inherit' ? '' : chosen)}
          options={[{ value: 'inherit', label: `Your usual (${organisation.currency})` }, ...currencyOptions(locale)]}
          error={errors.currency}
        />
        <QuantityField
          label={`Mileage rate, ${currency} a mile`}
          name="mileageRate"
          optional
          value={value.mileageRate}
          onChange={(rate) => set('mileageRate', rate)}
          error={errors.mileageRate}
          hint="Empty: your usual. 0 charges nothing"
        />
        <QuantityField
          label={`Passenger rate, ${currency} a mile`}
          name="passengerRate"
          optional
          value={value.passengerRate}
          onChange={(rate) => set('passengerRate', rate)}
          error={errors.passengerRate}
          hint="For each passenger. Empty: your usual"
        />
        <TextField
          label="Purchase order"
          name="purchaseOrderReference"
          optional
          autoComplete="off"
          value={value.purchaseOrderReference}
          onChange={(reference) => set('purchaseOrderReference', reference)}
          error={errors.purchaseOrderReference}
          hint="Printed on every invoice to them"
        />
        <TextField
          label="VAT number"
          name="vatNumber"
          optional
          autoComplete="off"
          value={value.vatNumber}
          onChange={(number) => set('vatNumber', number)}
          error={errors.vatNumber}
          hint="With the country in front: GB123456789"
        />
      </div>
    </Card>
  );
}

export function ContactFields({ value: { contacts }, set, errors }: FieldsProps) {
  const change = (id: string, part: Partial<ContactValues>) =>
    set(
      'contacts',
      contacts.map((contact) => (contact.id === id ? { ...contact, ...part } : contact)),
    );
  return (
    <Card title="People there">
      <div className="grid gap-5">
        {contacts.map((contact, index) => {
          const field = (name: Exclude<keyof ContactValues, 'id'>) => ({
            name: `contacts.${index}.${name}`,
            value: contact[name],
            onChange: (text: string) => change(contact.id, { [name]: text }),
            error: errors[`contacts.${index}.${name}`],
            autoComplete: 'off',
          });
          return (
            <fieldset
              key={contact.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-3 border-line [&:not(:first-child)]:border-t [&:not(:first-child)]:pt-5"
            >
              <legend className="sr-only">{contact.name || `Person ${index + 1}`}</legend>
              <div className="grid gap-4 md:grid-cols-2">
                <TextField label="Name" {...field('name')} />
                <TextField label="What they do there" optional {...field('role')} />
                <TextField label="E-mail" type="email" optional {...field('email')} />
                <TextField label="Phone" type="tel" optional {...field('phone')} />
              </div>
              <IconButton
                label={`Remove ${contact.name || 'this person'}`}
                onClick={() =>
                  set(
                    'contacts',
                    contacts.filter(({ id }) => id !== contact.id),
                  )
                }
                className="self-start md:mt-6"
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </fieldset>
          );
        })}
        <div>
          <Button
            icon={<Plus aria-hidden="true" />}
            onClick={() => set('contacts', [...contacts, { id: newId(), name: '', role: '', email: '', phone: '' }])}
          >
            Add a person
          </Button>
        </div>
      </div>
    </Card>
  );
}

export function NotesField({ value, set, errors }: FieldsProps) {
  return (
    <Card title="Notes">
      <TextArea
        label="Notes"
        labelHidden
        name="notes"
        rows={4}
        value={value.notes}
        onChange={(notes) => set('notes', notes)}
        error={errors.notes}
        placeholder="Where to load in, whom to ask, what went well. Only you see this."
      />
    </Card>
  );
}
