import { INVITATION_DAYS, type InvitableRole, OFFER_DAYS } from '@glovelly/domain/organisations';
import type { Mail } from '../../mail/mail.ts';
import { renderMail } from '../../mail/render-mail.ts';

/** What somebody in that role may do, after "you". */
const whatTheyMay: Readonly<Record<InvitableRole, string>> = {
  admin: 'do the business there, change its settings and invite others',
  member: 'do the business there: clients, gigs, expenses and invoices',
  viewer: 'read what is issued there and its reports, as an accountant does, and change nothing',
};

/** A personal organisation is called like its owner until somebody says otherwise: twice the same name in a sentence says nothing. */
const named = (organisation: string, owner: string): string => (organisation === owner ? 'their business' : organisation);

interface Asked {
  readonly to: string;
  readonly organisation: string;
  readonly by: { readonly name: string; readonly email: string };
}

/** The letter with the link. It opens nothing but for whoever signs in with this very address. */
export const invitationMail = ({
  to,
  organisation,
  by,
  role,
  link,
}: Asked & { readonly role: InvitableRole; readonly link: string }): Mail => ({
  kind: 'invitation',
  to,
  fromName: by.name,
  replyTo: by.email,
  ...renderMail({
    subject: `${by.name} invites you to ${named(organisation, by.name)} on Glovelly`,
    heading: `Join ${organisation}`,
    paragraphs: [
      `${by.name} (${by.email}) invites you to ${named(organisation, by.name)} as ${role}: you may ${whatTheyMay[role]}.`,
      `Sign in with this address, ${to}. The invitation is for it alone, is good for one time, and runs out in ${INVITATION_DAYS} days.`,
    ],
    action: { label: 'See the invitation', href: link },
    footer: `If you do not know ${by.name}, do nothing: without you, nothing happens. You can decline on the same page.`,
  }),
});

/** Ownership is held out: the mail tells, the members page is where it is taken. */
export const ownershipOfferMail = ({ to, organisation, by, link }: Asked & { readonly link: string }): Mail => ({
  kind: 'ownershipOffer',
  to,
  fromName: by.name,
  replyTo: by.email,
  ...renderMail({
    subject: `${by.name} offers you the ownership of ${named(organisation, by.name)}`,
    heading: `Take over ${organisation}?`,
    paragraphs: [
      `${by.name} (${by.email}) wants to hand ${named(organisation, by.name)} over to you. As its owner you decide who belongs to it, and whether it is closed; ${by.name} stays as admin.`,
      `Nothing changes until you say yes, on the page of its members. The offer stands for ${OFFER_DAYS} days.`,
    ],
    action: { label: 'Look at the offer', href: link },
    footer: 'If you do not want it, decline there, or do nothing.',
  }),
});
