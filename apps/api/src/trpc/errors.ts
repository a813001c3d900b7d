import type { DomainError } from '@glovelly/domain/errors';
import { TRPCError } from '@trpc/server';
import { type DatabaseFailure, databaseFailure } from '../db/failures.ts';
import { DomainFailure } from '../failure.ts';

type TransportCode = TRPCError['code'];

/**
 * The one table from expected failures to transport codes. A failure without a row does not compile. NOT_FOUND: you may not know of it;
 * FORBIDDEN: you see it and may not; CONFLICT: it has moved on since you looked; UNPROCESSABLE_CONTENT: well-formed, and against a rule.
 */
export const transportCodes = {
  'accessRequest.decided': 'CONFLICT',
  'bank.incomplete': 'UNPROCESSABLE_CONTENT',
  'bank.mismatched': 'UNPROCESSABLE_CONTENT',
  'client.inUse': 'CONFLICT',
  'client.rateCurrencyDiffers': 'UNPROCESSABLE_CONTENT',
  'decimal.malformed': 'BAD_REQUEST',
  'decimal.tooLarge': 'BAD_REQUEST',
  'decimal.tooPrecise': 'BAD_REQUEST',
  'demo.notHere': 'CONFLICT',
  'document.unavailable': 'SERVICE_UNAVAILABLE',
  'expense.invoiced': 'CONFLICT',
  'expense.reimbursementIncomplete': 'UNPROCESSABLE_CONTENT',
  'expense.vatTooLarge': 'UNPROCESSABLE_CONTENT',
  'export.busy': 'SERVICE_UNAVAILABLE',
  'gig.confirmedInThePast': 'UNPROCESSABLE_CONTENT',
  'gig.currencyMixed': 'UNPROCESSABLE_CONTENT',
  'gig.expenseInvoiced': 'CONFLICT',
  'gig.hasExpenses': 'CONFLICT',
  'gig.onInvoice': 'CONFLICT',
  'gig.someRefused': 'CONFLICT',
  'import.empty': 'UNPROCESSABLE_CONTENT',
  'import.inOtherState': 'CONFLICT',
  'import.noRows': 'UNPROCESSABLE_CONTENT',
  'import.nothingChosen': 'UNPROCESSABLE_CONTENT',
  'import.tooLarge': 'PAYLOAD_TOO_LARGE',
  'import.tooManyRows': 'UNPROCESSABLE_CONTENT',
  'import.unsupported': 'UNPROCESSABLE_CONTENT',
  'invitation.alreadyMember': 'CONFLICT',
  'invitation.notOpen': 'CONFLICT',
  'invitation.pending': 'CONFLICT',
  'invitation.tooMany': 'TOO_MANY_REQUESTS',
  'invoice.alreadyIssued': 'CONFLICT',
  'invoice.alreadyMade': 'CONFLICT',
  'invoice.chargeTooLarge': 'UNPROCESSABLE_CONTENT',
  'invoice.currencyDiffers': 'UNPROCESSABLE_CONTENT',
  'invoice.dateRefused': 'UNPROCESSABLE_CONTENT',
  'invoice.expenseInAnotherCurrency': 'UNPROCESSABLE_CONTENT',
  'invoice.expenseInvoiced': 'CONFLICT',
  'invoice.gigCancelled': 'UNPROCESSABLE_CONTENT',
  'invoice.gigInvoiced': 'CONFLICT',
  'invoice.gigWithoutClient': 'UNPROCESSABLE_CONTENT',
  'invoice.gigsInTwoCurrencies': 'UNPROCESSABLE_CONTENT',
  'invoice.gigsOfTwoClients': 'UNPROCESSABLE_CONTENT',
  'invoice.lineSourceUnknown': 'UNPROCESSABLE_CONTENT',
  'invoice.mileageRateMissing': 'UNPROCESSABLE_CONTENT',
  'invoice.noGigs': 'UNPROCESSABLE_CONTENT',
  'invoice.notIssued': 'CONFLICT',
  'invoice.notReady': 'UNPROCESSABLE_CONTENT',
  'invoice.numberPatternRefused': 'UNPROCESSABLE_CONTENT',
  'invoice.numberTaken': 'CONFLICT',
  'invoice.paid': 'CONFLICT',
  'invoice.void': 'CONFLICT',
  'organisation.closing': 'CONFLICT',
  'organisation.demoOnly': 'CONFLICT',
  'organisation.forbidden': 'FORBIDDEN',
  'organisation.lastOwner': 'CONFLICT',
  'organisation.nameDiffers': 'UNPROCESSABLE_CONTENT',
  'organisation.notClosing': 'CONFLICT',
  'organisation.switched': 'CONFLICT',
  'organisation.tooMany': 'CONFLICT',
  'ownership.alreadyOwner': 'CONFLICT',
  'ownership.notOpen': 'CONFLICT',
  'ownership.offerPending': 'CONFLICT',
  'payment.currencyDiffers': 'UNPROCESSABLE_CONTENT',
  'payment.dateRefused': 'UNPROCESSABLE_CONTENT',
  'payment.notPositive': 'UNPROCESSABLE_CONTENT',
  'payment.tooMuch': 'UNPROCESSABLE_CONTENT',
  'platform.adminOnly': 'FORBIDDEN',
  'platform.lastAdmin': 'CONFLICT',
  'rate.limited': 'TOO_MANY_REQUESTS',
  'receipt.empty': 'UNPROCESSABLE_CONTENT',
  'receipt.tooLarge': 'PAYLOAD_TOO_LARGE',
  'receipt.tooMany': 'CONFLICT',
  'receipt.unsupported': 'UNPROCESSABLE_CONTENT',
  'record.duplicate': 'CONFLICT',
  'record.notFound': 'NOT_FOUND',
  'record.refused': 'BAD_REQUEST',
  'record.stale': 'CONFLICT',
  'relation.notFound': 'UNPROCESSABLE_CONTENT',
  'request.crossSite': 'FORBIDDEN',
  'request.tooLarge': 'PAYLOAD_TOO_LARGE',
  'role.aboveOwn': 'FORBIDDEN',
  'role.insufficient': 'FORBIDDEN',
  'session.missing': 'UNAUTHORIZED',
  'settings.currencyInUse': 'UNPROCESSABLE_CONTENT',
  'settings.numbersRepeat': 'UNPROCESSABLE_CONTENT',
  'settings.rateCurrencyDiffers': 'UNPROCESSABLE_CONTENT',
  'storage.unavailable': 'SERVICE_UNAVAILABLE',
  'support.durationRefused': 'UNPROCESSABLE_CONTENT',
  'support.readOnly': 'FORBIDDEN',
  'support.unexplained': 'UNPROCESSABLE_CONTENT',
  'suspension.over': 'UNPROCESSABLE_CONTENT',
  'suspension.unexplained': 'UNPROCESSABLE_CONTENT',
  'user.alreadyBound': 'CONFLICT',
  'user.emailTaken': 'CONFLICT',
  'user.hasSignedIn': 'CONFLICT',
  'user.notActive': 'CONFLICT',
  'user.notBound': 'CONFLICT',
  'user.yourself': 'FORBIDDEN',
} as const satisfies Record<DomainError['code'], TransportCode>;

/** The error as it leaves: an expected failure by the table, a database's by its kind, anything else INTERNAL, with its cause for the log. */
export function toTransport(error: TRPCError): TRPCError {
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  if (error.cause instanceof DomainFailure) return expected(error.cause);
  const fromDatabase = databaseFailure(error.cause);
  return fromDatabase ? ofDatabase(fromDatabase, error.cause) : error;
}

const expected = (failure: DomainFailure): TRPCError =>
  new TRPCError({ code: transportCodes[failure.failure.code], message: failure.failure.code, cause: failure });

function ofDatabase(failure: DatabaseFailure, cause: unknown): TRPCError {
  switch (failure.kind) {
    case 'duplicate':
      return expected(new DomainFailure({ code: 'record.duplicate' }));
    case 'relation':
      return expected(new DomainFailure({ code: 'relation.notFound' }));
    case 'invalid':
      return expected(new DomainFailure({ code: 'record.refused' }));
    case 'forbidden':
      return expected(new DomainFailure({ code: 'record.notFound', what: 'record' }));
    case 'busy':
    case 'unavailable':
      return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: failure.kind, cause });
  }
}
