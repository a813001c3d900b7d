import { Link } from '@tanstack/react-router';
import { Check, LogIn } from 'lucide-react';
import { formatMoment } from '../../lib/format.ts';
import { browserLocale } from '../../lib/locale.ts';
import { prepareMove, startIn } from '../../lib/page-organisation.ts';
import { roleHints, roleNames } from '../../lib/role-words.ts';
import { signOut } from '../../lib/sign-out.ts';
import { invitationWords } from '../../lib/standing-words.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { wordsFor } from '../../lib/words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';
import { Notice } from '../../ui/notice.tsx';
import { rememberInvitation } from './remembered-invitation.ts';

type Preview = Outputs['invitations']['preview'];

/** What an invitation is to, for whoever holds its link; and what they can do with it. */
export function InvitePage({ token, invitation }: { token: string; invitation: Preview }) {
  const { organisationName, role, invitedBy, maskedEmail, standing, signedInAs } = invitation;
  const decline = trpc.invitations.decline.useMutation();
  if (decline.isSuccess)
    return (
      <Door tab="Declined" title="You have declined" lead={`${invitedBy ?? organisationName} can see it. Nothing else has happened.`}>
        <Link to="/" className={buttonClass('secondary', 'md', doorButton)}>
          To Glovelly
        </Link>
      </Door>
    );
  if (standing !== 'pending') return <NotOpen invitation={invitation} standing={standing} />;
  return (
    <Door
      tab={`Join ${organisationName}`}
      title={`Join ${organisationName}`}
      lead={`${invitedBy ?? 'Somebody'} invites you as ${roleNames[role].toLowerCase()}.`}
    >
      <dl className="grid max-w-md gap-3 rounded-lg border border-line bg-surface p-4 text-sm">
        <Fact term="What you may do">{roleHints[role]}</Fact>
        <Fact term="For">{maskedEmail}</Fact>
        <Fact term="Good until">
          {formatMoment(invitation.expiresAt, browserLocale(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
        </Fact>
      </dl>
      {decline.error && <Refused error={decline.error} />}
      {signedInAs === null && <SignInToAccept token={token} maskedEmail={maskedEmail} />}
      {signedInAs?.isInvited === false && <WrongAccount token={token} email={signedInAs.email} maskedEmail={maskedEmail} />}
      {signedInAs?.isInvited && <Accept token={token} email={signedInAs.email} />}
      <Button look="quiet" className="w-full md:w-fit" busy={decline.isPending} onClick={() => decline.mutate({ token })}>
        Decline
      </Button>
    </Door>
  );
}

const Fact = ({ term, children }: { term: string; children: string }) => (
  <div className="grid gap-0.5">
    <dt className="text-ink-soft">{term}</dt>
    <dd className="break-words font-medium">{children}</dd>
  </div>
);

function Refused({ error }: { error: unknown }) {
  const { title, detail } = wordsFor(error);
  return (
    <div role="alert">
      <Notice tone="bad" title={title}>
        {detail}
      </Notice>
    </div>
  );
}

function Accept({ token, email }: { token: string; email: string }) {
  const accept = trpc.invitations.accept.useMutation({ onMutate: prepareMove, onSuccess: ({ organisationId }) => startIn(organisationId) });
  return (
    <>
      {accept.error && <Refused error={accept.error} />}
      <p className="text-ink-soft text-sm">You are signed in as {email}.</p>
      <Button
        look="primary"
        className={doorButton}
        icon={<Check aria-hidden="true" />}
        busy={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        Accept
      </Button>
    </>
  );
}

const signInWith = (token: string, account: 'usual' | 'other') =>
  `/auth/sign-in?invitation=${encodeURIComponent(token)}${account === 'other' ? '&account=other' : ''}`;

function SignInToAccept({ token, maskedEmail }: { token: string; maskedEmail: string }) {
  return (
    <>
      <p className="max-w-md text-ink-soft text-sm">
        Sign in with {maskedEmail}, the address the invitation was sent to. If you have no account here yet, you get one.
      </p>
      {/* A plain link on purpose: the way in leads through the server and the identity provider. */}
      <a href={signInWith(token, 'usual')} onClick={() => rememberInvitation(token)} className={buttonClass('primary', 'md', doorButton)}>
        <LogIn aria-hidden="true" />
        Sign in to accept
      </a>
    </>
  );
}

function WrongAccount({ token, email, maskedEmail }: { token: string; email: string; maskedEmail: string }) {
  const leave = () => {
    rememberInvitation(token);
    void signOut(signInWith(token, 'other'));
  };
  return (
    <>
      <Notice tone="warn" title="This invitation is for another address">
        You are signed in as {email}, and it was sent to {maskedEmail}. Sign in with that address to accept it.
      </Notice>
      <Button look="primary" className={doorButton} icon={<LogIn aria-hidden="true" />} onClick={leave}>
        Sign in as somebody else
      </Button>
      <Link to="/" className={buttonClass('secondary', 'md', 'w-full md:w-fit')}>
        Stay as I am
      </Link>
    </>
  );
}

function NotOpen({ invitation, standing }: { invitation: Preview; standing: Exclude<Preview['standing'], 'pending'> }) {
  const { title, detail } = invitationWords(standing);
  const { organisationName, invitedBy } = invitation;
  return (
    <Door tab="Invitation" title={title} lead={`It was to ${organisationName}${invitedBy === null ? '' : `, from ${invitedBy}`}.`}>
      <p className="max-w-md text-ink-soft">{detail}</p>
      <Link to="/" className={buttonClass('primary', 'md', doorButton)}>
        To Glovelly
      </Link>
    </Door>
  );
}
