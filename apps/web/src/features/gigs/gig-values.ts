import { parseLocalDate, parseLocalTime } from '@glovelly/domain/calendar';
import { type GigStatus, type GigType, gigStatuses, gigTypes } from '@glovelly/domain/gigs';
import { isCurrency, parseQuantity } from '@glovelly/domain/money';
import { plainMoney } from '../../lib/format.ts';
import { toMoneyWire } from '../../lib/read-money.ts';
import type { Inputs, Outputs } from '../../lib/trpc.ts';

type GigWire = Omit<Outputs['gigs']['get'], 'expenses' | 'clashes'>;
type Patch = Inputs['gigs']['update']['patch'];

/** A gig as its form holds it: text, `''` for what is unset. */
export interface GigValues {
  readonly title: string;
  readonly clientId: string;
  readonly type: string;
  readonly status: string;
  readonly date: string;
  readonly arrival: string;
  readonly start: string;
  readonly finish: string;
  readonly timeZone: string;
  readonly venueName: string;
  readonly venueAddress: string;
  readonly currency: string;
  readonly fee: string;
  readonly perDiem: string;
  readonly miles: string;
  readonly driving: boolean;
  readonly passengers: string;
  readonly notes: string;
  readonly contactOnDay: string;
}

export const blankValues = (start: { date: string; clientId: string; currency: string; timeZone: string }): GigValues => ({
  ...start,
  title: '',
  type: 'performance',
  status: 'confirmed',
  arrival: '',
  start: '',
  finish: '',
  venueName: '',
  venueAddress: '',
  fee: '',
  perDiem: '',
  miles: '',
  driving: false,
  passengers: '',
  notes: '',
  contactOnDay: '',
});

const amount = (money: { minor: string; currency: string }): string => (money.minor === '0' ? '' : plainMoney(money));

export const toValues = (gig: GigWire): GigValues => ({
  title: gig.title,
  clientId: gig.client?.id ?? '',
  type: gig.type,
  status: gig.status,
  date: gig.date,
  arrival: gig.arrival ?? '',
  start: gig.start ?? '',
  finish: gig.finish ?? '',
  timeZone: gig.timeZone,
  venueName: gig.venueName ?? '',
  venueAddress: gig.venueAddress ?? '',
  currency: gig.fee.currency,
  fee: amount(gig.fee),
  perDiem: amount(gig.perDiem),
  miles: gig.miles === '0' ? '' : gig.miles,
  driving: gig.driving,
  passengers: gig.passengers === 0 ? '' : String(gig.passengers),
  notes: gig.notes ?? '',
  contactOnDay: gig.contactOnDay ?? '',
});

/** Empty or understood: an amount of that currency, a number of miles, a number of people. */
export const isAmount = (text: string, currency: string): boolean => text === '' || toMoneyWire(text, currency) !== null;
export const isMiles = (text: string): boolean => text === '' || parseQuantity(text).ok;
export const isCount = (text: string): boolean => /^\d{0,2}$/.test(text.trim());

/** What can be seen to be wrong before anything is sent: what is missing, and what was not understood. */
export function problems(values: GigValues): Record<string, string> {
  const isTime = (text: string) => text === '' || parseLocalTime(text) !== null;
  const found: Record<string, string | false> = {
    title: values.title.trim() === '' && 'Give it a name, such as “Wedding, Ashcombe Barn”',
    date: parseLocalDate(values.date) === null && 'Say on which day it is',
    arrival: !isTime(values.arrival) && 'Write a time, such as 18:30',
    start: !isTime(values.start) && 'Write a time, such as 19:30',
    finish: !isTime(values.finish) && 'Write a time, such as 23:00',
    fee: !isAmount(values.fee, values.currency) && 'Write an amount, such as 250',
    perDiem: !isAmount(values.perDiem, values.currency) && 'Write an amount, such as 25',
    miles: !isMiles(values.miles) && 'Write a number, such as 42.6',
    passengers: !isCount(values.passengers) && 'A whole number, at most 99',
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== false));
}

/** The changed fields as they travel. Fee and per diem are in one currency and go together when it changes. Call without {@link problems} only. */
export function toPatch(changes: Partial<GigValues>, all: GigValues): Patch {
  const money = (text: string) => {
    const wire = toMoneyWire(text === '' ? '0' : text, all.currency);
    return wire && isCurrency(wire.currency) ? { minor: wire.minor, currency: wire.currency } : undefined;
  };
  const isNewCurrency = changes.currency !== undefined;
  const [fee, perDiem] = [money(all.fee), money(all.perDiem)];
  const time = (name: 'arrival' | 'start' | 'finish') =>
    changes[name] !== undefined && { [name]: changes[name] === '' ? null : changes[name] };
  const word = (name: 'venueName' | 'venueAddress' | 'notes' | 'contactOnDay') => changes[name] !== undefined && { [name]: changes[name] };
  return {
    ...(changes.title !== undefined && { title: changes.title }),
    ...(changes.clientId !== undefined && { clientId: changes.clientId === '' ? null : changes.clientId }),
    ...(changes.type !== undefined && isType(changes.type) && { type: changes.type }),
    ...(changes.status !== undefined && isStatus(changes.status) && { status: changes.status }),
    ...(changes.date !== undefined && { date: changes.date }),
    ...time('arrival'),
    ...time('start'),
    ...time('finish'),
    ...(changes.timeZone !== undefined && { timeZone: changes.timeZone }),
    ...word('venueName'),
    ...word('venueAddress'),
    ...word('notes'),
    ...word('contactOnDay'),
    ...((changes.fee !== undefined || isNewCurrency) && fee && { fee }),
    ...((changes.perDiem !== undefined || isNewCurrency) && perDiem && { perDiem }),
    ...(changes.miles !== undefined && { miles: changes.miles === '' ? '0' : changes.miles }),
    ...(changes.driving !== undefined && { driving: changes.driving }),
    ...(changes.passengers !== undefined && { passengers: Number(changes.passengers) }),
  };
}

const isType = (text: string): text is GigType => gigTypes.some((type) => type === text);
const isStatus = (text: string): text is GigStatus => gigStatuses.some((status) => status === text);
