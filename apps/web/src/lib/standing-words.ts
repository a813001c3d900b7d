import type { domainErrorOf } from './api-error.ts';

type Failure = NonNullable<ReturnType<typeof domainErrorOf>>;
type Standing<Code extends Failure['code']> = Extract<Failure, { code: Code; standing: string }>['standing'];

interface TitleAndDetail {
  readonly title: string;
  readonly detail: string;
}

const ofInvitations: Readonly<Record<Standing<'invitation.notOpen'>, TitleAndDetail>> = {
  accepted: { title: 'This invitation has been used', detail: 'It is good for one time. If it was you, sign in: you are a member.' },
  declined: { title: 'This invitation was declined', detail: 'If you have thought again, ask for a new one.' },
  expired: { title: 'This invitation has run out', detail: 'It was good for 7 days. Ask for it to be sent again.' },
  revoked: { title: 'This invitation was taken back', detail: 'Ask whoever sent it.' },
  unvouched: {
    title: 'This invitation is no longer good',
    detail: 'Whoever sent it may not invite members any more. Ask another owner or admin of the organisation.',
  },
};

const ofOffers: Readonly<Record<Standing<'ownership.notOpen'>, TitleAndDetail>> = {
  accepted: { title: 'The ownership has been handed over already', detail: 'Load the page again to see how it stands.' },
  declined: { title: 'This offer was declined', detail: 'Nothing was changed.' },
  withdrawn: { title: 'This offer was taken back', detail: 'Nothing was changed. Ask the owner.' },
  expired: { title: 'This offer has run out', detail: 'It was good for 7 days. Ask the owner for a new one.' },
  lapsed: { title: 'This offer no longer holds', detail: 'One of the two is not what they were when it was made. Nothing was changed.' },
};

/** A server that is newer than this page may know of more ways to end. */
const OVER: TitleAndDetail = { title: 'This is no longer open', detail: 'Load the page again to see how it stands.' };

/** Why an invitation can no longer be accepted, for whoever holds its link. */
export const invitationWords = (standing: Standing<'invitation.notOpen'>): TitleAndDetail => ofInvitations[standing] ?? OVER;

/** Why ownership that was held out can no longer be taken. */
export const offerWords = (standing: Standing<'ownership.notOpen'>): TitleAndDetail => ofOffers[standing] ?? OVER;
