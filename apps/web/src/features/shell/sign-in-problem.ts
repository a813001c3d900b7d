interface ProblemWords {
  readonly tone: 'note' | 'warn' | 'bad';
  readonly title: string;
  readonly detail: string;
}

/** Words for what the server says went wrong with a sign-in (`?problem=`). Unknown words are told in general: an address is anybody's to write. */
export function signInProblem(problem: string | undefined): ProblemWords | null {
  switch (problem) {
    case undefined:
      return null;
    case 'cancelled':
      return { tone: 'note', title: 'Sign-in was cancelled', detail: 'Nothing has happened. Sign in whenever you like.' };
    case 'expired':
      return {
        tone: 'note',
        title: 'That took too long',
        detail: 'For your safety a sign-in is only good for a few minutes. Please start again.',
      };
    case 'not-enrolled':
      return {
        tone: 'warn',
        title: 'This account is not enrolled here yet',
        detail: 'Ask whoever runs this Glovelly to let you in with this e-mail address.',
      };
    case 'suspended':
      return { tone: 'bad', title: 'This account is suspended', detail: 'Ask whoever runs this Glovelly.' };
    case 'inactive':
      return { tone: 'warn', title: 'This account is not active yet', detail: 'Ask whoever runs this Glovelly to switch it on.' };
    case 'unverified':
      return {
        tone: 'warn',
        title: 'Your e-mail address is not verified',
        detail: 'Confirm it with the service you signed in through, then try again.',
      };
    case 'unavailable':
      return {
        tone: 'warn',
        title: 'Sign-in is not available right now',
        detail: 'The service that checks who you are does not answer. Please try again in a minute.',
      };
    default:
      return { tone: 'bad', title: 'Signing in did not work', detail: 'Please try again. If it stays, ask whoever runs this Glovelly.' };
  }
}
