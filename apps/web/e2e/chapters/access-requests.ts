import { expect } from 'vitest';
import { heckler, owner, stranger } from '../story.ts';
import { narrow, press, tabTo, typeInto } from '../support/keyboard.ts';
import { look, lookHere } from '../support/look.ts';
import { DESK, pageOf, type Stage } from '../support/stage.ts';
import { arrive, goTo, see, toldThat } from '../support/steps.ts';
import { signIn } from './first-minutes.ts';

const DENIED = 'You are not let in here yet';

/** The place has its owner: somebody else is told so, and as whom they came. */
export async function refuseAStranger(stage: Stage): Promise<void> {
  const { desk } = stage;
  await signIn(stage, stranger);
  await arrive(desk, DENIED);
  await see(desk, stranger.name);
  await see(desk, stranger.email);
  await look(stage, 'the page of somebody who is not let in');
  await desk.goto('/gigs');
  await arrive(desk, 'Gigs in, invoices out.');
  await desk.goto('/sign-in?problem=not-enrolled');
  await arrive(desk, DENIED);
}

/** They ask, by the keyboard: their name and address stand there already. What is missing is said. */
export async function askForAccess(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('link', { name: 'Ask for access' }).focus();
  await desk.keyboard.press('Enter');
  await arrive(desk, 'Ask for access');
  expect(await desk.getByLabel('Your name').inputValue()).toBe(stranger.name);
  expect(await desk.getByLabel('E-mail').inputValue()).toBe(stranger.email);
  await look(stage, 'the form that asks for access');

  await desk.getByLabel('E-mail').fill('tom at example');
  await desk.keyboard.press('Enter');
  await desk.getByRole('alert').waitFor();
  await lookHere(desk, 'the form that asks for access, refused');
  await desk.getByRole('alert').getByRole('link').click();
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type(stranger.email);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('I play second fiddle beside Ada.');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await arrive(desk, 'Thank you');
  await see(desk, stranger.email);
  await lookHere(desk, 'the thanks for a request for access');
}

/** An admin sees in the navigation that somebody waits, reads what they say, and lets them in. */
export async function letThemIn(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('link', { name: 'To the sign-in page' }).click();
  await arrive(desk, 'Gigs in, invoices out.');
  await signIn(stage, owner);
  await arrive(desk, 'Home');
  await desk.getByRole('link', { name: 'Administration 1 waiting' }).click();
  await desk
    .getByRole('navigation', { name: 'Administration' })
    .getByRole('link', { name: /Requests for access/ })
    .click();
  await arrive(desk, 'Requests for access');
  await look(stage, 'the list of requests for access');
  await desk.getByLabel('Show').selectOption({ label: 'Declined' });
  await see(desk, 'None in this state');
  await desk.getByLabel('Show').selectOption({ label: 'All requests' });
  await desk.getByRole('link', { name: stranger.name }).click();
  await arrive(desk, stranger.name);
  await see(desk, 'They had just signed in with it');
  await see(desk, 'I play second fiddle beside Ada.');
  await look(stage, 'the review of a request for access');

  await desk.getByRole('button', { name: 'Approve' }).focus();
  await desk.keyboard.press('Enter');
  await toldThat(desk, `${stranger.name} is let in`);
  await see(desk, 'An account was made for them.');
  await see(desk, `A mail was sent to ${stranger.email}`);
  await look(stage, 'a request for access, approved');
  expect(await desk.getByText('1 waiting').count()).toBe(0);
  await goTo(desk, 'Home');
}

/** Somebody else asks, from elsewhere, and is told no: in general words, by mail. */
export async function declineSomebody(stage: Stage): Promise<void> {
  const { desk, browser, url, complaints } = stage;
  const context = await browser.newContext({
    baseURL: url,
    viewport: DESK,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await pageOf(context, 'of somebody else who asks', complaints);
  await page.goto('/request-access');
  await narrow(page, async () => {
    await typeInto(page.getByLabel('Your name'), heckler.name);
    await typeInto(page.getByLabel('E-mail'), heckler.email);
    await page.keyboard.press('Enter');
    await arrive(page, 'Thank you');
  });
  await context.close();

  await desk.goto('/admin/requests');
  await narrow(desk, async () => {
    await press(desk.getByRole('listitem').filter({ hasText: heckler.name })); // what waits comes first
    await arrive(desk, heckler.name);
    await tabTo(desk.getByRole('checkbox', { name: /by mail/ }).last());
    await desk.keyboard.press('Space');
    await press(desk.getByRole('button', { name: 'Decline' }));
    await toldThat(desk, /declined/i);
  });
  await look(stage, 'a request for access, declined');
}

/** The same account that was refused comes in now, to a place of its own. */
export async function comeInAtLast(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('button', { name: 'Sign out' }).click();
  await arrive(desk, 'Gigs in, invoices out.');
  await signIn(stage, stranger);
  await arrive(desk, 'Welcome to Glovelly');
  expect(await desk.getByRole('link', { name: /^Administration/ }).count()).toBe(0);
}
