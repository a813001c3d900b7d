import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { gigs, owner, parking, seller, tavern } from '../story.ts';
import { textOfPdf } from '../support/pdf.ts';
import type { Stage } from '../support/stage.ts';
import { textOf } from '../support/steps.ts';

/** The PDF of an issued invoice is shown on its page, says what the invoice says, and is the same file when downloaded. */
export async function readTheDocument({ desk, phone, share }: Stage): Promise<void> {
  const number = await textOf(desk.getByRole('heading', { level: 1 }));
  await share();
  await phone.goto(desk.url());
  const address = (await phone.getByRole('link', { name: 'Open PDF' }).getAttribute('href')) ?? '';
  expect(await desk.locator(`iframe[src^="${address}"], a[href="${address}"]`).count()).toBeGreaterThan(0);

  const answer = await desk.request.get(address);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers()['content-disposition'] ?? 'inline').toMatch(/^inline/);
  const shown = await answer.body();
  const words = await textOfPdf(shown);
  const wanted = [number, owner.name, seller.line1, seller.vatNumber, tavern.name, tavern.line1, gigs[0].title, gigs[1].title];
  for (const part of [...wanted, parking.description, 'Hire of a small PA', '£786.36']) expect(words).toContain(part);

  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: 'Download PDF' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(shown.equals(await readFile(await download.path()))).toBe(true);
}
