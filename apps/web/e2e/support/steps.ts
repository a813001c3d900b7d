import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits for a page by its heading. */
export const arrive = (page: Page, title: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title, ...(typeof title === 'string' && { exact: true }) }).waitFor();

/** Sections of several pages, whose first has a name of its own. */
const firstPages: Readonly<Record<string, string>> = { Settings: 'You and your business' };

/** Goes to a section as a person does: by the navigation at the side. */
export async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section, exact: true }).click();
  await arrive(page, firstPages[section] ?? section);
}

/** Waits for words anywhere on the page. */
export const see = (page: Page | Locator, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** Waits for a short message at the edge of the screen. */
export const toldThat = (page: Page, words: string | RegExp): Promise<void> => see(page.getByRole('region', { name: 'Messages' }), words);

/** Writes into a field that rewrites itself when it takes the focus, as a person does: there first, then over what it says. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.fill(text);
  await field.blur();
}

/** Chooses in a box that is typed into. */
export async function pick(scope: Page | Locator, label: string, typed: string): Promise<void> {
  await scope.getByRole('combobox', { name: label }).fill(typed);
  const page = 'page' in scope ? scope.page() : scope;
  await page.getByRole('option', { name: typed }).first().click();
}

/** The value of a text once it is what it should be; fails with both otherwise. */
export const reads = (locator: Locator, wanted: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(locator), { timeout: 10_000 }).toMatch(wanted);

/** The row of a list that names something. */
export const rowOf = (page: Page, words: string): Locator => page.getByRole('row').filter({ hasText: words });

/** The pence of every amount in a text: "£1,234.50 and €3" → [123450, 300]. */
export const penceIn = (text: string): number[] =>
  [...text.matchAll(/[£€$]\s?([\d,]+(?:\.\d\d)?)/g)].map(([, digits = '']) => Math.round(Number(digits.replaceAll(',', '')) * 100));

export const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? '';
