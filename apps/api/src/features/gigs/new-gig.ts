import type { CreateGigInput } from '@glovelly/contract/gigs';
import type { GigFields } from '@glovelly/domain/gigs';
import { type Currency, isCurrency, quantity, zero } from '@glovelly/domain/money';
import type { z } from 'zod';
import type { MemberContext } from '../../trpc/context.ts';

type Given = Omit<z.output<typeof CreateGigInput>, 'id'>;

/** A new gig with everything that was left out: money is in the client's currency, else in the organisation's. */
export function newGig(given: Given, organisation: MemberContext['organisation'], clientCurrency: string | null): GigFields {
  const currency: Currency = clientCurrency !== null && isCurrency(clientCurrency) ? clientCurrency : organisation.currency;
  return {
    title: given.title,
    date: given.date,
    clientId: given.clientId ?? null,
    type: given.type ?? 'performance',
    status: given.status ?? 'draft',
    arrival: given.arrival ?? null,
    start: given.start ?? null,
    finish: given.finish ?? null,
    timeZone: given.timeZone ?? organisation.timeZone,
    venueName: given.venueName ?? null,
    venueAddress: given.venueAddress ?? null,
    fee: given.fee ?? zero(currency),
    perDiem: given.perDiem ?? zero(currency),
    miles: given.miles ?? quantity(0n),
    driving: given.driving ?? false,
    passengers: given.passengers ?? 0,
    notes: given.notes ?? null,
    contactOnDay: given.contactOnDay ?? null,
  };
}
