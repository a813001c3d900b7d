import { createTransport } from 'nodemailer';
import { isLoopback } from '../loopback.ts';
import { compose, type Sender } from './compose.ts';
import { MailDelayed, type Mailer, MailRefused } from './mailer.ts';

/** smtps:// is TLS from the first byte; smtp:// becomes TLS before anything is said (STARTTLS), or nothing is said. In clear to this machine alone. */
export function smtpMailer(url: URL, sender: Sender): Mailer {
  const secure = url.protocol === 'smtps:';
  const here = isLoopback(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !here },
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    send: async (message) => {
      try {
        await transport.sendMail(compose(sender, message));
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const DELAYS: Readonly<Record<string, string>> = {
  EAUTH: 'notLetIn',
  ENOAUTH: 'notLetIn',
  ETLS: 'noTls',
  EREQUIRETLS: 'noTls',
  ETIMEDOUT: 'timeout',
  EDNS: 'unreachable',
  ECONNECTION: 'connectionLost',
  ESOCKET: 'unreachable',
};

/**
 * What a server says about this mail is its answer: 5xx for good, 4xx for now (RFC 5321, 4.2.1). What it says of us (log-in, greeting) is for whoever runs
 * the installation to mend, and the mail waits. Its words are not kept: they may quote the address.
 */
function failureOf(error: unknown): MailRefused | MailDelayed {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }; // nodemailer's errors carry both, where there are
  const name = typeof code === 'string' ? code : '';
  if (typeof responseCode === 'number' && (name === 'EENVELOPE' || name === 'EMESSAGE')) {
    return responseCode >= 500 ? new MailRefused(`smtp.${responseCode}`) : new MailDelayed(`smtp.${responseCode}`);
  }
  return new MailDelayed(DELAYS[name] ?? 'unreachable');
}
