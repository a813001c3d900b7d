import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Outputs } from '../../lib/trpc.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { AskForm } from './ask-form.tsx';

/** Where anybody may ask to be let in. Who was refused a moment ago need not type their name and address again. */
export function AskPage({ login }: { login: Outputs['accessRequests']['refusedLogin'] }) {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  if (askedFor !== null) return <Asked email={askedFor} />;
  return (
    <Door tab="Ask for access" title="Ask for access" lead="Whoever runs this Glovelly reads your request and decides.">
      <AskForm initial={{ name: login?.name ?? '', email: login?.email ?? '', message: '' }} onAsked={setAskedFor} />
      <p className="text-ink-soft text-sm">
        Let in already?{' '}
        <Link to="/sign-in" className={linkClass}>
          Sign in
        </Link>
      </p>
    </Door>
  );
}

function Asked({ email }: { email: string }) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []); // what was typed into is gone: the news is read out instead
  return (
    <Door
      tab="Thank you"
      title="Thank you"
      lead={
        <div ref={words} tabIndex={-1} className="grid gap-2 outline-none">
          <p>
            Your request is on its way. If access is given, a mail comes to <b className="break-words text-ink">{email}</b>, and you sign in
            with that address.
          </p>
          <p>Requests that nobody answers end after thirty days. You need not ask twice.</p>
        </div>
      }
    >
      <Link to="/sign-in" className={buttonClass('secondary', 'md', doorButton)}>
        To the sign-in page
      </Link>
    </Door>
  );
}
