import {
  type ChargeableGig,
  chargedTogether,
  chargesNow,
  type Draft,
  linesFromGigs,
  refreshLines,
  rememberCharges,
} from '@glovelly/domain/invoices';
import type { ClientId, GigId, InvoiceId } from '@glovelly/domain/kernel';
import type { Currency } from '@glovelly/domain/money';
import { announcedInside, unchanged } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { DomainFailure, orNotFound, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import type { Desk } from './desk.ts';
import { chargeableGigsIn, claimGigs, findGigs, freeGigs, gigsOf, lockGigs, type Month } from './gig-store.ts';
import { loadParties } from './parties-store.ts';
import { findInvoice, insertDraft } from './store.ts';

type Maker = Pick<MemberContext, 'actor' | 'keys' | 'newId' | 'origin'>;

/** Makes a draft that charges for gigs, and puts them on it: all of it or nothing. The same gigs again leave the draft that is there. */
export async function draftFromGigs(tx: Tx, ctx: Maker, id: InvoiceId, gigIds: readonly GigId[]): Promise<void> {
  const isThere = (of: readonly ChargeableGig[]) => isSameSet(of, gigIds);
  if (await madeAlready(tx, ctx, id, isThere)) return;
  const gigs = await holdGigs(tx, ctx, gigIds);
  if (await madeAlready(tx, ctx, id, isThere)) return; // made while these gigs were waited for: the second of two clicks
  const { clientId, currency } = orThrow(chargedTogether(gigs));
  const { charge } = await loadParties(tx, ctx, clientId);
  const { lines } = orThrow(linesFromGigs(gigs, charge));
  await insertDraft(tx, ctx, {
    ...blankDraft(id, clientId, currency, charge.vatRegistered),
    lines: refreshLines([], lines, ctx.newId<'line'>),
    gigCharges: rememberCharges(lines),
  });
  announcedInside(tx);
  await claimGigs(tx, ctx.actor, id, gigIds);
}

/** Whether the draft is there and is of the gigs that were wished for. One of other gigs is refused: those would seem to be invoiced, and are not. */
async function madeAlready(tx: Tx, { actor }: Maker, id: InvoiceId, isWished: (of: readonly ChargeableGig[]) => boolean): Promise<boolean> {
  if ((await findInvoice(tx, actor, id)) === null) return false;
  if (!isWished(await gigsOf(tx, actor, id))) throw new DomainFailure({ code: 'invoice.alreadyMade', invoiceId: id });
  unchanged(tx);
  return true;
}

function isSameSet(gigs: readonly ChargeableGig[], ids: readonly GigId[]): boolean {
  const wished = new Set(ids);
  return gigs.length === wished.size && gigs.every((gig) => wished.has(gig.id));
}

/** A client's month: what is uninvoiced, not cancelled and dated in it. Refused when that is nothing. */
export async function draftFromMonth(tx: Tx, ctx: Maker, id: InvoiceId, month: Month): Promise<void> {
  const isOfMonth = (gig: ChargeableGig) => gig.clientId === month.clientId && gig.date.startsWith(month.month);
  if (await madeAlready(tx, ctx, id, (of) => of.length > 0 && of.every(isOfMonth))) return;
  await loadParties(tx, ctx, month.clientId); // a client that is not there is not one with an empty month
  const gigIds = await chargeableGigsIn(tx, ctx.actor, month);
  if (gigIds.length === 0) throw new DomainFailure({ code: 'invoice.noGigs' });
  await draftFromGigs(tx, ctx, id, gigIds);
}

/** A draft for a client without a line. */
export const blankDraft = (id: InvoiceId, clientId: ClientId, currency: Currency, vatRegistered: boolean): Draft => ({
  state: 'draft',
  id,
  clientId,
  currency,
  lines: [],
  description: null,
  purchaseOrderReference: null,
  paymentTermsDays: null,
  invoiceDate: null,
  discount: null,
  vatRegistered,
  gigCharges: '',
  version: 1,
});

/** Gigs that nobody else changes or invoices before this transaction ends. An id that names none is refused. */
async function holdGigs(tx: Tx, { actor }: Maker, ids: readonly GigId[]): Promise<ChargeableGig[]> {
  await lockGigs(tx, actor, ids);
  const gigs = await findGigs(tx, actor, ids);
  orNotFound(gigs.length === new Set(ids).size ? gigs : null, 'gig');
  return gigs;
}

/** The draft with what its gigs charge now. Gigs that were cancelled since are taken off it, and free. */
export async function refreshed(tx: Tx, ctx: Maker, { draft, gigs, parties }: Desk): Promise<Draft> {
  const charges = orThrow(chargesNow(gigs, parties.charge));
  const cancelled = gigs.filter((gig) => gig.status === 'cancelled').map(({ id }) => id);
  if (cancelled.length > 0) await freeGigs(tx, ctx.actor, draft.id, cancelled);
  return { ...draft, lines: refreshLines(draft.lines, charges, ctx.newId<'line'>), gigCharges: rememberCharges(charges) };
}

/** The draft as it is, with what its gigs charge now remembered: the refresh that it was offered is declined. */
export const declined = ({ draft, gigs, parties }: Desk): Draft => ({
  ...draft,
  gigCharges: rememberCharges(orThrow(chargesNow(gigs, parties.charge))),
});

/** The draft without a gig: its lines go with it, and it can be invoiced elsewhere. A gig that is not on the draft is not found. */
export async function withoutGig(tx: Tx, { actor }: Maker, { draft, gigs, parties }: Desk, gigId: GigId): Promise<Draft> {
  orNotFound(gigs.find((gig) => gig.id === gigId) ?? null, 'gig');
  await freeGigs(tx, actor, draft.id, [gigId]);
  const charges = orThrow(
    chargesNow(
      gigs.filter((gig) => gig.id !== gigId),
      parties.charge,
    ),
  );
  const lines = draft.lines.filter(({ source }) => source.origin === 'manual' || source.gigId !== gigId);
  return { ...draft, lines, gigCharges: rememberCharges(charges) };
}
