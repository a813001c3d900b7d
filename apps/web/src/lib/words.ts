import { domainErrorOf, fieldErrorsOf, isApiError, isFault, isUnreachable, requestIdOf } from './api-error.ts';
import type { domainWords, Words } from './domain-words.ts';
import { browserLocale } from './locale.ts';

let known: typeof domainWords | null = null;

/**
 * Fetches the words for the domain's failures. Beside the first page, not before it: nobody has been refused anything yet. Until they are here a failure is told
 * by its kind.
 */
export async function loadDomainWords(): Promise<void> {
  known = (await import('./domain-words.ts')).domainWords;
}

/** The words for anything that a query or a mutation can fail with. `message` is never parsed: only codes, facts and fields are read. */
export function wordsFor(error: unknown, locale: string = browserLocale()): Words {
  const requestId = requestIdOf(error);
  return { ...plainWords(error, locale), ...(requestId !== undefined && { requestId }) };
}

function plainWords(error: unknown, locale: string): Words {
  const domain = domainErrorOf(error);
  if (domain && known) return known(domain, locale);
  const fields = Object.entries(fieldErrorsOf(error)).map(([path, messages]): [string, string] => [path, messages.join('. ')]);
  if (fields.length > 0)
    return {
      title: fields.length === 1 ? 'One thing needs putting right' : `${fields.length} things need putting right`,
      fields: Object.fromEntries(fields),
    };
  if (isUnreachable(error))
    return { title: 'Glovelly cannot be reached just now', detail: 'Nothing was lost. This page tries again by itself.' };
  if (!isApiError(error)) return { title: 'Something went wrong on this page', detail: 'What was saved is safe. Load the page again.' };
  switch (error.data?.code) {
    case 'UNAUTHORIZED':
      return { title: 'You are signed out', detail: 'Sign in again; what you entered is kept on this device.' };
    case 'FORBIDDEN':
      return { title: 'Your role does not allow this', detail: 'Ask an owner of the organisation.' };
    case 'NOT_FOUND':
      return { title: 'This is not here', detail: 'It may have been deleted, or it belongs to another organisation.' };
    case 'TOO_MANY_REQUESTS':
      return { title: 'That was a lot at once', detail: 'Wait a minute, then try again.' };
    case 'CONFLICT':
    case 'UNPROCESSABLE_CONTENT':
      return { title: 'This was refused as things stand', detail: 'Nothing was changed. Load the page again, and try once more.' };
    case 'PAYLOAD_TOO_LARGE':
      return { title: 'This is too large to send', detail: 'Send less at once, or a smaller file.' };
    default:
      return {
        title: 'Something went wrong on our side',
        detail: 'Nothing was changed. Try again; if it stays, ask for help.',
      };
  }
}

/** The words in one line, for a toast or the foot of a dialog: with what is said of the fields, and for a fault of ours with the number to ask for help with. */
export function sentenceFor(error: unknown): string {
  const { title, detail, fields, requestId } = wordsFor(error);
  const ofFields = detail === undefined ? Object.values(fields ?? {}).filter((text) => text !== title) : [];
  const number = isFault(error) && requestId !== undefined ? [`Its number is ${requestId}`] : [];
  return [title, detail, ...ofFields, ...number].filter(Boolean).join('. ').replace(/\.\./g, '.');
}
