import { expect } from 'vitest';
import { owner } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import { DESK, pageOf, type Stage } from '../support/stage.ts';
import { arrive, see, toldThat } from '../support/steps.ts';
import { signIn } from './first-minutes.ts';

/** Somebody who says no to the provider is back where they began, with words, and no way round in a circle. */
export async function cancelAtTheProvider(stage: Stage): Promise<void> {
  const other = await elsewhere(stage);
  await other.goto('/gigs');
  await other.getByRole('link', { name: 'Sign in' }).click();
  await other.getByRole('button', { name: 'Cancel' }).click();
  await arrive(other, 'Gigs in, invoices out.');
  await see(other, 'Sign-in was cancelled');
  await lookHere(other, 'the page of a cancelled sign-in');
  await other.context().close();
}

/** The same person elsewhere: both are on the list, and either can be signed out, by the keyboard. */
export async function signOutAnotherDevice(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/settings/devices');
  await arrive(desk, 'Devices');
  const everywhereElse = desk.getByRole('button', { name: 'Sign out everywhere else' });
  if (await everywhereElse.isVisible()) await everywhereElse.click(); // of chapters before
  await see(desk, 'You are signed in nowhere else.');

  const library = await signedInElsewhere(stage);
  await desk.reload();
  await see(desk, 'This device');
  await look(stage, 'the list of devices');

  await desk.getByRole('button', { name: /^Sign out Chrome on/ }).focus();
  await desk.keyboard.press('Enter');
  await toldThat(desk, /^Signed out of Chrome on/);
  await see(desk, 'You are signed in nowhere else.');
  expect(await desk.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Devices');
  await look(stage, 'the list of one device');
  await library.reload();
  await arrive(library, 'Gigs in, invoices out.');
  await library.context().close();
}

/** All the others at once; who asked for it stays. */
export async function signOutEverywhereElse(stage: Stage): Promise<void> {
  const { desk } = stage;
  const others = [await signedInElsewhere(stage), await signedInElsewhere(stage)];
  await desk.reload();
  await desk.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await toldThat(desk, 'Signed out of 2 other devices');
  for (const other of others) {
    await other.reload();
    await arrive(other, 'Gigs in, invoices out.');
    await other.context().close();
  }
  await desk.reload();
  await arrive(desk, 'Devices');
}

const elsewhere = async ({ browser, complaints, url }: Stage) =>
  pageOf(
    await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', baseURL: url, viewport: DESK }),
    'elsewhere',
    complaints,
  );

async function signedInElsewhere(stage: Stage) {
  const desk = await elsewhere(stage);
  await desk.goto('/');
  await arrive(desk, 'Gigs in, invoices out.');
  await signIn({ ...stage, desk }, owner);
  await arrive(desk, 'Home');
  return desk;
}
