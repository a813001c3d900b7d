import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AccessRequest } from './request-facts.tsx';
import { Moment } from './request-list.tsx';

/** How it ended, and what became of the mail about it. */
export function Decision({ request: { state, decision, email } }: { request: AccessRequest }) {
  if (decision === null)
    return (
      <Notice tone="note" title="Nobody decided in time">
        The request ended after thirty days. They can ask again; or let them in under People.
      </Notice>
    );
  return (
    <>
      <MailNotice mail={decision.mail} email={email} />
      <Card title={state === 'approved' ? 'Approved' : 'Declined'}>
        <p className="text-sm">
          By {decision.by ?? 'somebody who is gone'}, <Moment at={decision.at} />.{' '}
          {decision.madeUser === true && 'An account was made for them.'}
          {decision.madeUser === false && 'There was an account of this address already; it was left as it is.'}
          {decision.mail === null && ' No mail was sent.'}
        </p>
        {decision.note !== null && (
          <>
            <h3 className="mt-4 font-semibold text-sm">Note for the other admins</h3>
            <p className="mt-1 whitespace-pre-line break-words text-sm">{decision.note}</p>
          </>
        )}
      </Card>
    </>
  );
}

function MailNotice({ mail, email }: { mail: NonNullable<AccessRequest['decision']>['mail']; email: string }) {
  switch (mail) {
    case null:
      return null;
    case 'queued':
      return <Notice tone="note" title={`A mail to ${email} is on its way`} />;
    case 'sent':
      return <Notice tone="good" title={`A mail was sent to ${email}`} />;
    case 'failed':
      return (
        <Notice tone="warn" title={`The mail to ${email} could not be sent`}>
          The decision stands all the same. Tell them yourself.
        </Notice>
      );
  }
}
