import { expect } from 'vitest';
import { gigs, parking } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, pick, rowOf, see, toldThat, write } from '../support/steps.ts';

/** One white pixel, which is a picture like any other. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64');

/** What was paid for on the way, with its receipt, charged to the client of a gig. */
export async function keepAnExpense(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Expenses');
  await desk.getByRole('link', { name: 'New expense' }).first().click();
  await arrive(desk, 'New expense');
  await look(stage, 'the page of a new expense');
  await desk.getByRole('button', { name: 'Save expense' }).click();
  await desk.getByRole('alert').first().waitFor();
  await lookHere(desk, 'the page of a new expense, refused');

  await desk.locator('input[type="file"]').first().setInputFiles({ name: parking.receipt, mimeType: 'image/png', buffer: PIXEL });
  await see(desk, parking.receipt);
  await write(desk.getByLabel('Amount'), parking.amount);
  await desk.getByLabel('What for').fill(parking.description);
  await desk.getByLabel('Category').selectOption({ index: 1 });
  await pick(desk, 'Gig', gigs[1].title);
  await desk.getByRole('radio', { name: /^The client/ }).check();
  await desk.getByRole('button', { name: 'Save expense' }).click();
  await toldThat(desk, 'The expense is kept');
  await arrive(desk, 'Expenses');

  await rowOf(desk, parking.description).getByRole('link').first().click();
  await arrive(desk, parking.description);
  await look(stage, 'the page of an expense');
  await desk.getByRole('button', { name: parking.receipt }).click();
  const picture = desk.getByRole('dialog').getByRole('img', { name: `Receipt ${parking.receipt}` });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await lookHere(desk, 'a receipt in full');
  await desk.keyboard.press('Escape');
  await askBeforeItsGigIsDeleted(stage);
}

/** A gig with expenses is not deleted without a question: they stay. */
async function askBeforeItsGigIsDeleted({ desk }: Stage): Promise<void> {
  await goTo(desk, 'Gigs');
  await rowOf(desk, gigs[1].title).getByRole('link').first().click();
  await arrive(desk, gigs[1].title);
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Delete' }).click();
  const question = desk.getByRole('alertdialog', { name: `Delete ${gigs[1].title}, and keep its expense?` });
  await question.waitFor();
  await lookHere(desk, 'the question before a gig with expenses is deleted');
  await question.getByRole('button', { name: 'Leave it' }).click();
  await question.waitFor({ state: 'detached' });
  await arrive(desk, gigs[1].title);
}
