import { Link } from '@tanstack/react-router';
import { ArrowRight, House, LogIn } from 'lucide-react';
import type { Session } from '../../lib/session.ts';
import { signOut } from '../../lib/sign-out.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';
import { useMove } from './use-move.ts';

type Organisation = Outputs['session']['organisations']['organisations'][number];

interface Props {
  /** Where they are just now; null for nowhere. */
  here: Session | null;
  /** What the link is about, if they belong to it. */
  there: Organisation | null;
  /** A checked path of this site. */
  to: string;
}

/** Somebody follows a link about an organisation in which they are not just now: they are asked, or told that they do not belong to it. */
export function EnterPage({ here, there, to }: Props) {
  return there === null ? <NoMember here={here} /> : <Offer here={here} there={there} to={to} />;
}

function Offer({ here, there, to }: { here: Session | null; there: Organisation; to: string }) {
  const { moveTo, isMoving } = useMove(to);
  return (
    <Door
      tab={`Go to ${there.name}`}
      title={`This is about ${there.name}`}
      lead={
        here === null
          ? 'You are signed in, and a member there.'
          : `You are in ${here.organisation.name} just now. Your other tabs will ask whether to follow.`
      }
    >
      <Button
        look="primary"
        className={doorButton}
        icon={<ArrowRight aria-hidden="true" />}
        busy={isMoving}
        onClick={() => moveTo(there.id)}
      >
        Go on in {there.name}
      </Button>
      {here !== null && <Home>Stay in {here.organisation.name}</Home>}
    </Door>
  );
}

function NoMember({ here }: { here: Session | null }) {
  return (
    <Door
      tab="Not a member"
      title="You are not a member there"
      lead={
        here === null
          ? 'This link is about an organisation that you do not belong to, or that has been removed.'
          : `This link is about an organisation that ${here.person.email} does not belong to, or that has been removed.`
      }
    >
      <Home>{here === null ? 'To your organisations' : `Go on in ${here.organisation.name}`}</Home>
      <Button look="quiet" className="w-full md:w-fit" icon={<LogIn aria-hidden="true" />} onClick={() => void signOut(signInAsAnother())}>
        Sign in as somebody else
      </Button>
    </Door>
  );
}

const Home = ({ children }: { children: string | string[] }) => (
  <Link to="/" className={buttonClass('secondary', 'md', 'w-full md:w-fit')}>
    <House aria-hidden="true" />
    <span className="min-w-0 break-words">{children}</span>
  </Link>
);

/** And then here again, as whoever it is. */
const signInAsAnother = (): string =>
  `/auth/sign-in?account=other&returnTo=${encodeURIComponent(window.location.pathname + window.location.search)}`;
