import { Link } from '@tanstack/react-router';
import { DoorOpen, UserRoundPen } from 'lucide-react';
import type { Outputs } from '../../lib/trpc.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';

/** Signed in at the provider, and not let in here: who that was, and the two ways on. */
export function DeniedPage({ login, from }: { login: Outputs['accessRequests']['refusedLogin']; from: string }) {
  return (
    <Door
      tab="Not let in yet"
      title="You are not let in here yet"
      lead="The sign-in worked, but an account on its own opens nothing: whoever runs this Glovelly decides who comes in."
    >
      {login && (
        <div className="max-w-sm rounded-lg border border-line bg-surface px-4 py-3">
          <p className="text-ink-soft text-sm">You signed in as</p>
          {login.name !== null && <p className="break-words font-semibold">{login.name}</p>}
          <p className="break-words text-sm">{login.email}</p>
        </div>
      )}
      <div className="flex flex-col gap-3 md:flex-row md:flex-wrap">
        <Link to="/request-access" className={buttonClass('primary', 'md', doorButton)}>
          <DoorOpen aria-hidden="true" />
          Ask for access
        </Link>
        {/* A plain link, because the way in leads through the server; it asks the provider which account it shall be. */}
        <a href={`/auth/sign-in?account=other&returnTo=${encodeURIComponent(from)}`} className={buttonClass('secondary', 'md', doorButton)}>
          <UserRoundPen aria-hidden="true" />
          Try another account
        </a>
      </div>
      <p className="max-w-sm text-ink-soft text-sm">
        Were you invited? Then sign in with the address the invitation was sent to: it is made out to that one alone.
      </p>
    </Door>
  );
}
