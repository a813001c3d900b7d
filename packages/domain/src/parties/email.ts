// What an HTML e-mail field accepts (WHATWG HTML, "valid e-mail address"), with a dot in the domain: nobody is invoiced at a local host.
const SHAPE = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const MOST = 254; // RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them are the angle brackets

/** Whether mail could be addressed to it. Whether somebody reads it there only a mail tells. */
export const isEmail = (text: string): boolean => text.length <= MOST && text.indexOf('@') <= 64 && SHAPE.test(text);

/** Two addresses that reach the same mailbox in practice fold to one text: case is the only difference mail systems ignore. */
export const foldEmail = (email: string): string => email.trim().toLowerCase();
