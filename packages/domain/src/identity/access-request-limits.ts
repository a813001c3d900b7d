/** How many things may happen within a time, looking back from any moment. */
export interface Allowance {
  readonly most: number;
  readonly withinSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Requests that one network address may make. Further ones are answered like the first, and nothing is kept of them. */
export const accessRequestsPerAddress = [
  { most: 5, withinSeconds: 10 * MINUTE },
  { most: 20, withinSeconds: DAY },
] as const satisfies readonly Allowance[];

/**
 * Requests that everybody together may make, but for those who have just signed in at the provider: network addresses are free to whoever has a network, and
 * what they send is kept for half a year.
 */
export const accessRequestsInAll = [
  { most: 100, withinSeconds: HOUR },
  { most: 300, withinSeconds: DAY },
] as const satisfies readonly Allowance[];

/** Of one e-mail address the admins are told this often, however often it asks. */
export const accessNoticesPerEmail: Allowance = { most: 1, withinSeconds: 12 * HOUR };

/** Of all requests together the admins are told this often: a flood fills a list, never their mailboxes. */
export const accessNotices: Allowance = { most: 50, withinSeconds: DAY };

export interface NoticesBefore {
  /** Notices about this e-mail address within the last 12 hours. */
  readonly aboutThisEmail: number;
  /** Notices about anybody within the last day. */
  readonly aboutAnybody: number;
}

/** Whether the admins are told of a request by mail. It is on their list either way. */
export const isWorthANotice = ({ aboutThisEmail, aboutAnybody }: NoticesBefore): boolean =>
  aboutThisEmail < accessNoticesPerEmail.most && aboutAnybody < accessNotices.most;
