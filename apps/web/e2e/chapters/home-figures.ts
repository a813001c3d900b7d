import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, penceIn, textOf } from '../support/steps.ts';

/** A figure of the home page, the list that it opens, and the line of that list which says what it comes to. */
const figures = [
  { label: /^To invoice$/, list: 'Gigs', sum: /^Fees/ },
  { label: /^Outstanding$/, list: 'Invoices', sum: /^Still due/ },
  { label: /^Overdue$/, list: 'Invoices', sum: /^Still due/ },
  { label: /^Income/, list: 'Payments', sum: /^In all/ },
] as const;

/** What each figure said, in pence, after it was found to be what its list adds up to. */
export async function figuresAddUp({ desk }: Stage): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { label, list, sum } of figures) {
    await goTo(desk, 'Home');
    const link = desk.locator('main').getByRole('link', { name: label });
    await link.waitFor();
    const name = (await textOf(link)).trim();
    const tile = link.locator('xpath=../..');
    const [figure = Number.NaN] = penceIn(await textOf(tile));
    await link.click();
    await arrive(desk, list);
    await expect
      .poll(async () => penceIn(await sumLine(desk.locator('main'), sum))[0] ?? 0, {
        message: `${name} and the list that it opens`,
        timeout: 10_000,
      })
      .toBe(figure);
    found[name] = figure;
  }
  return found;
}

/** Empty while the list is: nothing is no line. */
async function sumLine(main: Locator, words: RegExp): Promise<string> {
  const line = main.getByText(words);
  return (await line.count()) > 0 ? textOf(line.first()) : '';
}
