import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { look, lookHere } from '../support/look.ts';
import type { Stage } from '../support/stage.ts';
import { arrive, goTo, see, textOf, toldThat, write } from '../support/steps.ts';

const OWN = fileURLToPath(new URL('../../../api/test/fixtures/imports/', import.meta.url));
/** Other people's lists, which stay where they are: looked for beside the checkout, and never needed. */
const REAL = fileURLToPath(new URL('../../../../../shared/data/real-gigs/', import.meta.url));

/** A list, how many rows it holds, and what must be read of some of them. */
interface List {
  readonly folder: string;
  readonly file: string;
  readonly rows: number;
  readonly readings: readonly (readonly [title: string, ...words: (string | RegExp)[]])[];
}

const fiddler: List = {
  folder: OWN,
  file: 'fiddler.csv',
  rows: 6,
  readings: [
    ['Anniversary Ceilidh', 'Sat 14 Mar 2026, 19:30 – 23:00'],
    ['Maypole Morning', '4 May 2026, 08:30 – 10:00'],
    ['Mill Rag', '6 Jun 2026, 17:15 – 21:45', 'From – to?'],
    ['Canal Boat Ride', '19 Jul 2026', 'No time yet'],
  ],
};

const others: readonly List[] = [
  {
    folder: OWN,
    file: 'carnival-band.ics',
    rows: 6,
    readings: [
      ['Fun Fair', '31 May 2025, 00:00 – 00:45', 'Another day here'],
      ['Taco Festival', '2 Aug 2026', 'All day'],
    ],
  },
  {
    folder: OWN,
    file: 'club-singer.ics',
    rows: 5,
    readings: [['Moth Lamp . The Depot Saloon', '21 Aug 2026, 21:00 – 00:00 the next day']],
  },
  {
    folder: REAL,
    file: 'bagpiper.csv',
    rows: 6,
    readings: [
      ['Pill Rag', '6 Jun 2026, 16:45 – 19:30', 'From – to?'],
      ['Harbour Festival Boat Ride', '18 Jul 2026', 'No time yet'],
    ],
  },
  { folder: REAL, file: 'club-musician.ics', rows: 17, readings: [] },
  { folder: REAL, file: 'street-band.ics', rows: 42, readings: [['Pittsburgh Montessori Fun Fair 2025', /31 May 2025|30 May 2025/]] },
];

/** A list is looked through before anything of it is a gig: every row is there, read, with its doubts; then it is imported. */
export async function importAList(stage: Stage): Promise<void> {
  const { desk } = stage;
  await goTo(desk, 'Import');
  await see(desk, 'Nothing imported yet');
  await look(stage, 'the page of imports');
  await upload(stage, fiddler);
  await expectReadings(stage, fiddler);
  await look(stage, 'a list to look through');

  await desk.getByText('Columns', { exact: true }).click();
  const place = desk.getByLabel('Location');
  const wasReadAs = await place.inputValue();
  await place.selectOption({ label: 'Leave out' });
  const ceilidh = rowNamed(stage, 'Anniversary Ceilidh');
  await expect.poll(async () => (await textOf(ceilidh)).split('Private').length, { timeout: 10_000 }).toBe(2); // beside it, as the file says
  await lookHere(desk, 'the columns of a list');
  await place.selectOption(wasReadAs);
  await expect.poll(async () => (await textOf(ceilidh)).split('Private').length, { timeout: 10_000 }).toBe(3);

  await desk.getByRole('button', { name: 'Correct Canal Boat Ride' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Correct a row' });
  await write(dialog.getByLabel('Start'), '2pm');
  await lookHere(desk, 'the dialog that corrects a row');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await see(rowNamed(stage, 'Canal Boat Ride'), '14:00');
  await desk.getByRole('button', { name: 'Import 6 gigs' }).click();
  await toldThat(desk, '6 gigs imported');
  await look(stage, 'a list that was imported');
}

/** The same file again brings nothing twice; taking the first import back leaves the gigs as they were before it. */
export async function importItAgainAndTakeItBack(stage: Stage): Promise<void> {
  const { desk } = stage;
  await upload(stage, fiddler);
  await see(desk, 'This file was brought in before');
  await see(desk, '6 here already');
  expect(await desk.getByRole('button', { name: 'Nothing ticked' }).isDisabled()).toBe(true);
  await desk.getByRole('link', { name: 'See the other import' }).click();
  await desk.getByRole('link', { name: 'Show 6 gigs' }).click();
  await arrive(desk, 'Gigs');
  await expect.poll(() => desk.getByRole('grid', { name: 'Gigs' }).locator('tbody tr').count()).toBe(6);
  await desk.goBack();
  await desk.getByRole('button', { name: 'Take the import back' }).click();
  await toldThat(desk, '6 gigs removed again');
  await see(desk, 'This import was taken back');
}

/** Calendars too, and other people's real lists where they are found: no row vanishes, none is invented. */
export async function importOtherLists(stage: Stage): Promise<void> {
  const { desk } = stage;
  for (const list of others) {
    if (!existsSync(list.folder + list.file)) continue;
    await upload(stage, list);
    await expectReadings(stage, list);
    await desk.getByRole('button', { name: /^Import \d+ gigs?$/ }).click();
    await toldThat(desk, /^\d+ gigs? imported/);
    await desk.getByRole('button', { name: 'Take the import back' }).click();
    await toldThat(desk, /removed again/);
  }
}

async function upload({ desk }: Stage, { folder, file }: List): Promise<void> {
  await goTo(desk, 'Import');
  await desk
    .locator('input[type="file"]')
    .first()
    .setInputFiles(folder + file);
  await arrive(desk, file);
}

async function expectReadings(stage: Stage, { file, rows, readings }: List): Promise<void> {
  const { desk } = stage;
  const all = desk.getByText(/^All rows/).first();
  expect(await textOf(all), file).toMatch(new RegExp(`All rows\\s*${rows}$`));
  for (const [title, ...words] of readings) {
    const row = rowNamed(stage, title);
    await row.first().waitFor();
    const read = await textOf(row.first());
    for (const part of words) expect(read, `${file}, ${title}`).toMatch(part);
  }
}

/** A row by what it was read as: it is named after its line and its title. */
const rowNamed = ({ desk }: Stage, title: string): Locator => desk.getByRole('article', { name: new RegExp(`^Line \\d+: ${title}$`) });
