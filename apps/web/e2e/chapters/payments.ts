import { expect } from 'vitest';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, penceIn, see, textOf, toldThat, write } from '../support/steps.ts';
import { figuresAddUp } from './home-figures.ts';

/** A part comes in, and later the rest; more than is due is refused. */
export async function recordAPartPayment(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('button', { name: 'Record payment' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Record a payment' });
  await write(dialog.getByLabel('Amount'), '100000');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await dialog.getByRole('alert').first().waitFor();
  await lookHere(desk, 'the dialog that records a payment, refused');
  await write(dialog.getByLabel('Amount'), '100');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await toldThat(desk, '£100.00 recorded');
  await see(desk.locator('main'), 'Part paid');
  expect(await stillDue(stage)).toBe(78_636 - 10_000);
  await look(stage, 'a part paid invoice');
}

/** Something to invoice, something outstanding, something come in: each figure opens the list that adds up to it. */
export async function readTheFigures(stage: Stage): Promise<void> {
  const figures = Object.values(await figuresAddUp(stage));
  expect(figures).toEqual([25_000, 78_636 - 10_000, 0, 10_000]);
  await goTo(stage.desk, 'Home');
  await look(stage, 'the home page');
}

export async function recordTheRest(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Invoices');
  await desk.getByRole('grid', { name: 'Invoices' }).locator('tbody').getByRole('link').first().click();
  await desk.getByRole('button', { name: 'Record payment' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Record a payment' });
  expect(penceIn(`£${await dialog.getByLabel('Amount').inputValue()}`)).toEqual([78_636 - 10_000]);
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await toldThat(desk, '£686.36 recorded');
  await desk.locator('main header').getByText('Paid', { exact: true }).waitFor();
  expect(await stillDue(stage)).toBe(0);
  await desk.getByRole('button', { name: 'Record payment' }).waitFor({ state: 'detached' });

  await desk.goto('/payments');
  await arrive(desk, 'Payments');
  await see(desk, 'In all £786.36');
}

const stillDue = async ({ desk }: Stage): Promise<number> =>
  penceIn(await textOf(desk.locator('dt', { hasText: 'Still due' }).locator('xpath=following-sibling::dd')))[0] ?? Number.NaN;
