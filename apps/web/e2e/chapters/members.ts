import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountant, cellist, owner } from '../story.ts';
import { narrow, press, typeInto } from '../support/keyboard.ts';
import { look, lookHere } from '../support/look.ts';
import { linkInMail } from '../support/mail.ts';
import { sayWho, signInByKeyboard } from '../support/sign-in.ts';
import { DESK, pageOf, type Stage } from '../support/stage.ts';
import { arrive, goTo, see, textOf, toldThat } from '../support/steps.ts';

/** The second person, in a browser of their own. */
let guest: { readonly context: BrowserContext; readonly page: Page } | undefined;

/** What the owner's organisation is called by now. */
let business = '';

const guestPage = (): Page => {
  if (!guest) throw new Error('nobody has accepted the invitation yet');
  return guest.page;
};

const members = (page: Page) => page.getByRole('list', { name: 'Members' }).getByRole('listitem');
const organisationButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Organisation: / });

async function toMembers(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Members' }).click();
  await arrive(page, 'Members');
}

/** By the keyboard: the accountant is asked to read, and the link is there to be passed on. */
export async function inviteAnAccountant(stage: Stage): Promise<void> {
  const { desk } = stage;
  business = await textOf(organisationButton(desk));
  await toMembers(desk);
  await see(members(desk).first(), owner.email);
  await look(stage, 'the members');

  await desk.getByRole('button', { name: 'Invite somebody' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog').waitFor();
  await desk.keyboard.type('dot at example');
  await desk.keyboard.press('Enter');
  await desk.getByRole('alert').waitFor();
  await lookHere(desk, 'the invitation, refused');
  await desk.getByRole('alert').getByRole('link').click();
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type(accountant.email);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await see(desk.getByRole('dialog'), /is on its way/);
  await lookHere(desk, 'the link of the invitation');
  const link = await desk.getByLabel('Link of the invitation').inputValue();
  await desk.getByRole('button', { name: 'Done' }).click();
  const row = desk.getByRole('list', { name: 'Invitations' }).getByRole('listitem').filter({ hasText: accountant.email });
  await row.waitFor();
  expect(await textOf(row)).toMatch(/Viewer/);
  await look(stage, 'the members with an invitation');
  await openTheLink(stage, link);
}

/** Without an account: the page says who invites to what, sign-in makes the account and the membership in one step. */
async function openTheLink(stage: Stage, link: string): Promise<void> {
  const context = await stage.browser.newContext({
    baseURL: stage.url,
    viewport: DESK,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await pageOf(context, 'of the accountant', stage.complaints);
  guest = { context, page };
  await page.goto(link);
  await arrive(page, `Join ${business}`);
  await see(page, 'd•••@example.org');
  await lookHere(page, 'the page of an invitation');
  await narrow(page, async () => {
    await press(page.getByRole('link', { name: 'Sign in to accept' }));
    await sayWho(page, accountant);
  });
  await arrive(page, 'Home');
  await organisationButton(page)
    .and(page.getByRole('button', { name: `Organisation: ${business}` }))
    .waitFor();
}

/** The accountant reads, and is offered nothing to write; the invitation's link says that it has been used. */
export async function readAsAnAccountant(stage: Stage): Promise<void> {
  const page = guestPage();
  await goTo(page, 'Invoices');
  expect(await page.getByRole('link', { name: /^New invoice/ }).count()).toBe(0);
  await toMembers(page);
  expect(await members(page).count()).toBe(2);
  expect(await page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
  await lookHere(page, 'the members, as an accountant sees them');
  await stage.desk.reload();
  await arrive(stage.desk, 'Members');
  expect(await members(stage.desk).count()).toBe(2);
}

/** By the keyboard, from one business to the other; the tab that was left behind says so, and stays or goes on. */
export async function switchByTheKeyboard(stage: Stage): Promise<void> {
  const page = guestPage();
  const other = await pageOf(page.context(), 'of the accountant, in another tab', stage.complaints);
  await other.goto('/invoices');
  await arrive(other, 'Invoices');

  await organisationButton(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await lookHere(page, 'the choice of organisations');
  await page.getByRole('menuitem', { name: new RegExp(accountant.name) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Organisation: ${accountant.name}` }).waitFor();

  await other.getByRole('alertdialog', { name: 'You have moved on in another tab' }).waitFor();
  await lookHere(other, 'a tab that was left behind');
  await other.getByRole('button', { name: `Stay with ${business}` }).click();
  await page.getByRole('alertdialog', { name: 'You have moved on in another tab' }).waitFor();
  await page.getByRole('button', { name: 'Go on where I am now' }).click();
  await page.getByRole('button', { name: `Organisation: ${business}` }).waitFor();
  await other.close();
}

/** A further organisation is a few words away, and has nothing of the others in it. */
export async function createAnOrganisation(): Promise<void> {
  const page = guestPage();
  await organisationButton(page).click();
  await page.getByRole('menuitem', { name: 'Create an organisation' }).click();
  await page.getByRole('dialog').waitFor();
  await lookHere(page, 'the creation of an organisation');
  await page.getByLabel('Name', { exact: true }).fill('Figures & Sons');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL('**/welcome');
  await page.goto('/clients');
  await arrive(page, 'Clients');
  await see(page, 'No clients yet');
  await organisationButton(page).click();
  await page.getByRole('menuitem', { name: business }).click();
  await arrive(page, 'Home');
}

/** Another role acts at once; so does the end of it: whoever is removed chooses where to go on. */
export async function changeAndRemove(stage: Stage): Promise<void> {
  const { desk } = stage;
  const page = guestPage();
  await desk.getByLabel(`Role of ${accountant.name}`).selectOption('member');
  await toldThat(desk, `${accountant.name} is member now`);
  await page.goto('/invoices');
  await arrive(page, 'Invoices');
  await page
    .getByRole('link', { name: /^New invoice/ })
    .first()
    .waitFor();

  await desk.getByRole('button', { name: `More about ${accountant.name}` }).click();
  await desk.getByRole('menuitem', { name: /^Hand the ownership over/ }).click();
  await lookHere(desk, 'the offer of ownership');
  await desk.getByRole('button', { name: 'Offer it' }).click();
  await see(desk, `The ownership is offered to ${accountant.name}`);
  const link = await followTheOffer(page);
  await see(page, `${owner.name} offers you the ownership`);
  await lookHere(page, 'the members, with ownership held out');
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByText(`${owner.name} offers you the ownership`).waitFor({ state: 'detached' });

  await desk.reload();
  await desk.getByRole('button', { name: `More about ${accountant.name}` }).click();
  await desk.getByRole('menuitem', { name: /^Remove/ }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await toldThat(desk, `${accountant.name} is no longer a member`);
  await page.goto('/invoices');
  await arrive(page, 'Where do you want to go on?');
  await lookHere(page, 'the choice of where to go on');
  stage.complaints.splice(0); // the console tells of the refusal (403) that leads there
  await page.getByRole('list', { name: 'Your organisations' }).getByRole('button', { name: 'Figures & Sons' }).click();
  await page.getByRole('button', { name: 'Organisation: Figures & Sons' }).waitFor();
  await page.goto(link);
  await arrive(page, 'You are not a member there');
  await lookHere(page, 'a link about an organisation of others');
  await narrow(page, () => press(page.getByRole('link', { name: 'Go on in Figures & Sons' })));
  await page.getByRole('button', { name: 'Organisation: Figures & Sons' }).waitFor();
}

/** The link in the mail is about one organisation: whoever is in another one is asked before they are moved, and who has to sign in first is led there. */
async function followTheOffer(page: Page): Promise<string> {
  await organisationButton(page).click();
  await page.getByRole('menuitem', { name: 'Figures & Sons' }).click();
  await page.getByRole('button', { name: 'Organisation: Figures & Sons' }).waitFor();
  const link = await linkInMail(page, /offers you the ownership/);
  await page.goto(link);
  await arrive(page, `This is about ${business}`);
  await see(page, 'You are in Figures & Sons just now.');
  await lookHere(page, 'a link about another organisation of theirs');
  await narrow(page, () => press(page.getByRole('button', { name: `Go on in ${business}` })));
  await arrive(page, 'Members');

  await page.context().clearCookies();
  await page.goto(link);
  await arrive(page, 'Gigs in, invoices out.');
  await signInByKeyboard(page, accountant);
  await arrive(page, 'Members');
  return link;
}

/** By the keyboard, as narrow as a phone, and signed in: an invitation is accepted, taken to another account, and declined. */
export async function answerInvitations(stage: Stage): Promise<void> {
  const { desk } = stage;
  const page = guestPage();
  await page.goto(await invited(desk, accountant.email));
  await arrive(page, `Join ${business}`);
  await see(page, `You are signed in as ${accountant.email}.`);
  await lookHere(page, 'an invitation for whoever is signed in');
  await narrow(page, () => press(page.getByRole('button', { name: 'Accept', exact: true })));
  await arrive(page, 'Home');
  await page.getByRole('button', { name: `Organisation: ${business}` }).waitFor();

  await page.goto(await invited(desk, cellist.email));
  await see(page, 'This invitation is for another address');
  await lookHere(page, 'an invitation for another address');
  await narrow(page, async () => {
    await press(page.getByRole('button', { name: 'Sign in as somebody else' }));
    await sayWho(page, cellist);
  });
  await arrive(page, 'Home');
  await page.getByRole('button', { name: `Organisation: ${business}` }).waitFor();

  await page.goto(await invited(desk, 'wrong@example.org'));
  await arrive(page, `Join ${business}`);
  await narrow(page, () => press(page.getByRole('button', { name: 'Decline' })));
  await arrive(page, 'You have declined');
  await lookHere(page, 'an invitation that was declined');
  await guest?.context.close();
  guest = undefined;
}

/** The link of an invitation that the owner sends. */
async function invited(desk: Page, email: string): Promise<string> {
  await desk.goto('/settings/members');
  await arrive(desk, 'Members');
  await press(desk.getByRole('button', { name: 'Invite somebody' }));
  const dialog = desk.getByRole('dialog');
  await typeInto(dialog.getByLabel('E-mail'), email);
  await desk.keyboard.press('Enter');
  const link = await dialog.getByLabel('Link of the invitation').inputValue();
  await press(dialog.getByRole('button', { name: 'Done' }));
  return link;
}
