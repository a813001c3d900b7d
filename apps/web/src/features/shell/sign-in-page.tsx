import { Link } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Notice } from '../../ui/notice.tsx';
import { signInProblem } from './sign-in-problem.ts';

/** `from` is a checked path of this site: where the person wanted to be. */
export function SignInPage({ from, problem }: { from: string; problem: string | undefined }) {
  const words = signInProblem(problem);
  return (
    <Door
      tab="Sign in"
      title="Gigs in, invoices out."
      lead="Your gigs, receipts and invoices in order, and the money chased, so that you can get on with playing."
    >
      {words && (
        <Notice tone={words.tone} title={words.title}>
          {words.detail}
        </Notice>
      )}
      {/* A plain link on purpose: the way in leads through the server and the identity provider. */}
      <a href={`/auth/sign-in?returnTo=${encodeURIComponent(from)}`} className={buttonClass('primary', 'md', doorButton)}>
        <LogIn aria-hidden="true" />
        Sign in
      </a>
      {from !== '/' && <p className="text-ink-soft text-sm">After signing in you come back to where you were.</p>}
      <p className="text-ink-soft text-sm">
        Not enrolled here yet?{' '}
        <Link to="/request-access" className={linkClass}>
          Ask for access
        </Link>
      </p>
    </Door>
  );
}
