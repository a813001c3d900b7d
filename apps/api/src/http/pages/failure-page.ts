import type { ErrorData } from '../../trpc/error-shape.ts';
import { page } from './page.ts';

const HOME = { label: 'Go to Glovelly', href: '/' };

/** What somebody sees who came by an address, a link or a bookmark and did not get there. */
export function failurePage({ code, domain, requestId }: ErrorData) {
  switch (code) {
    case 'SERVICE_UNAVAILABLE':
      return unavailablePage(domain, requestId);
    case 'TOO_MANY_REQUESTS':
      return page({
        title: 'A little too often',
        paragraphs: [
          'There were many attempts from where you are in a short time. Nothing is wrong with your account.',
          'Wait a few minutes, then try again.',
        ],
        action: HOME,
        requestId,
      });
    case 'UNAUTHORIZED':
      return page({
        title: 'Please sign in',
        paragraphs: ['You are not signed in, or your session has ended.'],
        action: { label: 'Sign in', href: '/auth/sign-in' },
      });
    case 'NOT_FOUND':
      return page({
        title: 'There is nothing here',
        paragraphs: ['The address may be mistyped, or what it named may be gone.'],
        action: HOME,
      });
    case 'FORBIDDEN':
      return page({
        title: domain?.code === 'request.crossSite' ? 'This request came from elsewhere' : 'Not with your role',
        paragraphs: [
          domain?.code === 'request.crossSite'
            ? 'Another site sent you here to act in your name, or to fetch a file of yours. Nothing was done. If you want the file, you find it in Glovelly.'
            : 'Somebody who runs the organisation can do this, or give you the role.',
        ],
        action: HOME,
      });
    default:
      return page({
        title: 'Something went wrong',
        paragraphs: ['That is our fault, not yours. What you had saved is kept; please try again.'],
        action: HOME,
        requestId,
      });
  }
}

const AGAIN = 'This page tries again by itself every few seconds.';
const passing = { retryAfterSeconds: 5 };

/** What cannot be done just now, and whether waiting helps. */
function unavailablePage(domain: ErrorData['domain'], requestId: string) {
  switch (domain?.code) {
    case 'storage.unavailable':
      return domain.reason === 'full'
        ? page({
            title: 'There is no room left',
            paragraphs: ['Whoever runs this Glovelly has to make room for files. Everything you saved is safe.'],
            action: HOME,
            requestId,
          })
        : page({
            title: 'Files cannot be reached just now',
            paragraphs: ['Their store does not answer. Everything you saved is safe.', AGAIN],
            requestId,
            ...passing,
          });
    case 'document.unavailable':
      return page({
        title: 'The document could not be made just now',
        paragraphs: ['The invoice itself is as it was, and nothing was lost.', AGAIN],
        requestId,
        ...passing,
      });
    case 'export.busy':
      return page({ title: 'Others are taking copies just now', paragraphs: ['Yours comes as soon as they are done.', AGAIN], ...passing });
    default:
      return page({
        title: 'Back in a moment',
        paragraphs: ['The database does not answer right now. Everything you saved is safe.', AGAIN],
        requestId,
        ...passing,
      });
  }
}
