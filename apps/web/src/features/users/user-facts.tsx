import { formatCount, formatDate } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Moment } from './moment.tsx';
import { roleWords, type User } from './user-status.tsx';

/** Who somebody is to the installation. What they do inside is theirs: of their organisations only the number is here. */
export function UserFacts({ user }: { user: User }) {
  const { locale } = useLocale();
  return (
    <>
      {user.suspension && (
        <Notice
          tone="bad"
          title={user.suspension.until === null ? 'Suspended' : `Suspended until ${formatDate(user.suspension.until, locale, 'long')}`}
        >
          <p className="whitespace-pre-line break-words">{user.suspension.reason ?? 'No reason was given.'}</p>
          {user.suspension.since !== null && (
            <p className="mt-1">
              Since <Moment at={user.suspension.since} />
            </p>
          )}
        </Notice>
      )}
      <MailNotice user={user} />
      <Card>
        <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 text-sm sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-y-3 [&_dt]:text-ink-soft [&_dt]:max-sm:-mb-3">
          <dt>E-mail</dt>
          <dd className="break-words font-semibold">{user.email}</dd>
          <dt>In this installation</dt>
          <dd>{roleWords[user.platformRole]}</dd>
          <dt>Signs in with</dt>
          <dd className="break-words">
            {user.signsInWith === null ? (
              <span className="text-ink-soft">
                {user.hasSignedIn
                  ? 'Nothing now: it was taken from them. Whoever signs in next with this address, verified, becomes them.'
                  : 'Nothing yet. Whoever first signs in with this address, verified, becomes them.'}
              </span>
            ) : (
              <>
                {user.signsInWith}, since <Moment at={user.boundAt} />
              </>
            )}
          </dd>
          <dt>Last seen</dt>
          <dd>
            <Moment at={user.lastSeenAt} />
          </dd>
          <dt>Signed in now</dt>
          <dd>
            {user.sessions === 0 ? 'Nowhere' : `In ${formatCount(user.sessions, locale)} ${user.sessions === 1 ? 'place' : 'places'}`}
          </dd>
          <dt>Organisations</dt>
          <dd>{formatCount(user.organisations, locale)}</dd>
          <dt>Let in</dt>
          <dd>
            <Moment at={user.createdAt} />
          </dd>
        </dl>
      </Card>
    </>
  );
}

function MailNotice({ user: { invitation, email, bound, lastSeenAt } }: { user: User }) {
  if (invitation === null || bound || (lastSeenAt !== null && lastSeenAt > invitation.at)) return null;
  switch (invitation.mail) {
    case 'queued':
      return <Notice tone="note" title={`The invitation to ${email} is on its way`} />;
    case 'failed':
      return (
        <Notice tone="warn" title={`The invitation to ${email} could not be sent`}>
          They may sign in all the same. Check the address, and send it again or tell them yourself.
        </Notice>
      );
    case 'sent':
    case 'forgotten':
      return (
        <Notice tone="note" title={lastSeenAt === null ? 'Invited, not signed in yet' : 'Invited, not signed in since'}>
          The mail went out <Moment at={invitation.at} />.
        </Notice>
      );
  }
}
