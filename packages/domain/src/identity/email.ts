import { foldEmail } from '../parties/index.ts';

/** Whether two addresses mean the same mailbox, however they are written. */
export const sameEmail = (a: string, b: string): boolean => foldEmail(a) === foldEmail(b);
