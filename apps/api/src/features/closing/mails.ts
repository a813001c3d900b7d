import { dayIn, type TimeZone } from '@glovelly/domain/calendar';
import { daysLeft, GRACE_DAYS } from '@glovelly/domain/closing';
import type { OrganisationId } from '@glovelly/domain/kernel';
import { linkInto } from '../../mail/link-into.ts';
import type { Mail } from '../../mail/mail.ts';
import { renderMail } from '../../mail/render-mail.ts';

export interface ClosingFacts {
  readonly id: OrganisationId;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly closesAt: Date;
}

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** "Monday 21 December 2026", where the organisation is. */
const day = ({ timeZone, closesAt }: Pick<ClosingFacts, 'timeZone' | 'closesAt'>): string =>
  dayWords.format(new Date(`${dayIn(timeZone, closesAt.getTime())}T00:00:00Z`)).replace(',', '');

// What the tax office asks, it asks of the person: the copy is theirs to keep (docs/adr/0016).
const KEEP =
  'Take a copy of everything before then: Settings, Your data, Download everything. Tax law asks you to keep your records yourself; in the UK that is at least five years after the 31 January by which the return is due. We keep nothing after that day.';

const closePage = (publicUrl: URL, { id }: Pick<ClosingFacts, 'id'>): string => linkInto(publicUrl, id, '/settings/close');
const footer = (name: string): string => `You get this mail because you are an owner of ${name} on Glovelly.`;

/** Somebody has closed it: what holds from now on, and how to take it back. */
export const closingRequestedMail = (to: string, facts: ClosingFacts, by: string, publicUrl: URL): Mail => ({
  kind: 'closingRequested',
  to,
  ...renderMail({
    subject: `${facts.name} will be removed on ${day(facts)}`,
    heading: `${facts.name} is being closed`,
    paragraphs: [
      `${by} has closed ${facts.name}. From now on everything in it can be read and nothing can be changed. On ${day(facts)}, in ${GRACE_DAYS} days, it is removed with all that is in it.`,
      KEEP,
      'If this was a mistake, any owner can reopen it until then, and everything is as it was.',
    ],
    action: { label: 'Look at it, or reopen it', href: closePage(publicUrl, facts) },
    footer: footer(facts.name),
  }),
});

/** It was opened again: nobody needs to do anything. */
export const reopenedMail = (to: string, { id, name }: Pick<ClosingFacts, 'id' | 'name'>, by: string, publicUrl: URL): Mail => ({
  kind: 'closingReopened',
  to,
  ...renderMail({
    subject: `${name} stays: it has been reopened`,
    heading: `${name} is open again`,
    paragraphs: [`${by} has reopened ${name}. Everything is as it was, and nothing will be removed.`],
    action: { label: `Go to ${name}`, href: linkInto(publicUrl, id, '/') },
    footer: footer(name),
  }),
});

/** "A week left": what is left, where the organisation is. The worker may have been away on the day that a week was. */
function left({ timeZone, closesAt }: ClosingFacts, now: number): string {
  const days = daysLeft({ timeZone, closesAt: closesAt.getTime() }, now);
  if (days === 0) return 'The last day';
  if (days === 1) return 'One day left';
  return days === 7 ? 'A week left' : `${days} days left`;
}

/** The grace is nearly over. */
export const closingSoonMail = (to: string, facts: ClosingFacts, now: number, publicUrl: URL): Mail => ({
  kind: 'closingSoon',
  to,
  ...renderMail({
    subject: `${left(facts, now)}: ${facts.name} will be removed on ${day(facts)}`,
    heading: `${facts.name} will soon be gone`,
    paragraphs: [
      `${facts.name} was closed, and on ${day(facts)} it is removed with all that is in it: clients, gigs, invoices, receipts and the history. Nobody can bring it back after that.`,
      KEEP,
    ],
    action: { label: 'Take a copy, or reopen it', href: closePage(publicUrl, facts) },
    footer: footer(facts.name),
  }),
});

/** It is gone. */
export const closedMail = (to: string, facts: ClosingFacts, publicUrl: URL): Mail => ({
  kind: 'closed',
  to,
  ...renderMail({
    subject: `${facts.name} has been removed`,
    heading: `${facts.name} is gone`,
    paragraphs: [
      `${facts.name} was closed, its ${GRACE_DAYS} days are over, and it has been removed from Glovelly at ${publicUrl.host} with all that was in it. In our backups it ages out with them.`,
      'Keep the copy that you took: the tax office may ask for your records for years to come.',
      'You can still sign in. If this was your last organisation, a new and empty one is waiting for you.',
    ],
    footer: `You get this mail because you were an owner of ${facts.name} on Glovelly.`,
  }),
});
