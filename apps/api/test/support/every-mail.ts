import { parseTimeZone } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';
import { approvedMail, declinedMail, noticeMail } from '../../src/features/access-requests/mails.ts';
import { closedMail, closingRequestedMail, closingSoonMail, reopenedMail } from '../../src/features/closing/mails.ts';
import { invitationMail, ownershipOfferMail } from '../../src/features/organisations/mails.ts';
import { signInTakenMail } from '../../src/features/users/mails.ts';
import { welcomeMail } from '../../src/identity/mails.ts';
import { linkInto } from '../../src/mail/link-into.ts';
import type { Mail } from '../../src/mail/mail.ts';
import { newId } from './ids.ts';

const timeZone = parseTimeZone('Europe/London');
invariant(timeZone, 'a zone');

const publicUrl = new URL('https://glovelly.example');
const to = 'ada@example.org';
const id = newId<'organisation'>();
const now = Date.parse('2026-12-14T09:00:00Z');
const organisation = { id, name: 'The Old Mill Ceilidh Band & Friends', timeZone, closesAt: new Date('2026-12-21T10:00:00Z') };
const asking = { name: 'Tom Rook', email: 'tom@example.org' };
const by = { name: 'Ben Wren', email: 'ben@example.org' };

/** Each mail as somebody might get it, by the function that writes it. */
export const everyMail: Readonly<Record<string, Mail>> = {
  noticeMail: noticeMail(to, { requestId: newId(), ...asking, message: 'I play second fiddle beside Ada.', verified: false }, publicUrl),
  approvedMail: approvedMail(asking, publicUrl),
  declinedMail: declinedMail(asking, publicUrl),
  closingRequestedMail: closingRequestedMail(to, organisation, by.name, publicUrl),
  reopenedMail: reopenedMail(to, organisation, by.name, publicUrl),
  closingSoonMail: closingSoonMail(to, organisation, now, publicUrl),
  closedMail: closedMail(to, organisation, publicUrl),
  invitationMail: invitationMail({
    to,
    organisation: organisation.name,
    by,
    role: 'viewer',
    link: `https://glovelly.example/invite/${'x'.repeat(43)}`,
  }),
  ownershipOfferMail: ownershipOfferMail({ to, organisation: organisation.name, by, link: linkInto(publicUrl, id, '/settings/members') }),
  signInTakenMail: signInTakenMail({ displayName: 'Ada Finch', email: to, status: 'active' }, publicUrl),
  welcomeMail: welcomeMail({ to, name: 'Ada Finch', publicUrl }),
};
