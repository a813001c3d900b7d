/**
 * An e-mail address for comparison: ASCII letters in lower case, nothing else changed. Unicode case folding is left out on purpose: it maps the
 * Kelvin sign to "k", and would let the owner of one mailbox pass for the owner of another.
 */
export const foldEmail = (email: string): string => email.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether two addresses mean the same mailbox, however they are written. */
export const sameEmail = (a: string, b: string): boolean => foldEmail(a) === foldEmail(b);
