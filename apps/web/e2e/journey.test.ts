import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import { askForAccess, comeInAtLast, declineSomebody, letThemIn, refuseAStranger } from './chapters/access-requests.ts';
import { createAClient, createAClientByKeyboard } from './chapters/clients.ts';
import { closeAndReopen, settleTheOrganisation } from './chapters/closing.ts';
import { lookAroundInADemoYear } from './chapters/demo-year.ts';
import { cancelAtTheProvider, signOutAnotherDevice, signOutEverywhereElse } from './chapters/devices.ts';
import { readTheDocument } from './chapters/document.ts';
import { keepAnExpense } from './chapters/expenses.ts';
import { answerTheFirstQuestions, arriveAndSignIn, findTheWayFromNothing } from './chapters/first-minutes.ts';
import { editAGig, editManyGigs, writeDownGigs } from './chapters/gigs.ts';
import { readTheHistory, readTheHistoryOfTheInstallation } from './chapters/history.ts';
import { importAList, importItAgainAndTakeItBack, importOtherLists } from './chapters/imports.ts';
import { outliveAStoppedDatabase } from './chapters/interruptions.ts';
import { draftAnInvoice, editTheDraft, issueTheInvoice, refreshFromTheGigs } from './chapters/invoicing.ts';
import { readTheMails } from './chapters/kept-mails.ts';
import { signOut } from './chapters/leaving.ts';
import {
  answerInvitations,
  changeAndRemove,
  createAnOrganisation,
  inviteAnAccountant,
  readAsAnAccountant,
  switchByTheKeyboard,
} from './chapters/members.ts';
import { chooseBetweenTwoVersions, draftFromOneGigAndFromAMonth } from './chapters/other-ways.ts';
import { readTheFigures, recordAPartPayment, recordTheRest } from './chapters/payments.ts';
import { comeInForTheFirstTime, letSomebodyIn, lookInForSupport, suspendSomebodyAtWork } from './chapters/people.ts';
import { raiseStage, type Stage, takePictures } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
});
afterAll(() => stage?.end());
afterEach(() => {
  expect(stage.complaints.splice(0), 'what the browser complained about').toEqual([]);
});

/** After a chapter that failed, the next one begins at home, among the person's own records. */
async function goOn({ desk }: Stage): Promise<void> {
  await desk.goto('/');
  const demo = desk.getByRole('button', { name: 'Remove it' });
  await desk.getByRole('heading', { level: 1 }).waitFor();
  if (await demo.isVisible()) await demo.click();
}

/** The chapters follow one another, on one product that begins empty. */
const chapter = (name: string, play: (stage: Stage) => Promise<void>) =>
  test(name, () => {
    onTestFailed(async () => {
      await takePictures(stage, name);
      await goOn(stage);
    });
    return play(stage);
  });

chapter(
  'the first person signs in through the identity provider, comes back to where they wanted to be and owns the place',
  arriveAndSignIn,
);
chapter('name, address, bank and VAT are asked once, and what is missing is said', answerTheFirstQuestions);
chapter('an empty home page and every empty list say what to do first', findTheWayFromNothing);
chapter('a demo year loads with one click, adds up, and is gone with another', lookAroundInADemoYear);
chapter('a list of gigs is looked through with its doubts, corrected and imported', importAList);
chapter('the same list again makes no duplicates, and an import is taken back', importItAgainAndTakeItBack);
chapter('calendars and real lists are read row by row, and nothing vanishes', importOtherLists);
chapter('a client is created by the keyboard alone', createAClientByKeyboard);
chapter('a client is created with all that an invoice needs', createAClient);
chapter('gigs are written down, with dates and times as they are said', writeDownGigs);
chapter('a gig is edited where it is shown, and unsaved work is guarded', editAGig);
chapter('many gigs are edited at once, and that can be taken back', editManyGigs);
chapter('an expense is kept with its receipt', keepAnExpense);
chapter('several gigs become a draft invoice with their fees, miles and expenses as lines', draftAnInvoice);
chapter('a draft is edited beside its preview and saves itself', editTheDraft);
chapter('a draft takes over what changed in its gigs when it is asked to', refreshFromTheGigs);
chapter('an invoice is issued once, however often it is clicked', issueTheInvoice);
chapter('the PDF of an invoice is shown, says the same and can be downloaded', readTheDocument);
chapter('a part payment leaves the rest due, and too much is refused', recordAPartPayment);
chapter('each figure of the home page opens the list that adds up to it', readTheFigures);
chapter('the rest comes in, and the invoice is paid', recordTheRest);
chapter('one gig, and a client’s month, become a draft too', draftFromOneGigAndFromAMonth);
chapter('two people save the same gig, and the second is shown both versions', chooseBetweenTwoVersions);
chapter('a stopped database is said, and the page goes on by itself when it is back', outliveAStoppedDatabase);
chapter('the history tells who did what, narrowed by its address, and as a file', readTheHistory);
chapter('country, tax year and currency are settled, and a currency in use is kept', settleTheOrganisation);
chapter('an organisation is closed by the keyboard after a copy was taken, read while it closes, and reopened', closeAndReopen);
chapter('an accountant is invited by the keyboard, and accepts without having had an account', inviteAnAccountant);
chapter('an accountant reads, and is offered nothing to write', readAsAnAccountant);
chapter('the organisation is switched by the keyboard, and a tab that was left behind says so', switchByTheKeyboard);
chapter('an organisation is created, and has nothing of the others in it', createAnOrganisation);
chapter('another role acts at once, ownership takes two, and whoever is removed chooses where to go on', changeAndRemove);
chapter('an invitation is accepted, taken to another account and declined, by the keyboard', answerInvitations);
chapter('somebody who cancels at the identity provider ends on a friendly page', cancelAtTheProvider);
chapter('another device is signed out by the keyboard', signOutAnotherDevice);
chapter('everywhere else is signed out at once', signOutEverywhereElse);
chapter('signing out ends it on every device', signOut);
chapter('a second person is refused, and told as whom they came', refuseAStranger);
chapter('somebody who was refused asks for access by the keyboard', askForAccess);
chapter('an admin reads the request, and lets them in', letThemIn);
chapter('an admin declines somebody by the keyboard, and tells them', declineSomebody);
chapter('an admin lets somebody in by the keyboard', letSomebodyIn);
chapter('the first sign-in of who was let in leads to a place of their own, and not to the administration', comeInForTheFirstTime);
chapter('who is suspended at work is refused at the next click, and comes back when they may', suspendSomebodyAtWork);
chapter('an admin reads who was let in, kept out and refused, and nobody’s business', readTheHistoryOfTheInstallation);
chapter('support looks in while the owner lets it, on the record, and changes nothing', lookInForSupport);
chapter('who was let in comes in, to a place of their own', comeInAtLast);
chapter('every mail that was written on the way reads well, in text and in both colour schemes', readTheMails);
