import type { Id } from '@glovelly/domain/kernel';
import type { Dependencies } from '../dependencies.ts';
import type { Mail } from '../mail/mail.ts';
import { renderMail } from '../mail/render-mail.ts';
import type { AuthTx } from './auth-database.ts';

export interface Invited {
  readonly id: Id<'user'>;
  readonly email: string;
  readonly displayName: string;
}

export interface WelcomeFacts {
  readonly to: string;
  /** Empty when nobody has said. */
  readonly name: string;
  readonly publicUrl: URL;
}

/** You may come in. It opens nothing by itself: whoever signs in has to show that the address is theirs. */
export const welcomeMail = ({ to, name, publicUrl }: WelcomeFacts): Mail => ({
  kind: 'welcome',
  to,
  ...renderMail({
    subject: 'You can sign in to Glovelly',
    heading: name.trim() === '' ? 'Welcome to Glovelly' : `Welcome to Glovelly, ${name.trim()}`,
    paragraphs: [
      `Somebody who looks after Glovelly at ${publicUrl.host} has let you in.`,
      `Sign in with the address this mail came to, ${to}: you are known by it the first time. From then on you are known by the account you signed in with, even if its address changes.`,
      'Inside, your own business is waiting to be filled: gigs in, invoices out, money and tax in order.',
    ],
    action: { label: 'Sign in', href: new URL('/sign-in', publicUrl).href },
    footer:
      'You get this mail because somebody entered your address. If that was a mistake, there is nothing to do: without you, nothing happens.',
  }),
});

/** Posts the mail and notes it with the person, so that what became of it can be seen. A mail that fails undoes nothing. */
export async function inviteToSignIn(
  tx: AuthTx,
  { mail, publicUrl }: Pick<Dependencies, 'mail' | 'publicUrl'>,
  { id, email, displayName }: Invited,
): Promise<Id<'mail'>> {
  const mailId = await mail.post(tx, welcomeMail({ to: email, name: displayName, publicUrl }));
  await tx.query({
    text: 'update auth.users set invited_at = now(), invitation_mail_id = $2, updated_at = now() where id = $1',
    values: [id, mailId],
  });
  return mailId;
}
