export { paymentActions } from './actions.ts';
export type { PaymentCurrencyDiffers, PaymentDateRefused, PaymentFailure, PaymentNotPositive, PaymentTooMuch } from './failures.ts';
export { type Payment, type PaymentMethod, paymentMethods, recordPayment, removePayment } from './record-payment.ts';
export { paymentVisibility } from './visibility.ts';
