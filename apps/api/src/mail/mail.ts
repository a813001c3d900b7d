import { invariant } from '@glovelly/domain/kernel';

/** A mail as a feature writes it: `mails.ts` of the feature makes it with `renderMail`. */
export interface Mail {
  /** What it is for ('invitation', 'accessRequestNotice'): for logs and for who runs the installation. */
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Whose name stands before the installation's address: 'Ada Lovelace (via Glovelly)'. */
  readonly fromName?: string;
  readonly replyTo?: string;
}

// RFC 5321 has more than anybody's address has; what is left out (quotes, comments, several addresses, spaces, controls) is what injections are made of.
const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+)*";
const LABEL = '[A-Za-z0-9\\u0080-\\uffff](?:[A-Za-z0-9\\u0080-\\uffff-]{0,61}[A-Za-z0-9\\u0080-\\uffff])?';
const ADDRESS = new RegExp(`^${LOCAL}@${LABEL}(?:\\.${LABEL})*$`);
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/u;

export const isAddress = (text: string): boolean => text.length <= 320 && ADDRESS.test(text) && !INVISIBLE.test(text);

/** One line of what a person may have typed: line breaks, controls and characters that turn the direction of writing become a space. */
export const oneLine = (text: string, longest = 200): string => {
  const line = text.replaceAll(new RegExp(INVISIBLE, 'gu'), ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
};

/** The mail with its headers made harmless. An address that is none is a bug of whoever wrote it there: addresses are checked where they are typed. */
export function safeMail(mail: Mail): Mail {
  invariant(isAddress(mail.to), 'a mail goes to one address');
  invariant(mail.replyTo === undefined || isAddress(mail.replyTo), 'an answer goes to one address');
  invariant(/^[a-z][A-Za-z]{0,39}$/.test(mail.kind), 'a kind of mail is a word');
  return {
    ...mail,
    subject: oneLine(mail.subject),
    ...(mail.fromName === undefined ? {} : { fromName: oneLine(mail.fromName, 100).replaceAll(/["<>\\@,;:]/g, '') }),
  };
}
