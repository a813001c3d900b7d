import { isMailable } from '@glovelly/domain/parties';
import { z } from 'zod';
import { isLoopback } from '../loopback.ts';
import type { Sender } from './compose.ts';
import { oneLine } from './mail.ts';

/** How mails leave: to a server, or, where nobody else is, into a folder. */
export type MailSettings =
  | { readonly kind: 'smtp'; readonly url: URL; readonly sender: Sender }
  | { readonly kind: 'local'; readonly sender: Sender };

export const SmtpUrl = z
  .string()
  .refine((text) => URL.canParse(text), 'must be an address such as smtps://user:password@mail.example')
  .transform((text) => new URL(text))
  .refine(({ protocol, hostname }) => ['smtp:', 'smtps:'].includes(protocol) && hostname !== '', 'must be smtp:// or smtps://')
  .optional();

/** `Glovelly <post@glovelly.example>`, or the address alone. */
export const MailFrom = z
  .string()
  .transform((text) => /^\s*(?:(?<name>[^<>"]*?)\s*<(?<inner>[^<>\s]+)>|(?<bare>[^<>\s]+))\s*$/.exec(text)?.groups)
  .transform((groups) => ({ name: oneLine(groups?.name || 'Glovelly'), address: groups?.inner ?? groups?.bare ?? '' }))
  .refine(({ address }) => isMailable(address), 'must be an address such as Glovelly <post@glovelly.example>')
  .optional();

interface Given {
  readonly PUBLIC_URL: URL;
  readonly SMTP_URL?: URL | undefined;
  readonly MAIL_FROM?: Sender | undefined;
}

export function mailSettings({ PUBLIC_URL, SMTP_URL, MAIL_FROM }: Given): MailSettings | { readonly missing: 'SMTP_URL' | 'MAIL_FROM' } {
  const here = isLoopback(PUBLIC_URL.hostname);
  if (SMTP_URL === undefined) {
    return here
      ? { kind: 'local', sender: MAIL_FROM ?? { name: 'Glovelly', address: 'post@glovelly.localhost' } }
      : { missing: 'SMTP_URL' };
  }
  return MAIL_FROM === undefined ? { missing: 'MAIL_FROM' } : { kind: 'smtp', url: SMTP_URL, sender: MAIL_FROM };
}
