import type { Locator, Page } from 'playwright-core';
import { DESK, PHONE } from './stage.ts';

/** More than any page of ours has places to stop at before what a chapter is looking for. */
const MOST_STOPS = 120;

/** Goes there by Tab, as somebody without a mouse does. What Tab does not reach is not there. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes to a button or a link by Tab, and presses Enter. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}

/** Goes to a field by Tab, and types over what it says. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  await field.page().keyboard.press('ControlOrMeta+a');
  await field.page().keyboard.type(text);
}

/** Plays with the page as narrow as a phone. */
export async function narrow(page: Page, play: () => Promise<void>): Promise<void> {
  await page.setViewportSize(PHONE);
  try {
    await play();
  } finally {
    await page.setViewportSize(DESK);
  }
}
