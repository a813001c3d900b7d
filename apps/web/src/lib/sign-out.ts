import { toast } from '../ui/toast-store.ts';
import { drafts } from './drafts.ts';
import { prepareMove } from './page-organisation.ts';

/** Ends the session on the server, and leaves nothing of it on this device. The page is loaded anew: no cached answer survives. */
export async function signOut(then = '/sign-in'): Promise<void> {
  await prepareMove(); // while the server still knows who asks. What it refuses does not keep anybody signed in.
  try {
    const answer = await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin', redirect: 'manual' });
    if (answer.type !== 'opaqueredirect' && !answer.ok && answer.status !== 401) throw new Error(`sign-out answered ${answer.status}`);
    drafts.dropAll();
    window.location.assign(then);
  } catch {
    toast({ message: 'You are still signed in', detail: 'The server could not be reached. Try again in a moment.', tone: 'bad' });
  }
}
