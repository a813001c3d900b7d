import type { EnrolmentPolicy } from '@glovelly/domain/identity';
import { err, ok, type Result } from '@glovelly/domain/kernel';
import { isMailable } from '@glovelly/domain/parties';
import { z } from 'zod';
import { noProxies, readProxies } from './http/client-address.ts';
import { keysOfConfiguration } from './keys/wrapping-keys.ts';
import { isLoopback } from './loopback.ts';
import { MailFrom, mailSettings, SmtpUrl } from './mail/mail-settings.ts';

const httpsOrLoopback = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));

/** An address to listen on, as a URL would have it. */
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host.toLowerCase());

const PostgresUrl = z.string({ error: 'is missing' }).regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address');
const WebUrl = z
  .string({ error: 'is missing' })
  .refine((text) => URL.canParse(text), 'must be a whole address such as https://glovelly.example')
  .transform((text) => new URL(text))
  .refine(httpsOrLoopback, 'must be https, except on localhost');
const Given = z.string({ error: 'is missing' }).min(1, 'is empty');

const Environment = z
  .object({
    PORT: z.coerce.number('must be a port').int('must be a port').min(0, 'must be a port').max(65_535, 'must be a port').default(3000),
    HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
    PUBLIC_URL: WebUrl.refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', 'must be without a path').optional(),
    DATABASE_APP_URL: PostgresUrl,
    DATABASE_AUTH_URL: PostgresUrl,
    DATABASE_WORKER_URL: PostgresUrl,
    DATA_DIR: Given,
    WEB_DIST: z.string().optional(),
    OIDC_ISSUER: WebUrl.default(new URL('https://accounts.google.com')),
    OIDC_CLIENT_ID: Given,
    OIDC_CLIENT_SECRET: Given,
    ENROL: z.enum(['invited', 'first-person'], 'must be invited or first-person').default('invited'),
    BOOTSTRAP_ADMIN_EMAIL: z.string().trim().refine(isMailable, 'must be an e-mail address').optional(),
    TRUSTED_PROXIES: z
      .string()
      .transform(readProxies)
      .refine((proxies) => proxies !== null, 'must be addresses or networks such as 10.0.0.0/8, separated by commas')
      .transform((proxies) => proxies ?? noProxies)
      .default(noProxies),
    GLOVELLY_KEYRING: z.string().optional(),
    SMTP_URL: SmtpUrl,
    MAIL_FROM: MailFrom,
    JOBS: z.enum(['here', 'only', 'elsewhere'], 'must be here, only or elsewhere').default('here'),
    AUDIT_DAYS: z.coerce
      .number('must be a number of days')
      .int('must be a number of days')
      .min(30, 'must be 30 or more')
      .max(3_660, 'must be 3660 or less')
      .default(90),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent')
      .default('info'),
  })
  .transform(({ PUBLIC_URL, ...rest }) => ({ ...rest, PUBLIC_URL: PUBLIC_URL ?? new URL(`http://localhost:${rest.PORT}`) }))
  .refine(({ PORT, PUBLIC_URL }) => PORT !== 0 || PUBLIC_URL.port !== '0', { path: ['PUBLIC_URL'], message: 'is needed when PORT is 0' })
  .refine(({ ENROL, PUBLIC_URL }) => ENROL !== 'first-person' || isLoopback(PUBLIC_URL.hostname), {
    path: ['ENROL'],
    message: 'first-person would hand an installation that others reach to whoever comes first: name BOOTSTRAP_ADMIN_EMAIL instead',
  })
  // What PUBLIC_URL says is for this machine alone (mails to be read, the development key, http) is so only if nobody else can connect: a Host is soon forged.
  .refine(({ HOST, PUBLIC_URL }) => isLoopback(inUrl(HOST)) || !isLoopback(PUBLIC_URL.hostname), {
    path: ['HOST'],
    message:
      'lets other machines connect, and PUBLIC_URL says that this one is alone: give PUBLIC_URL the address they use, or leave HOST out',
  })
  .transform(({ GLOVELLY_KEYRING, SMTP_URL, MAIL_FROM, ...config }, context) => {
    const refuse = (variable: string, message: string) => context.addIssue({ code: 'custom', path: [variable], message });
    const keys = keysOfConfiguration(GLOVELLY_KEYRING, { loopback: isLoopback(config.PUBLIC_URL.hostname) });
    if (!keys.ok) refuse('GLOVELLY_KEYRING', keys.error);
    const mail = mailSettings({ PUBLIC_URL: config.PUBLIC_URL, SMTP_URL, MAIL_FROM });
    if ('missing' in mail) refuse(mail.missing, 'is missing: invitations and notices go by mail');
    return keys.ok && !('missing' in mail) ? { ...config, wrappingKeys: keys.value, mail } : z.NEVER;
  });

export type Config = Omit<z.output<typeof Environment>, 'ENROL' | 'BOOTSTRAP_ADMIN_EMAIL'> & { readonly policy: EnrolmentPolicy };

/** Reads the environment once, and says all that is wrong with it at once: one line a variable, never its value. Empty is unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) return err(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const { ENROL, BOOTSTRAP_ADMIN_EMAIL, ...config } = read.data;
  return ok({ ...config, policy: policyOf(ENROL, BOOTSTRAP_ADMIN_EMAIL) });
}

function policyOf(enrol: 'invited' | 'first-person', bootstrapAdminEmail: string | undefined): EnrolmentPolicy {
  if (enrol === 'first-person') return { kind: 'firstPerson' };
  return bootstrapAdminEmail === undefined ? { kind: 'invited' } : { kind: 'bootstrapAdmin', email: bootstrapAdminEmail };
}
