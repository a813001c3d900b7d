import type { SendMailOptions } from 'nodemailer';
import type { Message } from './mailer.ts';

/** Whom mails are from: 'Glovelly <post@glovelly.example>' in parts. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** What both adapters hand to nodemailer, which writes the MIME. Names and addresses go in as such: it encodes them, nothing is joined by hand. */
export function compose(sender: Sender, { id, to, subject, text, html, fromName, replyTo }: Message): SendMailOptions {
  const name = fromName === undefined || fromName === '' ? sender.name : `${fromName} (via ${sender.name})`;
  return {
    from: { name, address: sender.address },
    to: { name: '', address: to },
    ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
    subject,
    text,
    html,
    messageId: `<${id}@${sender.address.slice(sender.address.lastIndexOf('@') + 1)}>`,
    // RFC 3834: no holiday note answers it, no list takes it for a person's.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
