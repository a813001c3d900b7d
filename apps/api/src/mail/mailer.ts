import type { Mail } from './mail.ts';

/** A mail on its way to a server. */
export interface Message extends Omit<Mail, 'kind'> {
  /** The same for every try: by its Message-ID a second copy is recognised as one. */
  readonly id: string;
}

/** The port by which mails leave. Resolves when somebody else has taken charge of the message; throws `MailRefused` or `MailDelayed`. */
export interface Mailer {
  /** For whoever runs it: 'smtp' or 'local'. */
  readonly kind: 'smtp' | 'local';
  send(message: Message): Promise<void>;
  close(): void;
}

/** It will never be taken: no such mailbox, a policy. Trying again would annoy. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  constructor(readonly errorCode: string) {
    super(`the mail was refused: ${errorCode}`);
  }
}

/** Not now: busy, greylisted, unreachable, or not let in. Worth another try. */
export class MailDelayed extends Error {
  override readonly name = 'MailDelayed';

  constructor(readonly errorCode: string) {
    super(`the mail could not be sent now: ${errorCode}`);
  }
}
