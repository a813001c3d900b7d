import type { GigFields } from '@glovelly/domain/gigs';
import { foldName } from '@glovelly/domain/parties';
import { fromLocalDate } from './days.ts';
import type { Prisma } from './generated/client.ts';

/** The columns of what is written about a gig. Fee and per diem share one currency: the domain has seen to it. */
export const gigColumns = (gig: GigFields) =>
  ({
    title: gig.title,
    sortTitle: foldName(gig.title),
    clientId: gig.clientId,
    type: gig.type,
    status: gig.status,
    date: fromLocalDate(gig.date),
    arrivalTime: gig.arrival,
    startTime: gig.start,
    finishTime: gig.finish,
    timeZone: gig.timeZone,
    venueName: gig.venueName,
    venueAddress: gig.venueAddress,
    currency: gig.fee.currency,
    feeMinor: gig.fee.minor,
    perDiemMinor: gig.perDiem.minor,
    milesE4: gig.miles,
    driving: gig.driving,
    passengers: gig.passengers,
    notes: gig.notes,
    contactOnDay: gig.contactOnDay,
  }) satisfies Prisma.GigUncheckedUpdateManyInput;
