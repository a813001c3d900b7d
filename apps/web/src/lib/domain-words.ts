import type { domainErrorOf } from './api-error.ts';
import { fileSize } from './file-size.ts';
import { gigWords, importWords } from './gig-words.ts';

/** What a screen says about a failure. `fields` names inputs; `''` is the form as a whole. */
export interface Words {
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do. */
  readonly detail?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly requestId?: string;
}

type DomainErrorWire = NonNullable<ReturnType<typeof domainErrorOf>>;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** Gives every expected failure its words. Exhaustive: a failure of the domain without a case here does not compile. Grouped by feature. */
export function domainWords(error: DomainErrorWire): Words {
  switch (error.code) {
    case 'bank.incomplete':
      return {
        title: 'The bank details are only half there',
        detail: 'Give all of them, or none.',
        fields: Object.fromEntries(error.missing.map((field) => [field, 'Needed with the others'])),
      };
    case 'bank.mismatched':
      return {
        title: 'This account number cannot exist at that sort code',
        detail: 'One of the two is mistyped. Compare them with your bank card or statement.',
      };
    case 'client.inUse':
      return {
        title: 'This client has a history',
        detail: `${count(error.gigs, 'gig')} and ${count(error.invoices, 'invoice')} refer to it. Archive it instead: it leaves the lists, and they stay whole.`,
      };
    case 'client.rateCurrencyDiffers':
      return { title: `Rates of this client are in ${error.expected}`, fields: { [error.field]: `Write this rate in ${error.expected}` } };
    case 'decimal.malformed':
      return { title: `“${error.text}” is not a number`, detail: 'Write it such as 12.50.' };
    case 'decimal.tooPrecise':
      return { title: `“${error.text}” has too many decimals`, detail: `At most ${error.places} can be kept exactly.` };
    case 'decimal.tooLarge':
      return { title: `“${error.text}” is too large`, detail: 'Check for a digit too many.' };
    case 'expense.invoiced':
      return {
        title: `This expense stands on invoice ${error.number}`,
        detail: 'Its receipts must stay. Credit the invoice first if it was charged wrongly.',
      };
    case 'expense.reimbursementIncomplete':
      return {
        title: 'Say when and how it was reimbursed',
        fields: Object.fromEntries(
          error.missing.map((part) => [
            part === 'on' ? 'reimbursedOn' : 'reimbursedBy',
            part === 'on' ? 'The day it was paid back' : 'How it was paid back, or a note',
          ]),
        ),
      };
    case 'expense.vatTooLarge':
      return { title: 'The VAT is more than the expense', fields: { vat: 'At most the amount of the expense' } };
    case 'gig.confirmedInThePast':
    case 'gig.currencyMixed':
    case 'gig.hasExpenses':
    case 'gig.onInvoice':
    case 'gig.someRefused':
      return gigWords(error);
    case 'import.empty':
    case 'import.inOtherState':
    case 'import.noRows':
    case 'import.nothingChosen':
    case 'import.tooLarge':
    case 'import.tooManyRows':
    case 'import.unsupported':
      return importWords(error);
    case 'organisation.forbidden':
      return { title: 'You are not a member of this organisation', detail: 'Ask one of its owners to invite you.' };
    case 'organisation.lastOwner':
      return { title: 'This is the last owner', detail: 'Make somebody else an owner first.' };
    case 'receipt.empty':
      return { title: 'This file is empty', detail: 'Nothing was added. Choose it again, or take a new photo.' };
    case 'receipt.tooLarge':
      return {
        title: `This file has ${fileSize(error.size)}`,
        detail: `At most ${fileSize(error.most)} can be kept. A photo in a lower resolution will do.`,
      };
    case 'receipt.tooMany':
      return { title: `An expense has at most ${count(error.most, 'receipt')}`, detail: 'Remove one first, or make a second expense.' };
    case 'receipt.unsupported':
      return {
        title: error.detected ? `This is ${error.detected}, not a receipt we can keep` : 'This is not a kind of file we can keep',
        detail: 'A PDF, or a photo as JPEG, PNG, WebP or HEIC.',
      };
    case 'record.duplicate':
      return { title: 'There is one like this already', detail: 'Nothing was saved. Use the existing one, or change what must be unique.' };
    case 'record.notFound':
      return { title: `This ${error.what} is not here`, detail: 'It may have been deleted, or it belongs to another organisation.' };
    case 'record.refused':
      return { title: 'This breaks a rule and was not saved', detail: 'What you entered is still here. Check it and try again.' };
    case 'record.stale':
      return {
        title: 'Somebody changed this while you were editing',
        detail: 'Nothing was overwritten. Look at both versions and choose.',
      };
    case 'relation.notFound':
      return { title: 'Something this refers to is no longer there', detail: 'Choose it again and save.' };
    case 'role.aboveOwn':
      return { title: 'Nobody gives a role above their own', detail: `The highest you may give is ${error.ceiling}.` };
    case 'role.insufficient':
      return { title: 'Your role does not allow this', detail: `It takes the role ${error.needs}. Ask an owner of the organisation.` };
    case 'session.missing':
      return { title: 'You are signed out', detail: 'Sign in again; what you entered is kept on this device.' };
    case 'settings.rateCurrencyDiffers':
      return {
        title: `Rates of your organisation are in ${error.expected}`,
        fields: { [error.field]: `Write this rate in ${error.expected}` },
      };
    case 'request.crossSite':
      return { title: 'This was sent by another page', detail: 'Nothing was changed. Load this page again and repeat what you did.' };
    case 'request.tooLarge':
      return { title: 'This is too large to send', detail: `At most ${error.mebibytes} MB at once.` };
    case 'document.unavailable':
      return {
        title: 'The document could not be made just now',
        detail:
          error.reason === 'slow'
            ? 'Drawing it took too long, so it was stopped. Nothing was lost; a document with fewer lines may help.'
            : 'Nothing was lost. Try again in a moment.',
      };
    case 'storage.unavailable':
      return {
        title: 'Files cannot be kept just now',
        detail:
          error.reason === 'full'
            ? 'The store is full. Nothing was lost; whoever runs this Glovelly has to make room.'
            : 'Nothing was lost. Try again in a few minutes.',
      };
    default:
      return unknownCode(error);
  }
}

/** Unreachable for the compiler; at run time, a server that is newer than this page. */
const unknownCode = (error: never): Words => {
  void error;
  return {
    title: 'This was refused for a reason this page does not know',
    detail: 'Load the page again to get the newest version, then try again.',
  };
};
