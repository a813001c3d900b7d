import type { Mail } from '../../mail/mail.ts';
import { oneLine } from '../../mail/mail.ts';
import { renderMail } from '../../mail/render-mail.ts';

interface Asking {
  readonly name: string;
  readonly email: string;
}

/** To an admin: somebody asks. The link opens the review and does nothing else: programs that look at mails follow links. */
export function noticeMail(
  to: string,
  {
    requestId,
    name,
    email,
    message,
    verified,
  }: Asking & { readonly requestId: string; readonly message: string | null; readonly verified: boolean },
  publicUrl: URL,
): Mail {
  return {
    kind: 'accessRequestNotice',
    to,
    ...renderMail({
      subject: `${oneLine(name, 60)} asks for access`,
      heading: `${oneLine(name, 60)} would like to come in`,
      paragraphs: [
        `${oneLine(name)} asks for access to Glovelly at ${publicUrl.host}, with the address ${email}.`,
        verified
          ? 'They have just signed in with this address, so it is theirs.'
          : 'Nobody has checked yet that the address is theirs. Whoever is let in has to sign in with it.',
        ...(message === null ? ['They did not write anything about themselves.'] : ['What they write about themselves:', message]),
      ],
      action: { label: 'Review the request', href: new URL(`/admin/requests/${requestId}`, publicUrl).href },
      footer: `You get this mail because you run Glovelly at ${publicUrl.host}. Opening the link decides nothing.`,
    }),
  };
}

/** To the person: the door is open. */
export const approvedMail = ({ name, email }: Asking, publicUrl: URL): Mail => ({
  kind: 'accessApproved',
  to: email,
  ...renderMail({
    subject: 'You can come in now',
    heading: `Welcome to Glovelly, ${oneLine(name, 60)}`,
    paragraphs: [
      `You asked for access to Glovelly at ${publicUrl.host}, and it has been given to you.`,
      `Sign in with the account that has this address, ${email}. Your own place for gigs, invoices and receipts is ready when you do.`,
    ],
    action: { label: 'Sign in', href: new URL('/sign-in', publicUrl).href },
    footer:
      'You get this mail because somebody asked for access with this address. If it was not you, ignore it: without signing in nobody comes in.',
  }),
});

/** To the person: not this time. Why is between them and whoever runs the place. */
export const declinedMail = ({ name, email }: Asking, publicUrl: URL): Mail => ({
  kind: 'accessDeclined',
  to: email,
  ...renderMail({
    subject: 'About your request for access',
    heading: 'Your request was not approved',
    paragraphs: [
      `Hello ${oneLine(name, 60)}, you asked for access to Glovelly at ${publicUrl.host}. Whoever runs it has decided not to open it for you.`,
      'If you think that is a mistake, please speak with them directly. Nothing else was kept but your request, and that is deleted after a while.',
    ],
    footer: 'You get this mail because somebody asked for access with this address. If it was not you, there is nothing to do.',
  }),
});
