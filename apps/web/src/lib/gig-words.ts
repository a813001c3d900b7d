import type { domainErrorOf } from './api-error.ts';
import type { Words } from './domain-words.ts';
import { fileSize } from './file-size.ts';
import { formatDate } from './format.ts';
import { browserLocale } from './locale.ts';

type Failure = NonNullable<ReturnType<typeof domainErrorOf>>;
export type GigFailureWire = Extract<Failure, { code: `gig.${string}` }>;
export type ImportFailureWire = Extract<Failure, { code: `import.${string}` }>;
type Refusal = Extract<GigFailureWire, { code: 'gig.someRefused' }>['refusals'][number];

const invoiceName = (number: string | null): string => (number === null ? 'a draft invoice' : `invoice ${number}`);

export function gigWords(error: GigFailureWire): Words {
  switch (error.code) {
    case 'gig.confirmedInThePast':
      return {
        title: 'A confirmed gig is today or later',
        detail: 'One in the past is completed, cancelled or still a draft.',
        fields: { status: `${formatDate(error.date, browserLocale())} is in the past: choose completed, or another day` },
      };
    case 'gig.currencyMixed':
      return {
        title: 'Fee and per diem are in two currencies',
        fields: { perDiem: `The fee is in ${error.fee}; write the per diem in ${error.fee} too` },
      };
    case 'gig.hasExpenses':
      return {
        title: error.count === 1 ? 'This gig has an expense' : `This gig has ${error.count} expenses`,
        detail: 'Receipts are records. Keep them without the gig, or remove them first.',
      };
    case 'gig.onInvoice':
      return {
        title: `This gig is on ${invoiceName(error.number)}`,
        detail: error.number === null ? 'Take it off that draft, or delete the draft, first.' : 'Void or credit that invoice first.',
      };
    case 'gig.someRefused':
      return {
        title:
          error.refusals.length === 1 ? 'One gig cannot be changed like this' : `${error.refusals.length} gigs cannot be changed like this`,
        detail: `Nothing was changed. ${error.refusals.slice(0, 5).map(refusalWords).join(' ')}`,
      };
  }
}

/** Why one gig of many refused, as a sentence. */
export function refusalWords({ title, reason }: Refusal): string {
  switch (reason.code) {
    case 'gig.confirmedInThePast':
      return `“${title}” was on ${formatDate(reason.date, browserLocale())}, so it cannot be confirmed any more.`;
    case 'gig.currencyMixed':
      return `“${title}” has a per diem in ${reason.perDiem}.`;
    case 'gig.onInvoice':
      return `“${title}” is on ${invoiceName(reason.number)} to its client.`;
    case 'record.stale':
      return `“${title}” was changed by somebody else meanwhile.`;
  }
}

export function importWords(error: ImportFailureWire): Words {
  switch (error.code) {
    case 'import.empty':
      return { title: 'This file is empty', detail: 'Nothing was imported. Export it again where it comes from.' };
    case 'import.inOtherState':
      return {
        title: { preview: 'This import is not done yet', committed: 'This import is done already', undone: 'This import was undone' }[
          error.state
        ],
        detail: error.state === 'undone' ? 'Upload the file again to import it once more.' : 'Load the page again to see it as it is now.',
      };
    case 'import.noRows':
      return { title: 'There is no gig in this file', detail: 'It holds no rows or events. Export it again where it comes from.' };
    case 'import.nothingChosen':
      return { title: 'No row is chosen', detail: 'Tick the rows that should become gigs.' };
    case 'import.tooLarge':
      return { title: 'This file is too large', detail: `At most ${fileSize(error.most)}. Split it by year, for example.` };
    case 'import.tooManyRows':
      return { title: `This file has ${error.rows} rows`, detail: `At most ${error.most} at once. Split it by year, for example.` };
    case 'import.unsupported':
      return {
        title: error.found === 'unknown' ? 'This is not a list we can read' : `This is ${error.found}, not a list we can read`,
        detail: `${error.line === null ? '' : `Line ${error.line} is not text. `}Save it as CSV, or export the calendar as iCalendar (.ics). Nothing was imported.`,
      };
  }
}
