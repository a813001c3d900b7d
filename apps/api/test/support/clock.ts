/** The day the tests happen on, unless they say otherwise. */
const START = '2026-11-21T10:00:00.000Z';

export interface Clock {
  readonly now: () => number;
  /** An ISO 8601 instant. */
  set(instant: string): void;
}

export function fixedClock(): Clock {
  let current = Date.parse(START);
  return {
    now: () => current,
    set: (instant) => {
      current = Date.parse(instant);
    },
  };
}
