import { look } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see } from '../support/steps.ts';
import { figuresAddUp } from './home-figures.ts';

/** One click loads a year of somebody else's work, apart from one's own; another takes it away. Every kind of page is seen full. */
export async function lookAroundInADemoYear(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Home');
  await desk.getByRole('button', { name: 'Load a demo year' }).click();
  await desk.getByText('This is a demo year').waitFor({ timeout: 60_000 });
  await arrive(desk, 'Home');
  await look(stage, 'the home page of the demo year');
  await figuresAddUp(stage);

  for (const section of ['Gigs', 'Invoices', 'Expenses', 'Clients']) {
    await goTo(desk, section);
    await desk.getByRole('grid', { name: section }).getByRole('row').nth(2).waitFor();
    await look(stage, `the full list of ${section.toLowerCase()}`);
  }
  await openTheFirst(stage, 'Clients', 'a client of the demo year');
  await goTo(desk, 'Invoices');
  await desk.getByLabel('Status').selectOption('overdue');
  await openTheFirst(stage, 'Invoices', 'an overdue invoice');
  await desk.goto('/payments');
  await arrive(desk, 'Payments');
  await look(stage, 'the full list of payments');
  await desk.goto('/invoices/numbers');
  await arrive(desk, 'Invoice numbers');
  await see(desk, 'Every document is there, as it was issued');
  await look(stage, 'the report of numbers');

  await desk.getByRole('button', { name: 'Remove it' }).click();
  await desk.getByText('This is a demo year').waitFor({ state: 'detached' });
  await see(desk, 'From a gig to an invoice');
  await desk.getByRole('button', { name: 'Load a demo year' }).waitFor();
}

async function openTheFirst(stage: Stage, list: string, where: string): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('grid', { name: list }).locator('tbody').getByRole('link').first().click();
  await desk.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: list }).waitFor();
  await look(stage, where);
}
