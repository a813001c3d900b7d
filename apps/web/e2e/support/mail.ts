import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { textOf } from './steps.ts';

/** The link in the newest kept mail of that subject, once it has been sent. */
export async function linkInMail(page: Page, subject: RegExp): Promise<string> {
  const mail = page.getByRole('listitem').getByRole('link').filter({ hasText: subject }).first();
  await expect
    .poll(
      async () => {
        await page.goto('/dev/mail');
        return mail.count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  await page.goto((await mail.getAttribute('href')) ?? '');
  const link = /^https?:\/\/\S+$/m.exec(await textOf(page.getByLabel('The text of the mail')));
  expect(link, 'a link on a line of its own').not.toBeNull();
  return link?.[0] ?? '';
}
