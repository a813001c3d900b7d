import { isCurrency } from '@glovelly/domain/money';
import { isCountry } from '@glovelly/domain/parties';
import type { Inputs, Outputs } from '../../lib/trpc.ts';

type ClientWire = Outputs['clients']['get'];
type Patch = Inputs['clients']['update']['patch'];

export interface ContactValues {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
}

/** A client as its form holds it: text, `''` for what is unset. */
export interface ClientValues {
  readonly name: string;
  readonly email: string;
  /** Separated by commas, spaces or lines. */
  readonly ccEmails: string;
  readonly phone: string;
  readonly address: {
    readonly line1: string;
    readonly line2: string;
    readonly city: string;
    readonly region: string;
    readonly postcode: string;
    readonly country: string;
  };
  readonly notes: string;
  readonly purchaseOrderReference: string;
  readonly paymentTermsDays: string;
  readonly vatNumber: string;
  readonly currency: string;
  readonly mileageRate: string;
  readonly passengerRate: string;
  readonly contacts: readonly ContactValues[];
}

export const blankValues = (name = ''): ClientValues => ({
  name,
  email: '',
  ccEmails: '',
  phone: '',
  address: { line1: '', line2: '', city: '', region: '', postcode: '', country: 'GB' },
  notes: '',
  purchaseOrderReference: '',
  paymentTermsDays: '',
  vatNumber: '',
  currency: '',
  mileageRate: '',
  passengerRate: '',
  contacts: [],
});

const or = (text: string | null): string => text ?? '';

export const toValues = (client: Omit<ClientWire, 'gigs' | 'gigsToInvoice' | 'invoices'>): ClientValues => ({
  name: client.name,
  email: or(client.email),
  ccEmails: client.ccEmails.join(', '),
  phone: or(client.phone),
  address: {
    line1: or(client.address.line1),
    line2: or(client.address.line2),
    city: or(client.address.city),
    region: or(client.address.region),
    postcode: or(client.address.postcode),
    country: or(client.address.country),
  },
  notes: or(client.notes),
  purchaseOrderReference: or(client.purchaseOrderReference),
  paymentTermsDays: client.paymentTermsDays === null ? '' : String(client.paymentTermsDays),
  vatNumber: or(client.vatNumber),
  currency: or(client.currency),
  mileageRate: client.mileageRate?.amount ?? '',
  passengerRate: client.passengerRate?.amount ?? '',
  contacts: client.contacts.map(({ id, name, role, email, phone }) => ({ id, name, role: or(role), email: or(email), phone: or(phone) })),
});

/** The changed fields as they travel. A rate travels with the currency the client is invoiced in, so that a change of it takes both along. */
export function toPatch(changes: Partial<ClientValues>, all: ClientValues, organisationCurrency: string): Patch {
  const currency = all.currency || organisationCurrency;
  const isNewCurrency = changes.currency !== undefined;
  const rate = (name: 'mileageRate' | 'passengerRate') =>
    changes[name] !== undefined || isNewCurrency ? { [name]: rateOf(all[name], currency) } : {};
  return {
    ...(changes.name !== undefined && { name: changes.name }),
    ...(changes.email !== undefined && { email: changes.email }),
    ...(changes.ccEmails !== undefined && { ccEmails: splitAddresses(changes.ccEmails) }),
    ...(changes.phone !== undefined && { phone: changes.phone }),
    ...(changes.address !== undefined && {
      address: { ...changes.address, country: isCountry(changes.address.country) ? changes.address.country : null },
    }),
    ...(changes.notes !== undefined && { notes: changes.notes }),
    ...(changes.purchaseOrderReference !== undefined && { purchaseOrderReference: changes.purchaseOrderReference }),
    ...(changes.paymentTermsDays !== undefined && { paymentTermsDays: daysOf(changes.paymentTermsDays) }),
    ...(changes.vatNumber !== undefined && { vatNumber: changes.vatNumber }),
    ...(isNewCurrency && { currency: isCurrency(all.currency) ? all.currency : null }),
    ...rate('mileageRate'),
    ...rate('passengerRate'),
    ...(changes.contacts !== undefined && { contacts: [...changes.contacts] }),
  };
}

/** Nothing written inherits; anything else travels as it is, so that the server can say what is wrong with it. */
const rateOf = (text: string, currency: string) => (text.trim() === '' || !isCurrency(currency) ? null : { amount: text.trim(), currency });

const daysOf = (text: string): number | null => (text.trim() === '' ? null : /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

export const splitAddresses = (text: string): string[] => text.split(/[\s,;]+/).filter((address) => address !== '');

/** What the server would say is empty, in words of the form. */
export function missingNames({ name, contacts }: ClientValues): Record<string, string> {
  const nameless = contacts.flatMap((contact, index) =>
    contact.name.trim() === '' ? [[`contacts.${index}.name`, 'Say what this person is called']] : [],
  );
  return { ...(name.trim() === '' && { name: 'Say what the client is called' }), ...Object.fromEntries(nameless) };
}
