import { expect } from 'vitest';
import { tavern, trust } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see, toldThat, write } from '../support/steps.ts';

/** From anywhere to a new client and back by the keyboard alone: the palette, the fields in their order, the key that saves. */
export async function createAClientByKeyboard({ desk }: Stage): Promise<void> {
  await goTo(desk, 'Home');
  const { keyboard } = desk;
  await keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Search, create, go to' }).waitFor();
  await keyboard.type('create a client');
  await desk.getByRole('option', { name: 'Create a client' }).waitFor();
  await lookHere(desk, 'the command palette');
  await keyboard.press('Enter');
  await arrive(desk, 'New client');

  await tabTo(desk, 'Name');
  await keyboard.type(trust);
  await keyboard.press('Tab');
  expect(await focused(desk)).toContain('E-mail');
  await keyboard.type('bookings@harbour.example');
  await keyboard.press('Control+s');
  await arrive(desk, trust);

  await keyboard.press('g');
  await keyboard.press('c');
  await arrive(desk, 'Clients');
  await desk.getByRole('grid', { name: 'Clients' }).waitFor();
  await keyboard.press('/');
  expect(await focused(desk)).toContain('Search');
}

/** A client with what an invoice needs; what is missing is said first, and leads to its field. */
export async function createAClient(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Clients');
  await desk.getByRole('link', { name: 'New client' }).first().click();
  await arrive(desk, 'New client');
  await look(stage, 'the page of a new client');
  await desk.getByRole('button', { name: 'Create client' }).click();
  const summary = desk.getByRole('alert').filter({ hasText: 'One thing needs putting right' });
  await lookHere(desk, 'the page of a new client, refused');
  await summary.getByRole('link').click();
  expect(await focused(desk)).toContain('Name');

  await desk.getByLabel('Name', { exact: true }).fill(tavern.name);
  await desk.getByLabel('E-mail').fill(tavern.email);
  await desk.getByLabel('Address', { exact: true }).fill(tavern.line1);
  await desk.getByLabel('Town or city').fill(tavern.city);
  await desk.getByLabel('Postcode').fill(tavern.postcode);
  await desk.getByLabel('Country').selectOption('GB');
  await write(desk.getByLabel(/^Mileage rate/), tavern.mileageRate);
  await desk.getByRole('button', { name: 'Create client' }).click();
  await arrive(desk, tavern.name);
  await toldThat(desk, 'is one of your clients now');
  await see(desk, tavern.line1);
  await look(stage, 'the page of a client');
}

type Page = Stage['desk'];

async function tabTo(desk: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(desk)).startsWith(label)) return;
    await desk.keyboard.press('Tab');
  }
  throw new Error(`Sixty presses of Tab do not lead to “${label}”`);
}

/** What the element with the focus is called. */
const focused = (desk: Page): Promise<string> =>
  desk.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : null;
    return label ?? element?.getAttribute('aria-label') ?? '';
  });
