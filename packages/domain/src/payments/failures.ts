import type { LocalDate } from '../calendar/index.ts';
import type { Currency, Money } from '../money/index.ts';

/** More than is due. Credit on account comes later; until then the screen is told what is due. */
export type PaymentTooMuch = { readonly code: 'payment.tooMuch'; readonly due: Money };

/** Nothing, or less: money that goes back is no payment. */
export type PaymentNotPositive = { readonly code: 'payment.notPositive' };

export type PaymentCurrencyDiffers = { readonly code: 'payment.currencyDiffers'; readonly expected: Currency };

/** A payment is a fact: not in the future, and not before 2000, which is a slip of the pen. */
export type PaymentDateRefused = { readonly code: 'payment.dateRefused'; readonly earliest: LocalDate; readonly latest: LocalDate };

export type PaymentFailure = PaymentTooMuch | PaymentNotPositive | PaymentCurrencyDiffers | PaymentDateRefused;
