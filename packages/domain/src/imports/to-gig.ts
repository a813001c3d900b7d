import type { LocalDate } from '../calendar/index.ts';
import { type GigFields, type GigStatus, statusOn } from '../gigs/index.ts';
import type { ClientId } from '../kernel/index.ts';
import { type Currency, quantity, zero } from '../money/index.ts';
import { foldName } from '../parties/index.ts';
import type { Reading } from './reading.ts';

/** A client as an import meets it. */
export interface NamedClient {
  readonly id: ClientId;
  readonly name: string;
}

/** The one client whose name is the one the file gives; `null` when none or several are. */
export function clientNamed(name: string | null, clients: readonly NamedClient[]): ClientId | null {
  if (name === null) return null;
  const matching = clients.filter((client) => foldName(client.name) === foldName(name));
  return matching.length === 1 ? (matching[0]?.id ?? null) : null;
}

/**
 * The gig that a reading becomes: a performance unless the file says otherwise; past ones are completed and coming ones confirmed, because
 * a list of gigs is a list of what is agreed, unless the file calls them cancelled or not certain yet. Without a fee it is zero in `currency`.
 */
export function gigOfReading(
  reading: Reading & { readonly date: LocalDate },
  { clientId, currency, today }: { readonly clientId: ClientId | null; readonly currency: Currency; readonly today: LocalDate },
): GigFields {
  const written: GigStatus = reading.status ?? 'confirmed';
  const fee = reading.fee ?? zero(currency);
  return {
    title: reading.title,
    clientId,
    type: reading.type ?? 'performance',
    status: statusOn({ status: written, date: reading.date }, today),
    date: reading.date,
    arrival: reading.arrival,
    start: reading.start,
    finish: reading.finish,
    timeZone: reading.timeZone,
    venueName: reading.venueName,
    venueAddress: reading.venueAddress,
    fee,
    perDiem: zero(fee.currency),
    miles: reading.miles ?? quantity(0n),
    driving: reading.miles !== null && reading.miles > 0n,
    passengers: 0,
    notes: reading.notes,
    contactOnDay: null,
  };
}
