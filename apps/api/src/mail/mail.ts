import { invariant } from '@glovelly/domain/kernel';
import { isMailable } from '@glovelly/domain/parties';

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

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/u;

/** One line of what a person may have typed: line breaks, controls and characters that turn the direction of writing become a space. */
export const oneLine = (text: string, longest = 200): string => {
  const line = text.replaceAll(new RegExp(INVISIBLE, 'gu'), ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
};

/**
 * The mail with its headers made harmless. An address of the provider's may be one that mail does not know: as an answer's it is left out; as the mail's own
 * it is for the job that sends it to say so, because no business may stop for it.
 */
export function safeMail({ replyTo, ...mail }: Mail): Mail {
  invariant(/^[a-z][A-Za-z]{0,39}$/.test(mail.kind), 'a kind of mail is a word');
  return {
    ...mail,
    subject: oneLine(mail.subject),
    ...(mail.fromName === undefined ? {} : { fromName: oneLine(mail.fromName, 100).replaceAll(/["<>\\@,;:]/g, '') }),
    ...(replyTo !== undefined && isMailable(replyTo) ? { replyTo } : {}),
  };
}
