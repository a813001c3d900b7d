import type { PersonStatus } from '@glovelly/domain/identity';
import { type Mail, oneLine } from '../../mail/mail.ts';
import { renderMail } from '../../mail/render-mail.ts';

/** To the person: the account that they signed in with opens nothing any more, and what does; or will, when they may come in again. */
export const signInTakenMail = (
  { displayName, email, status }: { readonly displayName: string; readonly email: string; readonly status: PersonStatus },
  publicUrl: URL,
): Mail => ({
  kind: 'signInTaken',
  to: email,
  ...renderMail({
    subject: 'Your sign-in to Glovelly was reset',
    heading: displayName.trim() === '' ? 'Your sign-in was reset' : `${oneLine(displayName, 60)}, your sign-in was reset`,
    paragraphs: [
      `Somebody who looks after Glovelly at ${publicUrl.host} has untied the account you signed in with. You are signed out everywhere, and nothing of yours was changed.`,
      ...(status === 'active' ? signInNow(email) : signInLater(email, status)),
    ],
    ...(status === 'active' && { action: { label: 'Sign in', href: new URL('/sign-in', publicUrl).href } }),
    footer: 'You get this mail because of what it says: it is sent whenever this is done to somebody.',
  }),
});

const signInNow = (email: string): string[] => [
  `Sign in with an account that has this address, ${email}: it is yours here from then on.`,
  'If you did not ask for this, sign in now, and ask them why: until you do, whoever can read mail to this address and signs in with it comes in as you.',
];

/** Whoever would be refused is not told to sign in. */
const signInLater = (email: string, status: Exclude<PersonStatus, 'active'>): string[] => [
  `You cannot sign in at the moment: your access is ${status === 'suspended' ? 'suspended' : 'not active'}. When you may come in again, sign in with an account that has this address, ${email}: it is yours here from then on.`,
  'If you did not ask for this, ask them why: from the day you may come in again, whoever can read mail to this address and signs in with it first comes in as you.',
];
