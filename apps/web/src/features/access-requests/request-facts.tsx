import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Moment } from './request-list.tsx';

export type AccessRequest = Outputs['accessRequests']['get'];

/** What they said, and what is known of it. */
export function RequestFacts({ request }: { request: AccessRequest }) {
  const { email, verified, message, askedAt, lastAskedAt, timesAsked, waitsUntil, state, enrolled, decision } = request;
  return (
    <>
      {enrolled && decision === null && (
        <Notice tone="note" title="This address is enrolled already">
          {enrolled.status === 'active'
            ? 'Perhaps they only need to hear that they can sign in with it. Approving links the request to that account and changes nothing about it.'
            : `That account is ${enrolled.status}. Approving links the request to it and does not switch it on: do that under People.`}
        </Notice>
      )}
      <Card>
        <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 text-sm sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-y-3 [&_dt]:text-ink-soft [&_dt]:max-sm:-mb-3">
          <dt>E-mail</dt>
          <dd className="break-words">
            <span className="font-semibold">{email}</span>
            <span className="block text-ink-soft">
              {verified
                ? 'They had just signed in with it: the address is theirs.'
                : 'Typed into the form; nobody has checked it. They will have to sign in with it.'}
            </span>
          </dd>
          <dt>About themselves</dt>
          <dd className="whitespace-pre-line break-words">{message ?? <span className="text-ink-soft">Nothing written</span>}</dd>
          <dt>Asked</dt>
          <dd>
            <Moment at={askedAt} />
            {timesAsked > 1 && (
              <span className="block text-ink-soft">
                and {timesAsked - 1} more {timesAsked === 2 ? 'time' : 'times'}, last <Moment at={lastAskedAt} />
              </span>
            )}
          </dd>
          {state === 'pending' && (
            <>
              <dt>Waits until</dt>
              <dd>
                <Moment at={waitsUntil} />
              </dd>
            </>
          )}
        </dl>
      </Card>
    </>
  );
}
