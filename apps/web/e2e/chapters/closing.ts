import { expect } from 'vitest';
import { owner } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import { linkInMail } from '../support/mail.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see, toldThat } from '../support/steps.ts';

const toSettings = async ({ desk }: Stage, page: string, title: string): Promise<void> => {
  await goTo(desk, 'Settings');
  await desk.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: page, exact: true }).click();
  await arrive(desk, title);
};

/** Where it is taxed, and when its year begins; the home page follows. And back. */
export async function settleTheOrganisation(stage: Stage): Promise<void> {
  const { desk } = stage;
  await toSettings(stage, 'Organisation', 'Organisation');
  await look(stage, 'the settings of the organisation');
  await desk.getByLabel('Country').selectOption('IE');
  await see(desk, /This one: 1 Jan/);
  await desk.getByLabel('Country').selectOption('GB');
  await see(desk, /This one: 6 Apr/);
  await desk.getByLabel('Currency').selectOption('EUR');
  await desk.keyboard.press('ControlOrMeta+s');
  await see(desk.getByRole('alert').first(), /Work is under way in GBP|in EUR/);
  await lookHere(desk, 'the settings, refused');
  await desk.getByRole('button', { name: 'Undo my changes' }).click();
}

/** By the keyboard: what happens is read, a copy taken, the name typed, and it is all taken back. */
export async function closeAndReopen(stage: Stage): Promise<void> {
  const { desk } = stage;
  await toSettings(stage, 'Close organisation', 'Close this organisation');
  await see(desk, 'at least five years after the 31 January');
  await look(stage, 'the page that closes an organisation');

  const [copy] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: 'Download everything' }).click()]);
  expect(copy.suggestedFilename()).toMatch(/\.zip$/);
  expect(await copy.failure()).toBeNull();

  await desk.getByLabel('Type the name of the organisation').focus();
  await desk.keyboard.type('Somebody else');
  await desk.keyboard.press('Enter');
  await desk.getByRole('alert').first().waitFor();
  await lookHere(desk, 'a name that is another');
  await desk.getByLabel('Type the name of the organisation').fill(owner.name);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await see(desk, /will be removed on/);
  await look(stage, 'an organisation that is being closed');

  await desk.goto(await linkInMail(desk, /will be removed on/));
  await arrive(desk, 'Close this organisation'); // they are there already, and nothing is asked

  await goTo(desk, 'Gigs');
  expect(await desk.getByRole('link', { name: 'New gig' }).count()).toBe(0);
  await desk.goto('/gigs/new');
  await arrive(desk, 'Gigs');
  await look(stage, 'gigs while it closes');

  await desk.getByRole('button', { name: 'Reopen' }).focus();
  await desk.keyboard.press('Enter');
  await toldThat(desk, /is open again/);
  await desk.getByRole('link', { name: 'New gig' }).first().waitFor();
}
