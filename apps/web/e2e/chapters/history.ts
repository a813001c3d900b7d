import { expect } from 'vitest';
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
