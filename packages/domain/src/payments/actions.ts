/** What the log says was done to payments. */
export const paymentActions = ['payment.recorded', 'payment.removed'] as const;
