import { expect } from 'vitest';
import { gigs, tavern } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, penceIn, pick, reads, rowOf, see, textOf, toldThat, write } from '../support/steps.ts';

/** Gigs are written down one by one, with dates as they are said. */
export async function writeDownGigs(stage: Stage): Promise<void> {
  const { desk } = stage;
  for (const [index, { title, date }] of gigs.entries()) {
    await goTo(desk, 'Gigs');
    await desk.getByRole('link', { name: 'New gig' }).first().click();
    await arrive(desk, 'New gig');
    if (index === 0) await refuseAGigWithoutATitle(stage);
    await desk.getByLabel('Title').fill(title);
    await write(desk.getByLabel('Date', { exact: true }), date);
    await write(desk.getByLabel('Start'), '7.30pm');
    await write(desk.getByLabel('Finish'), '1am');
    await see(desk, 'the next day');
    await desk.getByRole('button', { name: 'Save gig' }).click();
    await arrive(desk, title);
    await see(desk, 'Completed');
  }
  await look(stage, 'the page of a gig');
}

async function refuseAGigWithoutATitle(stage: Stage): Promise<void> {
  const { desk } = stage;
  await look(stage, 'the page of a new gig');
  await desk.getByRole('button', { name: 'Save gig' }).click();
  await desk.getByRole('alert').getByText('Give it a name').first().waitFor();
  await lookHere(desk, 'the page of a new gig, refused');
}

/** One gig is edited where it is shown; what is not saved is asked about before the page is left. */
export async function editAGig(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Gigs');
  await rowOf(desk, gigs[1].title).getByRole('link').first().click();
  await arrive(desk, gigs[1].title);
  await desk.getByLabel('Venue').fill('Guildhall');
  await desk.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Clients' }).click();
  await see(desk, 'Leave with unsaved changes?');
  await lookHere(desk, 'the question before unsaved work is left');
  await desk.getByRole('button', { name: 'Stay' }).click();
  await desk.keyboard.press('Control+s');
  await toldThat(desk, 'Saved');
  await desk.reload();
  await arrive(desk, gigs[1].title);
  expect(await desk.getByLabel('Venue').inputValue()).toBe('Guildhall');
}

/** Many gigs at once get a client, a fee, miles and a driver; the first try is taken back. */
export async function editManyGigs(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Gigs');
  await changeMany(stage, async () => {
    const dialog = desk.getByRole('dialog');
    await write(dialog.getByLabel('Fee'), '999');
    await dialog.getByLabel('Passengers').fill('some');
    await dialog.getByLabel('Work').selectOption('rehearsal');
    await dialog.getByLabel('Status').selectOption('draft');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await see(dialog.getByRole('alert'), 'A whole number, at most 99');
    await lookHere(desk, 'the dialog that edits many gigs, refused');
    await dialog.getByLabel('Passengers').fill('2');
  });
  await reads(desk.locator('main'), /Fees £2,997\.00/);
  await see(rowOf(desk, gigs[0].title), 'Draft');
  await desk.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await reads(desk.locator('main'), /Fees £0\.00/);
  await see(rowOf(desk, gigs[0].title), 'Completed');

  await changeMany(stage, async () => {
    const dialog = desk.getByRole('dialog');
    await pick(dialog, 'Client', tavern.name);
    await write(dialog.getByLabel('Fee'), '£250');
    await write(dialog.getByLabel('Miles'), '42');
    await dialog.getByLabel('Driving').selectOption('yes');
    await lookHere(desk, 'the dialog that edits many gigs');
  });
  await reads(desk.locator('main'), /Fees £750\.00/);
  for (const { title } of gigs) {
    const row = await textOf(rowOf(desk, title));
    expect([row.includes(tavern.name), penceIn(row)], title).toEqual([true, [25_000]]);
  }
}

async function changeMany({ desk }: Stage, fill: () => Promise<void>): Promise<void> {
  for (const { title } of gigs) await desk.getByRole('checkbox', { name: `Select ${title}` }).check();
  await desk.getByRole('region', { name: 'Selected' }).getByRole('button', { name: 'Edit' }).click();
  await desk.getByRole('dialog', { name: `Edit ${gigs.length} gigs` }).waitFor();
  await fill();
  await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await toldThat(desk, `${gigs.length} gigs are changed`);
}
