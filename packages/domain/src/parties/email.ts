// RFC 5321 has more than anybody's address has; what is left out (quotes, comments, several addresses, spaces, controls) is what injections are made of.
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+";
const LABEL = '[A-Za-z0-9\\u0080-\\uffff](?:[A-Za-z0-9\\u0080-\\uffff-]{0,61}[A-Za-z0-9\\u0080-\\uffff])?';
const MAILABLE = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*$`);
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/u;
const TYPED = /^[!-~]+@[!-~]+\.[!-~]+$/; // the printable characters of ASCII, a dot among those of the domain
const MOST = 254; // RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them are the angle brackets
const MOST_BEFORE_AT = 64; // RFC 5321, 4.5.3.1.1

/**
 * Whether mail can be sent to it: one address of plain characters. It may be in any script and at a host without a dot, as a provider or a configuration
 * may know it. Whether somebody reads it there only a mail tells.
 */
export const isMailable = (text: string): boolean =>
  text.length <= MOST && text.indexOf('@') <= MOST_BEFORE_AT && MAILABLE.test(text) && !INVISIBLE.test(text);

/**
 * Whether it is an address as people type them: one that mail can be sent to ({@link isMailable}), in ASCII on both sides of the @, so that no letter of
 * another script passes for one that it looks like; at a domain with a dot: nobody is invoiced at a local host. A domain in another script has a form in
 * ASCII too (`xn--…`).
 */
export const isEmail = (text: string): boolean => isMailable(text) && TYPED.test(text);

/**
 * Two addresses that reach the same mailbox in practice fold to one text: ASCII letters in lower case, nothing else changed. Unicode case folding is left
 * out on purpose: it maps the Kelvin sign to "k", and would let the owner of one mailbox pass for the owner of another.
 */
export const foldEmail = (email: string): string => email.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
