import { expect } from 'vitest';
import { gigs, parking, tavern } from '../story.ts';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, penceIn, rowOf, see, textOf, toldThat, write } from '../support/steps.ts';

const draftTitle = `Draft for ${tavern.name}`;

/** Two gigs of a client become a draft: their fees, miles and expenses are its lines, and the preview adds them up. */
export async function draftAnInvoice(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Gigs');
  for (const { title } of gigs.slice(0, 2)) await desk.getByRole('checkbox', { name: `Select ${title}` }).check();
  await look(stage, 'the list of gigs, two of them chosen');
  await desk.getByRole('region', { name: 'Selected' }).getByRole('button', { name: 'Invoice' }).click();
  await arrive(desk, draftTitle);
  const paper = desk.getByRole('article', { name: 'Preview of the invoice' });
  await paper.waitFor();
  const words = await textOf(paper);
  for (const part of [gigs[0].title, gigs[1].title, parking.description, tavern.name, tavern.line1]) expect(words).toContain(part);
  expect(await amountDue(stage)).toBe(TWO_GIGS);
  await look(stage, 'a draft');
}

/** Two fees of £250, two drives of 42 miles at 45p and £12.50 for parking, with VAT at 20%. */
const TWO_GIGS = withVat(2 * 25_000 + 2 * 1_890 + 1_250);

function withVat(pence: number): number {
  return pence + Math.round(pence / 5);
}

/** The draft is edited beside its preview and saves itself. */
export async function editTheDraft(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('button', { name: /Add a line/ }).click();
  const last = desk.locator('li[data-line]').last();
  await last.getByLabel(/^Description of line/).fill('Hire of a small PA');
  await write(last.getByLabel('Quantity'), '2');
  await write(last.getByLabel('Price'), '40');
  await expect.poll(() => amountDue(stage), { timeout: 10_000 }).toBe(TWO_GIGS + withVat(8_000));
  await desk
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await desk.reload();
  await arrive(desk, draftTitle);
  await expect.poll(() => amountDue(stage), { timeout: 10_000 }).toBe(TWO_GIGS + withVat(8_000));
}

/** A gig that changes after its lines were made: the draft says so, and takes the change when it is asked to. */
export async function refreshFromTheGigs(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk
    .locator('main')
    .getByRole('link', { name: new RegExp(`^${gigs[1].title}`) })
    .click();
  await arrive(desk, gigs[1].title);
  await write(desk.getByLabel('Fee'), '275');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await toldThat(desk, 'Saved');
  await desk.locator('main').getByRole('link', { name: 'Draft invoice' }).click();
  await arrive(desk, draftTitle);
  await see(desk, 'The gigs have changed since these lines were made');
  await look(stage, 'a draft whose gigs have changed');
  await desk.getByRole('button', { name: 'Refresh the lines' }).click();
  await expect.poll(() => amountDue(stage), { timeout: 10_000 }).toBe(TWO_GIGS + withVat(8_000) + withVat(2_500));
  await desk.getByText('The gigs have changed since these lines were made').waitFor({ state: 'detached' });
}

/** Issuing shows exactly what goes out, and takes one number however often it is clicked. */
export async function issueTheInvoice(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('button', { name: 'Issue…' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Issue this invoice?' });
  const confirm = dialog.getByRole('button', { name: /^Issue \S/ });
  await confirm.waitFor();
  const number = (await textOf(confirm)).replace('Issue', '').trim();
  await lookHere(desk, 'the dialog that issues an invoice');
  await confirm.dblclick();
  await arrive(desk, number);
  await toldThat(desk, `Invoice ${number} is issued`);
  await look(stage, 'an issued invoice');

  await goTo(desk, 'Invoices');
  await desk.getByRole('link', { name: 'Numbers' }).click();
  await arrive(desk, 'Invoice numbers');
  await see(desk, '1 number is listed');
  await rowOf(desk, number).getByRole('link').first().click();
  await arrive(desk, number);
}

/** What the preview asks for, in pence; the sum above it says the same. */
async function amountDue({ desk }: Stage): Promise<number> {
  const paper = desk.getByRole('article', { name: 'Preview of the invoice' });
  const [due = Number.NaN] = penceIn(await textOf(paper.getByText('Amount due').locator('xpath=following-sibling::dd[1]')));
  const [above] = penceIn(await textOf(desk.getByRole('status').filter({ hasText: 'As it will go out' })));
  return above === due ? due : Number.NaN;
}
