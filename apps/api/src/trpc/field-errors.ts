import type { z } from 'zod';

export type FieldErrors = Record<string, string[]>;

/** A hostile list of a million wrong entries is answered with as many lines as a person would read. */
const MOST = 100;

/** What is wrong with which field, keyed by dotted path: `lines.0.quantity`. The empty path is the whole input. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors = new Map<string, string[]>();
  for (const issue of issues.slice(0, MOST)) {
    const path = issue.path.join('.');
    const message = telling(issue);
    const known = errors.get(path) ?? [];
    if (!known.includes(message)) errors.set(path, [...known, message]);
  }
  return Object.fromEntries(errors);
}

/** "None of these" helps nobody: the alternative that came closest, one whose complaint is about the value and not its kind, says more. */
function telling(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const candidates = issue.errors.map((branch) => branch[0]).filter((first) => first !== undefined);
  const closest = candidates.find((first) => first.code !== 'invalid_type' && first.code !== 'invalid_value');
  return closest ? telling(closest) : issue.message;
}
