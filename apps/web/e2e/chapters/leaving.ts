import { stranger } from '../story.ts';
import { look } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, see } from '../support/steps.ts';
import { signIn } from './first-minutes.ts';

/** Signing out ends the session everywhere it was used, and shows nobody's records any more. */
export async function signOut(stage: Stage): Promise<void> {
  const { desk, phone } = stage;
  await desk.getByRole('button', { name: 'Sign out' }).click();
  await arrive(desk, 'Gigs in, invoices out.');
  await phone.reload();
  await arrive(phone, 'Gigs in, invoices out.');
}

/** The place has its owner: somebody else gets a page that says so and whom to ask. */
export async function refuseAStranger(stage: Stage): Promise<void> {
  const { desk } = stage;
  await signIn(stage, stranger);
  await see(desk, 'This account is not enrolled here yet');
  await look(stage, 'the sign-in page, refused');
  await desk.goto('/gigs');
  await arrive(desk, 'Gigs in, invoices out.');
}
