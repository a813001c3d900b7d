import { type Mail, oneLine } from '../../mail/mail.ts';
import { renderMail } from '../../mail/render-mail.ts';

/** To the person: the account that they signed in with opens nothing any more, and what does. */
export const signInTakenMail = (
  { displayName, email }: { readonly displayName: string; readonly email: string },
  publicUrl: URL,
): Mail => ({
  kind: 'signInTaken',
  to: email,
  ...renderMail({
    subject: 'Your sign-in to Glovelly was reset',
    heading: displayName.trim() === '' ? 'Your sign-in was reset' : `${oneLine(displayName, 60)}, your sign-in was reset`,
    paragraphs: [
      `Somebody who looks after Glovelly at ${publicUrl.host} has untied the account you signed in with. You are signed out everywhere, and nothing of yours was changed.`,
      `Sign in with an account that has this address, ${email}: it is yours here from then on.`,
      'If you did not ask for this, sign in now, and ask them why: until you do, whoever can read mail to this address and signs in with it comes in as you.',
    ],
    action: { label: 'Sign in', href: new URL('/sign-in', publicUrl).href },
    footer: 'You get this mail because of what it says: it is sent whenever this is done to somebody.',
  }),
});
