import { owner, seller } from '../story.ts';
import { narrow } from '../support/keyboard.ts';
import { look, lookHere } from '../support/look.ts';
import { sayWho, toTheProvider } from '../support/sign-in.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see } from '../support/steps.ts';

/** By the keyboard, and as narrow as a phone. */
export async function signIn(stage: Stage, person: { name: string; email: string }): Promise<void> {
  const { desk } = stage;
  await narrow(desk, () => toTheProvider(desk));
  await lookHere(desk, 'the page of the stand-in identity provider');
  await narrow(desk, () => sayWho(desk, person));
}

/** A fresh start: nobody is signed in, and a link into the product leads to the sign-in page and back. */
export async function arriveAndSignIn(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/gigs');
  await arrive(desk, 'Gigs in, invoices out.');
  await look(stage, 'the sign-in page');
  await signIn(stage, owner);
  await arrive(desk, 'Gigs');
  await see(desk, 'No gigs yet');
}

export async function answerTheFirstQuestions(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.getByRole('link', { name: 'Home', exact: true }).click();
  await arrive(desk, 'Welcome to Glovelly');
  await look(stage, 'the welcome page');

  await desk.getByLabel('Your name').fill('');
  await desk.getByRole('button', { name: 'Save and begin' }).click();
  await desk.getByRole('alert').first().waitFor();
  await lookHere(desk, 'the welcome page, refused');

  await desk.getByLabel('Your name').fill(owner.name);
  await desk.getByLabel('Address', { exact: true }).fill(seller.line1);
  await desk.getByLabel('Town or city').fill(seller.city);
  await desk.getByLabel('Postcode').fill(seller.postcode);
  await desk.getByLabel('Country').selectOption('GB');
  await desk.getByLabel('Sort code').fill(seller.sortCode);
  await desk.getByLabel('Account number').fill(seller.accountNumber);
  await desk.getByRole('radio', { name: /^Yes/ }).check();
  await desk.getByLabel('VAT number').fill(seller.vatNumber);
  await desk.getByRole('button', { name: 'Save and begin' }).click();
  await arrive(desk, 'Home');
}

/** Nothing is there yet: the home page and every list say what to do first. */
export async function findTheWayFromNothing(stage: Stage): Promise<void> {
  const { desk } = stage;
  await see(desk, 'From a gig to an invoice');
  await see(desk, 'Bring your gigs');
  await look(stage, 'the empty home page');
  const sections = { Gigs: 'No gigs yet', Invoices: 'No invoices yet', Expenses: 'No expenses yet', Clients: /No clients yet/ };
  for (const [section, words] of Object.entries(sections)) {
    await goTo(desk, section);
    await see(desk, words);
    await look(stage, `the empty list of ${section.toLowerCase()}`);
  }
  await goTo(desk, 'Settings');
  await look(stage, 'the settings');
  await desk.goto('/nowhere');
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await lookHere(desk, 'an address that leads nowhere');
}
