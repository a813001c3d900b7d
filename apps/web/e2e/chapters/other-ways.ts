import { expect } from 'vitest';
import { gigs, tavern } from '../story.ts';
import { lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, pick, rowOf, see, textOf, toldThat } from '../support/steps.ts';

const last = gigs[2];

/** The gig that is left is charged from its own page, and then as its client's month: each makes the same draft, and deleting that frees the gig. */
export async function draftFromOneGigAndFromAMonth(stage: Stage): Promise<void> {
  const { desk } = stage;
  await openTheGig(stage);
  await desk.getByRole('button', { name: 'Invoice', exact: true }).click();
  await seeTheDraftAndDeleteIt(stage);

  await desk.getByRole('link', { name: 'New invoice' }).first().click();
  await arrive(desk, 'New invoice');
  await pick(desk, 'Who pays', tavern.name);
  await desk.getByRole('radio', { name: 'A whole month' }).click();
  await see(desk.locator('main'), last.title);
  await desk.getByRole('button', { name: 'Make the draft' }).click();
  await seeTheDraftAndDeleteIt(stage);
}

async function seeTheDraftAndDeleteIt({ desk }: Stage): Promise<void> {
  const title = `Draft for ${tavern.name}`;
  await arrive(desk, title);
  const paper = desk.getByRole('article', { name: 'Preview of the invoice' });
  await paper.waitFor();
  expect(await textOf(paper)).toContain(last.title);
  expect(await textOf(paper)).not.toContain(gigs[0].title);
  await desk.getByRole('button', { name: 'More' }).click();
  await desk.getByRole('menuitem', { name: 'Delete the draft' }).click();
  await arrive(desk, 'Invoices');
}

/** Two people save the same gig: the second is shown both versions, and neither is lost without a choice. */
export async function chooseBetweenTwoVersions(stage: Stage): Promise<void> {
  const { desk, phone, share } = stage;
  await openTheGig(stage);
  await desk.getByLabel('Venue').fill('Corn Exchange');

  await share();
  await phone.goto(desk.url());
  await arrive(phone, last.title);
  await phone.getByLabel('Venue').fill('Town Hall');
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await toldThat(phone, 'Saved');

  await desk.keyboard.press('Control+s');
  await see(desk, 'This was saved by somebody else in the meantime');
  await desk.getByRole('row', { name: 'Venue Town Hall Corn Exchange' }).waitFor();
  await lookHere(desk, 'two versions of a gig');
  await desk.getByRole('button', { name: 'Keep mine on top' }).click();
  await desk.keyboard.press('Control+s');
  await toldThat(desk, 'Saved');
  await desk.reload();
  await arrive(desk, last.title);
  expect(await desk.getByLabel('Venue').inputValue()).toBe('Corn Exchange');
}

async function openTheGig({ desk }: Stage): Promise<void> {
  await goTo(desk, 'Gigs');
  await rowOf(desk, last.title).getByRole('link').first().click();
  await arrive(desk, last.title);
}
