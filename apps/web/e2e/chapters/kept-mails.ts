import { expect } from 'vitest';
import { look } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, textOf } from '../support/steps.ts';

/** What would have been sent on the way here: each mail stands in text and in HTML, in light and dark, and fits a phone. */
export async function readTheMails(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/dev/mail');
  await arrive(desk, 'Kept mails');
  await look(stage, 'the list of kept mails');
  const addresses = await desk
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.length, 'mails that were kept').toBeGreaterThan(0);
  for (const [index, address] of addresses.entries()) {
    await desk.goto(address ?? '');
    if (index === 0) await look(stage, 'a kept mail');
    const subject = await textOf(desk.getByRole('heading', { level: 1 }));
    const text = await textOf(desk.getByLabel('The text of the mail'));
    expect(text.length, subject).toBeGreaterThan(80);
    for (const scheme of ['light', 'dark']) {
      const frame = desk.frameLocator(`iframe.${scheme}`);
      const heading = await textOf(frame.getByRole('heading', { level: 1 }));
      expect(text, subject).toContain(heading);
      expect(`${heading} ${text}`, subject).not.toMatch(/undefined|null|\[object/);
      const widths = await frame.locator('html').evaluate((page) => [page.scrollWidth, page.clientWidth]);
      expect(widths[0], `${subject}, as wide as its frame`).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  }
}
