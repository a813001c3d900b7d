import type { domainErrorOf } from './api-error.ts';
import { currencyInUseWords } from './currency-in-use-words.ts';
import { fileSize } from './file-size.ts';
import { formatDate, formatMoney } from './format.ts';
import { missingWords } from './missing-words.ts';
import { invitationWords, offerWords } from './standing-words.ts';

/** What a screen says about a failure. `fields` names inputs; `''` is the form as a whole. */
export interface Words {
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do. */
  readonly detail?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly requestId?: string;
}

export type DomainErrorWire = NonNullable<ReturnType<typeof domainErrorOf>>;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
/** A wait as somebody would say it: never shorter than it is. */
function waiting(seconds: number): string {
  if (seconds < 90) return count(seconds, 'second');
  return seconds < 90 * 60 ? count(Math.ceil(seconds / 60), 'minute') : count(Math.ceil(seconds / 3600), 'hour');
}
const onInvoice = (number: string | null): string => (number === null ? 'a draft invoice' : `invoice ${number}`);
const field = (name: string, words: string): Words => ({ title: words, fields: { [name]: words } });

/** Gives every expected failure its words. Exhaustive: a failure of the domain without a case here does not compile. By feature, then by name. */
export function domainWords(error: DomainErrorWire, locale: string): Words {
  const day = (date: string): string => formatDate(date, locale);
  switch (error.code) {
    case 'accessRequest.decided':
      return error.state === 'expired'
        ? {
            title: 'This request has expired',
            detail: 'Nobody decided within thirty days. They can ask again, or you let them in under People.',
          }
        : { title: `This request was ${error.state} a moment ago`, detail: 'Somebody else decided first. Nothing was changed now.' };

    case 'bank.incomplete':
      return {
        title: 'The bank details are only half there',
        detail: 'Give all of them, or none.',
        fields: Object.fromEntries(error.missing.map((name) => [`bank.${name}`, 'Needed with the others'])),
      };
    case 'bank.mismatched':
      return {
        title: 'This account number cannot exist at that sort code',
        fields: { 'bank.accountNumber': 'There is no such account at that sort code: compare both with your bank card' },
      };

    case 'client.inUse':
      return {
        title: 'This client has a history',
        detail: `${count(error.gigs, 'gig')} and ${count(error.invoices, 'invoice')} refer to it. Archive it instead: it leaves the lists, and they stay whole.`,
      };
    case 'client.rateCurrencyDiffers':
      return field(`${error.field}.amount`, `Write this rate in ${error.expected}, in which the client is invoiced`);

    case 'decimal.malformed':
      return { title: `“${error.text}” is not a number`, detail: 'Write it such as 12.50.' };
    case 'decimal.tooPrecise':
      return { title: `“${error.text}” has too many decimals`, detail: `At most ${error.places} can be kept exactly.` };
    case 'decimal.tooLarge':
      return { title: `“${error.text}” is too large`, detail: 'Check for a digit too many.' };

    case 'demo.notHere':
      return { title: 'There is no demo year here to remove', detail: 'Nothing was changed.' };

    case 'document.unavailable':
      return {
        title: 'The document could not be made just now',
        detail: 'Nothing was changed and no number was taken. Try again in a moment.',
      };

    case 'expense.invoiced':
      return {
        title: `This expense stands on invoice ${error.number}`,
        detail:
          'It stays, with its gig, its amount, its VAT and its receipts. If it was charged wrongly, void that invoice first, with a reason.',
      };
    case 'expense.reimbursementIncomplete':
      return {
        title: 'Say when and how it was reimbursed',
        fields: Object.fromEntries(
          error.missing.map((part) =>
            part === 'on'
              ? ['claim.on', 'Say on which day it was paid back']
              : ['claim.method', 'Say how it was paid back, or write a note'],
          ),
        ),
      };
    case 'expense.vatTooLarge':
      return field('vat', 'The VAT is at most the amount of the expense');

    case 'export.busy':
      return { title: 'Others are taking copies just now', detail: 'Try again in a minute.' };

    case 'gig.confirmedInThePast':
      return {
        title: `A confirmed gig is today or later, and this one is on ${day(error.date)}`,
        detail: 'Mark it completed, or change its date.',
        fields: { date: 'In the past: not for a confirmed gig' },
      };
    case 'gig.currencyMixed':
      return field('perDiem', `Fee and per diem of a gig are in one currency: ${error.fee}`);
    case 'gig.expenseInvoiced':
      return {
        title: `“${error.description}”, an expense of this gig, stands on invoice ${error.number}`,
        detail: 'It keeps its gig, so that its line can be explained. If it was charged wrongly, void that invoice first.',
      };
    case 'gig.hasExpenses':
      return {
        title: `This gig has ${count(error.count, 'expense')}`,
        detail: 'Receipts are records. Delete the gig and keep them, on no gig, or leave it.',
      };
    case 'gig.onInvoice':
      return { title: `This gig is on ${onInvoice(error.number)}`, detail: 'Void or delete that invoice first; then the gig is free.' };
    case 'gig.someRefused':
      return {
        title: `${count(error.refusals.length, 'gig')} could not be changed, so none was`,
        detail: error.refusals.map(({ title, reason }) => `${title}: ${domainWords(reason, locale).title}`).join('. '),
      };

    case 'import.empty':
      return { title: 'This file is empty', detail: 'Export it again from where it came, and try once more.' };
    case 'import.inOtherState':
      return {
        title:
          error.state === 'preview'
            ? 'This import has not been done yet'
            : `This import is ${error.state === 'undone' ? 'taken back' : 'done'} already`,
        detail: 'Load the page again to see how it stands.',
      };
    case 'import.noRows':
      return { title: 'There is no gig in this file', detail: 'It can be read, but holds no row and no event.' };
    case 'import.nothingChosen':
      return { title: 'Nothing is chosen', detail: 'Choose at least one row that can become a gig.' };
    case 'import.tooLarge':
      return { title: 'This file is too large', detail: `At most ${fileSize(error.most)} at once: split it by years.` };
    case 'import.tooManyRows':
      return { title: `This file has ${error.rows} rows`, detail: `At most ${error.most} at once: split it by years.` };
    case 'import.unsupported':
      return {
        title: error.found === 'unknown' ? 'This is not a gig list we can read' : `This is ${error.found}, not a gig list we can read`,
        detail:
          error.line === null
            ? 'A CSV table or an iCalendar file (.ics) is read.'
            : `Line ${error.line} is the first that is no text. A CSV table or an iCalendar file (.ics) is read.`,
      };

    case 'invitation.alreadyMember':
      return field('email', 'Somebody with this address is a member already');
    case 'invitation.notOpen':
      return invitationWords(error.standing);
    case 'invitation.pending':
      return field('email', 'This address has an open invitation: send it again instead');
    case 'invitation.tooMany':
      return { title: `${error.most} invitations were sent within this hour`, detail: 'Nothing was sent. The next one can go in a while.' };

    case 'invoice.alreadyIssued':
      return {
        title: `Invoice ${error.number} is issued`,
        detail: 'It is never changed again. If it is wrong, void it with a reason, and invoice the gigs anew.',
      };
    case 'invoice.alreadyMade':
      return {
        title: 'Another draft was made in the meantime',
        detail: 'Look among the invoices, then ask for this one again. Nothing was made.',
      };
    case 'invoice.chargeTooLarge':
      return {
        title: `“${error.description}” of ${error.gig.title} is more than an invoice can hold`,
        detail: 'Look for a digit too many in that gig and its expenses. Nothing was made.',
      };
    case 'invoice.currencyDiffers':
      return {
        title: `This invoice is in ${error.expected}`,
        detail: `Write every price and discount in ${error.expected}. Nothing was saved.`,
      };
    case 'invoice.dateRefused':
      return field('invoiceDate', `The invoice date is between ${day(error.earliest)} and ${day(error.latest)}`);
    case 'invoice.expenseInAnotherCurrency':
      return {
        title: `An expense of ${error.gig.title} is in ${error.currency}`,
        detail: `The gig is charged in ${error.expected}. Mark the expense as not claimable, or write it in ${error.expected}. Nothing was made.`,
      };
    case 'invoice.expenseInvoiced':
      return {
        title: `“${error.description}” is charged by invoice ${error.number} already`,
        detail:
          'The expense was moved to another gig meanwhile. Bring this draft up to date with its gigs, or remove the line. Nothing was issued.',
      };
    case 'invoice.gigCancelled':
      return { title: `${error.gig.title} is cancelled`, detail: 'Leave it out, or change its status. Nothing was made.' };
    case 'invoice.gigInvoiced':
      return {
        title: `${error.gig.title} is on ${onInvoice(error.number)} already`,
        detail: 'Leave it out, or delete that draft first. Nothing was made.',
      };
    case 'invoice.gigsInTwoCurrencies':
      return {
        title: 'These gigs are in two currencies',
        detail: `${error.first.title} is in ${error.first.currency}, ${error.other.title} in ${error.other.currency}. Make one invoice for each. Nothing was made.`,
      };
    case 'invoice.gigsOfTwoClients':
      return {
        title: 'These gigs are of two clients',
        detail: `${error.first.title} and ${error.other.title} are. Make one invoice for each client. Nothing was made.`,
      };
    case 'invoice.gigWithoutClient':
      return { title: `${error.gig.title} has no client`, detail: 'Say who it is for, then invoice it. Nothing was made.' };
    case 'invoice.lineSourceUnknown':
      return {
        title: `“${error.description}” belongs to a gig or an expense that is not on this draft`,
        detail: 'Remove the line, or write it again by hand. Nothing was saved.',
      };
    case 'invoice.mileageRateMissing':
      return {
        title: `Nobody has said what a mile costs in ${error.currency}`,
        detail: `${error.gig.title} has miles to charge. Set a mileage rate for the client or in the settings. Nothing was made.`,
      };
    case 'invoice.noGigs':
      return { title: 'There is nothing to invoice', detail: 'Choose at least one gig that is not cancelled and not invoiced yet.' };
    case 'invoice.notIssued':
      return { title: 'This is still a draft', detail: 'Issue it first.' };
    case 'invoice.notReady':
      return { title: 'This invoice is not ready to go out', detail: error.missing.map(missingWords).join('. ') };
    case 'invoice.numberPatternRefused':
      return field(
        'invoiceNumberPattern',
        [
          error.unknown.length > 0 && `${error.unknown.join(', ')} ${error.unknown.length === 1 ? 'is' : 'are'} not known`,
          error.missing.length > 0 && `${error.missing.join(', ')} must be in it, or numbers would repeat`,
          `Known: ${error.known.join(', ')}`,
        ]
          .filter(Boolean)
          .join('. '),
      );
    case 'invoice.numberTaken':
      return {
        title: `The number ${error.number} is taken already`,
        detail: 'The series has started again. Change the pattern in the settings, or let it start beyond the numbers that are used.',
      };
    case 'invoice.paid':
      return {
        title: `${formatMoney(error.paid, locale)} of invoice ${error.number} is paid`,
        detail: 'A paid invoice is not voided. Remove the payment first if it was written down by mistake.',
      };
    case 'invoice.void':
      return { title: `Invoice ${error.number} is void`, detail: 'Nothing can be done with it any more.' };

    case 'organisation.closing':
      return {
        title: `This organisation is being closed on ${day(error.closesOn)}`,
        detail: 'Until then it can be read and exported. An owner can reopen it: after that everything can be changed again.',
      };
    case 'organisation.demoOnly':
      return { title: 'This is a demo year', detail: 'It is removed with one click, and not closed.' };
    case 'organisation.forbidden':
      return { title: 'You are not a member of this organisation', detail: 'Ask one of its owners to invite you.' };
    case 'organisation.lastOwner':
      return { title: 'This is the last owner', detail: 'Make somebody else an owner first.' };
    case 'organisation.nameDiffers':
      return field('typedName', 'This is not what the organisation is called: compare it letter by letter');
    case 'organisation.notClosing':
      return { title: 'This organisation is open', detail: 'There is nothing to reopen. Load the page again to see how it stands.' };
    case 'organisation.switched':
      return {
        title: 'You have moved to another organisation in another tab',
        detail: 'Nothing was changed: this page was of the one you were in before. What you typed is kept there.',
      };
    case 'organisation.tooMany':
      return { title: `You own ${error.most} organisations`, detail: 'That is as many as one person may found.' };

    case 'ownership.alreadyOwner':
      return { title: 'They are an owner already', detail: 'Load the page again to see how it stands.' };
    case 'ownership.notOpen':
      return offerWords(error.standing);
    case 'ownership.offerPending':
      return { title: 'The ownership is offered to somebody already', detail: 'Take that offer back first.' };

    case 'payment.currencyDiffers':
      return field('amount', `Payments of this invoice are in ${error.expected}`);
    case 'payment.dateRefused':
      return field('paidOn', `The day of a payment is between ${day(error.earliest)} and ${day(error.latest)}`);
    case 'payment.notPositive':
      return field('amount', 'A payment is more than nothing');
    case 'payment.tooMuch':
      return field('amount', `Only ${formatMoney(error.due, locale)} is due`);

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
    case 'request.crossSite':
      return { title: 'This was sent by another page', detail: 'Nothing was changed. Load this page again and repeat what you did.' };
    case 'rate.limited':
      return { title: 'That was a little too often', detail: `Nothing was changed. Try again in ${waiting(error.retryAfterSeconds)}.` };
    case 'request.tooLarge':
      return { title: 'This is too large to send', detail: `At most ${error.mebibytes} MB at once.` };

    case 'platform.adminOnly':
      return { title: 'This is for those who run this Glovelly', detail: 'Ask one of its administrators.' };
    case 'platform.lastAdmin':
      return { title: 'An administrator has to remain', detail: 'Make somebody else an administrator first. Nothing was changed.' };
    case 'role.aboveOwn':
      return { title: 'Nobody gives a role above their own', detail: `The highest you may give is ${error.ceiling}.` };
    case 'role.insufficient':
      return { title: 'Your role does not allow this', detail: `It takes the role ${error.needs}. Ask an owner of the organisation.` };
    case 'session.missing':
      return { title: 'You are signed out', detail: 'Sign in again; what you entered is kept on this device.' };
    case 'settings.currencyInUse':
      return field('currency', currencyInUseWords(error));
    case 'settings.numbersRepeat':
      return field(
        'invoiceNumberPattern',
        `This series would come to ${error.number}, which is taken: choose another pattern, or count from further on`,
      );
    case 'settings.rateCurrencyDiffers':
      return field(`${error.field}.amount`, `Write this rate in ${error.expected}, the currency of your organisation`);
    case 'storage.unavailable':
      return {
        title: 'Files cannot be kept just now',
        detail:
          error.reason === 'full'
            ? 'The store is full. Nothing was lost; whoever runs this Glovelly has to make room.'
            : 'Nothing was lost. Try again in a few minutes.',
      };
    case 'support.durationRefused':
      return field('hours', `From ${error.leastHours} to ${error.mostHours} hours`);
    case 'support.readOnly':
      return { title: 'Support looks, and changes nothing', detail: 'The owner can make the change, or make you a member.' };
    case 'support.unexplained':
      return field('reason', 'Say what they should look at');
    case 'suspension.over':
      return field('until', 'Today or later, or no day at all');
    case 'suspension.unexplained':
      return field('reason', 'Say why; administrators alone read it');
    case 'user.alreadyBound':
      return { title: 'They sign in already', detail: 'There is nothing to invite them to.' };
    case 'user.emailTaken':
      return field('email', 'Somebody has this address already: look for it in the list');
    case 'user.hasSignedIn':
      return {
        title: 'They have signed in already',
        detail: 'Their address is the one they sign in with. It changes at their provider, and here when they next sign in.',
      };
    case 'user.notActive':
      return { title: 'They may not come in just now', detail: 'Let them in first. Nothing was changed.' };
    case 'user.notBound':
      return { title: 'They have not signed in yet', detail: 'There is no sign-in to take from them.' };
    case 'user.yourself':
      return { title: 'Nobody does this to themselves', detail: 'Another administrator can do it for you.' };
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
