/** Longer than any date, time or amount is written. Patterns are matched against no more than this, so that a hostile cell costs no time. */
const MOST = 200;

/** A cell as it is read and quoted in a doubt: trimmed, ordinary spaces, cut with an ellipsis when it is absurdly long. */
export function excerpt(written: string): string {
  const text = written
    .slice(0, 4 * MOST)
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  return text.length > MOST || written.length > 4 * MOST ? `${text.slice(0, MOST)}…` : text;
}
