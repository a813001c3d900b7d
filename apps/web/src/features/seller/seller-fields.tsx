import { countryOptions } from '../../lib/names.ts';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SellerValues } from './seller-values.ts';

export interface SellerFieldsProps {
  value: SellerValues;
  set: <Name extends keyof SellerValues>(name: Name, value: SellerValues[Name]) => void;
  errors: Readonly<Record<string, string>>;
}

/** One field of an address or of bank details: its value, its name on the wire, what is wrong with it. */
function partOf<Name extends 'address' | 'bank'>(group: Name, { value, set, errors }: SellerFieldsProps) {
  return (part: keyof SellerValues[Name] & string) => ({
    name: `${group}.${part}`,
    value: String(value[group][part]),
    onChange: (text: string) => set(group, { ...value[group], [part]: text }),
    error: errors[`${group}.${part}`],
  });
}

/** The browser knows a person's own name and address: it is asked for them by `autoComplete`. Short: what every address has. */
export function AddressFields({ isShort = false, ...props }: SellerFieldsProps & { isShort?: boolean }) {
  const { locale } = useLocale();
  const part = partOf('address', props);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField label="Address" autoComplete="address-line1" {...part('line1')} className="sm:col-span-2" />
      {!isShort && <TextField label="Second line" optional autoComplete="address-line2" {...part('line2')} className="sm:col-span-2" />}
      <TextField label="Town or city" autoComplete="address-level2" {...part('city')} />
      <TextField label="Postcode" autoComplete="postal-code" {...part('postcode')} />
      {!isShort && <TextField label="County or region" optional autoComplete="address-level1" {...part('region')} />}
      <Select label="Country" autoComplete="country" {...part('country')} options={countryOptions(locale)} placeholder="Choose a country" />
    </div>
  );
}

export function UkBankFields(props: SellerFieldsProps) {
  const part = partOf('bank', props);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField label="Account name" optional autoComplete="off" {...part('accountName')} className="sm:col-span-2" />
      <TextField label="Sort code" optional inputMode="numeric" autoComplete="off" placeholder="12-34-56" {...part('sortCode')} />
      <TextField label="Account number" optional inputMode="numeric" autoComplete="off" placeholder="12345678" {...part('accountNumber')} />
    </div>
  );
}

export function IbanFields(props: SellerFieldsProps) {
  const part = partOf('bank', props);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="IBAN"
        optional
        autoComplete="off"
        spellCheck={false}
        {...part('iban')}
        className="sm:col-span-2"
        hint="For clients abroad"
      />
      <TextField label="BIC" optional autoComplete="off" spellCheck={false} {...part('bic')} hint="Also called SWIFT code" />
    </div>
  );
}

export function VatFields({ value, set, errors }: SellerFieldsProps) {
  return (
    <div className="grid gap-4">
      <RadioGroup
        label="Are you registered for VAT?"
        name="vatRegistered"
        inline
        value={value.vatRegistered ? 'yes' : 'no'}
        onChange={(answer) => set('vatRegistered', answer === 'yes')}
        options={[
          { value: 'no', label: 'No', hint: 'No VAT stands anywhere' },
          { value: 'yes', label: 'Yes', hint: 'VAT is added to invoices' },
        ]}
      />
      {value.vatRegistered && (
        <TextField
          label="VAT number"
          name="vatNumber"
          autoComplete="off"
          placeholder="GB123456789"
          value={value.vatNumber}
          onChange={(number) => set('vatNumber', number)}
          error={errors.vatNumber}
          hint="Needed on every invoice with VAT"
        />
      )}
    </div>
  );
}

export function NameFields({ value, set, errors }: SellerFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        maxLength={200}
        value={value.name}
        onChange={(name) => set('name', name)}
        error={errors.name}
      />
      <TextField
        label="Trading name"
        name="tradingName"
        optional
        autoComplete="organization"
        maxLength={200}
        value={value.tradingName}
        onChange={(name) => set('tradingName', name)}
        error={errors.tradingName}
      />
    </div>
  );
}

export function ReachFields({ value, set, errors }: SellerFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        optional
        autoComplete="email"
        value={value.email}
        onChange={(email) => set('email', email)}
        error={errors.email}
      />
      <TextField
        label="Phone"
        name="phone"
        type="tel"
        optional
        autoComplete="tel"
        value={value.phone}
        onChange={(phone) => set('phone', phone)}
        error={errors.phone}
      />
    </div>
  );
}

export function PaymentNoteField({ value, set, errors }: SellerFieldsProps) {
  return (
    <TextArea
      label="Note on paying"
      name="paymentNote"
      optional
      rows={2}
      value={value.paymentNote}
      onChange={(note) => set('paymentNote', note)}
      error={errors.paymentNote}
      hint="Below the bank details: “Please give the invoice number.”"
    />
  );
}

/** All of it, in the order in which an invoice shows it. */
export function AllSellerFields(props: SellerFieldsProps) {
  return (
    <>
      <Card title="You">
        <div className="grid gap-4">
          <NameFields {...props} />
          <ReachFields {...props} />
        </div>
      </Card>
      <Card title="Your address">
        <AddressFields {...props} />
      </Card>
      <Card title="Where clients pay">
        <div className="grid gap-4">
          <UkBankFields {...props} />
          <IbanFields {...props} />
          <PaymentNoteField {...props} />
        </div>
      </Card>
      <Card title="VAT">
        <VatFields {...props} />
      </Card>
    </>
  );
}
