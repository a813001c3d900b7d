import { expect } from 'vitest';
import { stranger } from '../story.ts';
import { look } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, see } from '../support/steps.ts';

/** What was done is told, newest first; the address narrows it, and the file says the same. */
export async function readTheHistory(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/settings/audit');
  await arrive(desk, 'History');
  await see(desk, 'Recorded a payment');
  await look(stage, 'the history');

  await desk.goto('/settings/audit?action=invoice.issued');
  await arrive(desk, 'History');
  const rows = desk.getByRole('grid', { name: 'History' }).locator('tbody').getByRole('row');
  await rows.first().waitFor();
  for (const row of await rows.all()) await see(row, 'Issued an invoice');
  await look(stage, 'the history, narrowed');

  const file = await desk.evaluate(async () => (await fetch('/files/audit.csv?action=invoice.issued')).text());
  const [, ...lines] = file.trimEnd().split('\r\n');
  expect(lines).toHaveLength(await rows.count());
  for (const line of lines) expect(line).toContain(',invoice.issued,done,');
}

/** What is nobody's business: who was let in, kept out and refused, for those who run the installation. */
export async function readTheHistoryOfTheInstallation(stage: Stage): Promise<void> {
  const { desk } = stage;
  await desk.goto('/admin');
  await arrive(desk, 'This installation');
  await desk.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'History' }).click();
  await arrive(desk, 'History');
  const history = desk.getByRole('grid', { name: 'History' });
  for (const words of ['Suspended somebody', 'Reactivated somebody', 'Let somebody in', 'nobody has let them in'])
    await see(history, words);
  expect(await history.getByText('Issued an invoice').count()).toBe(0);
  await look(stage, 'the history of the installation');

  await desk.getByRole('button', { name: 'Filters' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Outcome').selectOption('refused');
  await desk.waitForURL(/outcome=refused/);
  await history.getByText('Suspended somebody').first().waitFor({ state: 'detached' });
  await see(history, stranger.email);
  await look(stage, 'the history of the installation, narrowed');

  const file = await desk.evaluate(async () => (await fetch('/files/installation-history.csv?outcome=refused')).text());
  const [, ...lines] = file.trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain(',refused,');
}
