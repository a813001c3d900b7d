import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  array: 'Not a list',
  boolean: 'Not yes or no',
  int: 'Not a whole number',
  number: 'Not a number',
  object: 'Not filled in',
  string: 'Not a text',
};

/** What a person reads beside a field when its schema has no words of its own. Undefined leaves zod's. */
export function fieldWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'This is needed' : (kinds[issue.expected] ?? 'Not of the right kind');
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'Write something here' : `At least ${bound(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `At most ${bound(issue.origin, issue.maximum)}`;
    case 'invalid_value':
      return 'Not one of the choices';
    case 'invalid_union':
      return 'Not in a form that is known here';
    case 'invalid_format':
      return 'Not in the right form';
    case 'unrecognized_keys':
      return `Nothing here is called ${issue.keys.slice(0, 3).join(', ')}`;
    default:
      return undefined;
  }
}

function bound(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `${limit} characters`;
  return origin === 'array' ? `${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}` : String(limit);
}
