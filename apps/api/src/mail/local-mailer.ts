import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { compose, type Sender } from './compose.ts';
import type { Mailer } from './mailer.ts';

/** The mails that a local mailer kept. */
export interface LocalMails {
  /** Names of the newest, newest first. */
  list(atMost: number): Promise<string[]>;
  read(name: string): Promise<Uint8Array | null>;
}

/** `<moment>-<id>.eml`: a second copy of a mail replaces the first, as a mailbox that knows its Message-ID would show one. */
const NAME = /^\d{8}T\d{9}Z-[0-9a-f-]{36}\.eml$/;

/** Keeps every mail in a folder, as it would have left: for one's own machine, where nobody can be written to. */
export function localMailer(folder: string, sender: Sender, now: () => number = Date.now): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    kind: 'local',
    send: async (message) => {
      const { message: bytes } = await transport.sendMail(compose(sender, message));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const known = (await readdir(folder)).find((name) => name.endsWith(`-${message.id}.eml`));
      const name = known ?? `${new Date(now()).toISOString().replaceAll(/[-:.]/g, '')}-${message.id}.eml`;
      await writeFile(join(folder, `${name}.part`), bytes as Buffer, { mode: 0o600 }); // a buffer, as asked for above
      await rename(join(folder, `${name}.part`), join(folder, name));
    },
    close: () => transport.close(),
  };
}

export const localMails = (folder: string): LocalMails => ({
  list: async (atMost) =>
    (await readdir(folder).catch(() => []))
      .filter((name) => NAME.test(name))
      .toSorted()
      .toReversed()
      .slice(0, atMost),
  read: async (name) => (NAME.test(name) ? readFile(join(folder, name)).catch(() => null) : null),
});
