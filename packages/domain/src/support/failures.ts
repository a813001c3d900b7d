export type SupportFailure =
  /** Whoever looks in for support changes nothing. */
  | { readonly code: 'support.readOnly' }
  /** From an hour to a week. */
  | { readonly code: 'support.durationRefused'; readonly leastHours: number; readonly mostHours: number }
  /** Why somebody is let in stands beside it. */
  | { readonly code: 'support.unexplained' };
