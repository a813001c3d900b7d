import type { Page } from 'playwright-core';
import { narrow, press, typeInto } from './keyboard.ts';

interface Someone {
  readonly name: string;
  readonly email: string;
}

/** Goes from the sign-in page to the identity provider. */
export const toTheProvider = async (page: Page): Promise<void> => {
  await press(page.getByRole('link', { name: 'Sign in', exact: true }));
  await atTheProvider(page);
};

/** Says at the stand-in identity provider who one is, as somebody whom it may not know yet. */
export async function sayWho(page: Page, { name, email }: Someone): Promise<void> {
  await atTheProvider(page);
  const somebodyElse = page.getByText('Somebody else', { exact: true });
  if (await somebodyElse.isVisible()) await press(somebodyElse);
  await typeInto(page.getByLabel('Name'), name);
  await typeInto(page.getByLabel('E-mail'), email);
  await page.keyboard.press('Enter');
}

/** All the way in, by the keyboard and as narrow as a phone. */
export const signInByKeyboard = (page: Page, person: Someone): Promise<void> =>
  narrow(page, async () => {
    await toTheProvider(page);
    await sayWho(page, person);
  });

const atTheProvider = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1, name: /^(Who are you\?|Welcome back)$/ }).waitFor();
