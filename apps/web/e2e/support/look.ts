import type { Page } from 'playwright-core';
import { checkPage } from './accessibility.ts';
import { DESK, PHONE, type Stage } from './stage.ts';
import { textOf } from './steps.ts';

/** Looks at the page the desk is on: there, in the light, and by its address on a phone in the dark. */
export async function look(stage: Stage, where: string): Promise<void> {
  await settled(stage.desk);
  await Promise.all([checkPage(stage.desk, where), onPhone(stage, where)]);
}

async function onPhone({ desk, phone, share }: Stage, where: string): Promise<void> {
  const title = await textOf(desk.getByRole('heading', { level: 1 }));
  await share();
  await phone.goto(desk.url());
  await phone.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await settled(phone);
  await checkPage(phone, where);
}

/** Looks at what has no address of its own (a dialog, a refused form): where it is, wide and narrow, light and dark. */
export async function lookHere(page: Page, where: string): Promise<void> {
  await settled(page);
  await checkPage(page, where);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await checkPage(page, where);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
}

/** Nothing is on its way any more: no skeleton, no list that waits for its rows. */
async function settled(page: Page): Promise<void> {
  await page.locator('main [aria-busy="true"], main .animate-breathe').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
