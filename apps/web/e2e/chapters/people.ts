import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { owner, pianist } from '../story.ts';
import { narrow, press, typeInto } from '../support/keyboard.ts';
import { look, lookHere } from '../support/look.ts';
import { signInByKeyboard } from '../support/sign-in.ts';
import { DESK, pageOf, type Stage } from '../support/stage.ts';
import { arrive, goTo, reads, see, toldThat } from '../support/steps.ts';

/** The one who is let in, kept out and let in again, in a browser of their own. */
let guest: { readonly context: BrowserContext; readonly page: Page } | undefined;

const guestPage = (): Page => {
  if (!guest) throw new Error('the pianist has not come in yet');
  return guest.page;
};

const people = async (desk: Page): Promise<void> => {
  await goTo(desk, 'Administration').catch(() => arrive(desk, 'This installation')); // the section's first page has its own name
  await desk.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'People' }).click();
  await arrive(desk, 'People');
};

const openPianist = async (desk: Page): Promise<void> => {
  await desk.getByRole('link', { name: pianist.name }).click();
  await arrive(desk, pianist.name);
};

/** By the keyboard: what is missing is said, then they are there, and a mail is on its way. */
export async function letSomebodyIn(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/admin');
  await arrive(desk, 'This installation');
  await see(desk, 'No organisation has let you look in.');
  await see(desk, 'Newest migration');
  await look(stage, 'what the installation is');
  await people(desk);
  await see(desk, owner.email);
  await look(stage, 'the people');

  await desk.getByRole('button', { name: 'Let somebody in' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog').waitFor();
  await desk.keyboard.type('pia at example');
  await desk.keyboard.press('Enter');
  await desk.getByRole('alert').waitFor();
  await lookHere(desk, 'letting somebody in, refused');
  await desk.getByRole('alert').getByRole('link').click();
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type(pianist.email);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(pianist.name);
  await desk.keyboard.press('Enter');
  await toldThat(desk, `${pianist.name} may sign in`);
  await arrive(desk, pianist.name);
  await see(desk, 'Not signed in yet');
  await see(desk, 'Let somebody in');
  await reads(desk.getByRole('navigation', { name: 'Administration' }).locator('[aria-current=page]'), 'People');
  await look(stage, 'somebody who was let in');
}

/** The first sign-in binds them, to a place of their own. */
export async function comeInForTheFirstTime(stage: Stage): Promise<void> {
  const context = await stage.browser.newContext({
    baseURL: stage.url,
    viewport: DESK,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  guest = { context, page: await pageOf(context, 'at the pianist’s', stage.complaints) };
  await signInAsPianist(guest.page);
  await arrive(guest.page, 'Welcome to Glovelly');
  expect(await guest.page.getByLabel('Your name').inputValue()).toBe(pianist.name);
  await guest.page.getByRole('button', { name: /later/i }).click();
  await arrive(guest.page, 'Home');
  await guest.page.goto('/admin/users');
  await arrive(guest.page, 'Not here');
  await guest.page.goto('/clients');
  await arrive(guest.page, 'Clients');
}

/** By the keyboard, and as narrow as a phone. Suspended while they work: their very next click is refused. It asks why, and the reason stays among administrators. */
export async function suspendSomebodyAtWork(stage: Stage): Promise<void> {
  const { desk } = stage;
  await people(desk);
  await openPianist(desk);
  const dialog = desk.getByRole('dialog');
  await narrow(desk, async () => {
    await press(desk.getByRole('button', { name: 'Suspend' }));
    await dialog.waitFor();
    await press(dialog.getByRole('button', { name: 'Suspend' }));
    await desk.getByRole('alert').waitFor();
  });
  await lookHere(desk, 'a suspension without a reason');
  await narrow(desk, async () => {
    await typeInto(dialog.getByLabel('Why'), 'Took the piano home');
    await typeInto(dialog.getByRole('textbox', { name: /^Last day/ }), 'tomorrow');
    await press(dialog.getByRole('button', { name: 'Suspend' }));
    await toldThat(desk, `${pianist.name} is suspended`);
  });
  await see(desk, 'Took the piano home');
  await look(stage, 'somebody who is suspended');

  await guestPage().getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Gigs', exact: true }).click();
  await arrive(guestPage(), 'Gigs in, invoices out.');
  await signInAsPianist(guestPage());
  await see(guestPage(), /suspended/i);
  await lookHere(guestPage(), 'the page of somebody who is suspended');

  await narrow(desk, () => press(desk.getByRole('button', { name: 'Reactivate' })));
  await toldThat(desk, `${pianist.name} may sign in again`);
  await signInAsPianist(guestPage());
  await arrive(guestPage(), 'Home');
}

/** An owner lets support in; an admin looks, says on every page that they do, changes nothing, and is sent away. */
export async function lookInForSupport(stage: Stage): Promise<void> {
  const [{ desk }, page] = [stage, guestPage()];
  await page.goto('/settings/support');
  await arrive(page, 'Support access');
  await page.getByRole('button', { name: 'Let them look in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('What they should look at').fill('My list of clients is empty');
  await page.getByRole('button', { name: 'Let them look in' }).click();
  await see(page, 'Open now');
  await lookHere(page, 'support access, open');

  await desk.goto('/admin');
  await see(desk, 'My list of clients is empty');
  await look(stage, 'the installation with an organisation that lets support in');
  await desk.getByRole('button', { name: `Look into ${pianist.name}` }).focus();
  await desk.keyboard.press('Enter');
  const banner = desk.getByRole('region', { name: 'Support access' });
  await see(banner, /read-only, until/);
  await goTo(desk, 'Clients');
  await see(banner, /read-only, until/);
  expect(await desk.getByRole('link', { name: 'New client' }).count()).toBe(0);
  await look(stage, 'the clients of somebody else, for support');
  await neverWithoutItsBanner(desk, banner);

  await page.reload();
  await see(page, /Ada Finch: \d+ looks/);
  await page.getByRole('button', { name: /Send support away/ }).click();
  await toldThat(page, 'Support is sent away');
  await desk.reload();
  await arrive(desk, 'Where do you want to go on?');
  await desk.getByRole('list', { name: 'Your organisations' }).getByRole('button').first().click();
  await arrive(desk, 'Home');
  stage.complaints.splice(0); // the console tells of the refusal (403) that leads there
  await guest?.context.close();
}

async function signInAsPianist(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await signInByKeyboard(page, pianist);
}

/** Whose business it is, and until when, is said before any of it is shown: however late the banner comes, the page waits for it. */
async function neverWithoutItsBanner(desk: Page, banner: Locator): Promise<void> {
  const shown: number[] = [];
  await desk.route(/support-banner/, async (route) => {
    await desk.waitForTimeout(500);
    shown.push(await desk.getByRole('heading', { level: 1 }).count());
    await route.continue();
  });
  await desk.reload();
  await see(banner, /read-only, until/);
  expect([...new Set(shown)]).toEqual([0]);
  await desk.unroute(/support-banner/);
}
