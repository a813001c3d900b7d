import type { domainErrorOf } from './api-error.ts';

type Failure = NonNullable<ReturnType<typeof domainErrorOf>>;
type Standing<Code extends Failure['code']> = Extract<Failure, { code: Code; standing: string }>['standing'];

interface TitleAndDetail {
  readonly title: string;
  readonly detail: string;
}

/** Why an invitation can no longer be accepted, for whoever holds its link. */
export function invitationWords(standing: Standing<'invitation.notOpen'>): TitleAndDetail {
  switch (standing) {
    case 'accepted':
      return { title: 'This invitation has been used', detail: 'It is good for one time. If it was you, sign in: you are a member.' };
    case 'declined':
      return { title: 'This invitation was declined', detail: 'If you have thought again, ask for a new one.' };
    case 'expired':
      return { title: 'This invitation has run out', detail: 'It was good for 7 days. Ask for it to be sent again.' };
    case 'revoked':
      return { title: 'This invitation was taken back', detail: 'Ask whoever sent it.' };
    case 'unvouched':
      return {
        title: 'This invitation is no longer good',
        detail: 'Whoever sent it may not invite members any more. Ask another owner or admin of the organisation.',
      };
  }
}

/** Why ownership that was held out can no longer be taken. */
export function offerWords(standing: Standing<'ownership.notOpen'>): TitleAndDetail {
  switch (standing) {
    case 'accepted':
      return { title: 'The ownership has been handed over already', detail: 'Load the page again to see how it stands.' };
    case 'declined':
      return { title: 'This offer was declined', detail: 'Nothing was changed.' };
    case 'withdrawn':
      return { title: 'This offer was taken back', detail: 'Nothing was changed. Ask the owner.' };
    case 'expired':
      return { title: 'This offer has run out', detail: 'It was good for 7 days. Ask the owner for a new one.' };
    case 'lapsed':
      return { title: 'This offer no longer holds', detail: 'One of the two is not what they were when it was made. Nothing was changed.' };
  }
}
