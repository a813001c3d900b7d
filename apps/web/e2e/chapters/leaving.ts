import type { Stage } from '../support/stage.ts';
import { arrive } from '../support/steps.ts';

/** Signing out ends the session everywhere it was used, and shows nobody's records any more. */
export async function signOut(stage: Stage): Promise<void> {
  const { desk, phone } = stage;
  await desk.getByRole('button', { name: 'Sign out' }).click();
  await arrive(desk, 'Gigs in, invoices out.');
  await phone.reload();
  await arrive(phone, 'Gigs in, invoices out.');
}
