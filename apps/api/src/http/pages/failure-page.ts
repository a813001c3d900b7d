import type { ErrorData } from '../../trpc/error-shape.ts';
import { page } from './page.ts';

const HOME = { label: 'Go to Glovelly', href: '/' };

/** What somebody sees who came by an address, a link or a bookmark and did not get there. */
export function failurePage({ code, domain, requestId }: ErrorData) {
  switch (code) {
    case 'SERVICE_UNAVAILABLE':
      return page({
        title: 'Back in a moment',
        paragraphs: [
          'The database does not answer right now. Everything you saved is safe.',
          'This page tries again by itself every few seconds.',
        ],
        requestId,
        retryAfterSeconds: 5,
      });
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
