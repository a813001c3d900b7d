import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { Installation } from '../installation.ts';
import { isLoopback } from '../loopback.ts';
import type { LocalMails } from '../mail/local-mailer.ts';
import { databaseAway, noSuchRoute } from '../trpc/plain-error.ts';
import { answerFailure } from './answer-failure.ts';
import { noProxies, type TrustedProxies } from './client-address.ts';
import { cookieNames } from './cookies.ts';
import { devMail } from './dev-mail/routes.ts';
import type { AppEnv } from './env.ts';
import { files } from './files.ts';
import { health } from './health.ts';
import { access } from './middleware/access.ts';
import { jsonLimit } from './middleware/body-limit.ts';
import { compressJson } from './middleware/compress-json.ts';
import { identify } from './middleware/identify.ts';
import { knownHost } from './middleware/known-host.ts';
import { noStore } from './middleware/no-store.ts';
import { noteRefusals } from './middleware/note-refusals.ts';
import { origin } from './middleware/origin.ts';
import { requestId } from './middleware/request-id.ts';
import { requestLog } from './middleware/request-log.ts';
import { sameSite } from './middleware/same-site.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { failed, type Readiness } from './readiness.ts';
import { signInRoutes } from './sign-in/routes.ts';
import type { SignInSettings } from './sign-in/settings.ts';
import { trpcHandler } from './trpc.ts';
import { isPage, webApp } from './web-app.ts';
import type { WebFile } from './web-files.ts';

export interface HttpSettings {
  /** Where people reach the installation: the one host that is answered, and the origin that may act in somebody's name. */
  readonly publicUrl: URL;
  /** The built web app; empty where another server has it. */
  readonly webFiles: ReadonlyMap<string, WebFile>;
  readonly ready: () => Promise<Readiness>;
  /** For the page of those who run it. */
  readonly about: Pick<Installation, 'version' | 'mailAdapter'>;
  readonly signIn: SignInSettings;
  /** The mails that a local installation keeps, to be read at /dev/mail. Shown on this machine alone, whatever is given here. */
  readonly devMail?: LocalMails | undefined;
  /** Who may say where a request came from. Nobody, when left out. */
  readonly trustedProxies?: TrustedProxies | undefined;
}

/** The whole HTTP surface: probes, sign-in, procedures, files and the web app. One process, one port. */
export function createApp(dependencies: Dependencies, settings: HttpSettings): Hono<AppEnv> {
  const { publicUrl, ready } = settings;
  const cookies = cookieNames(publicUrl);
  const serveWebApp = webApp(settings.webFiles);
  const app = new Hono<AppEnv>();

  app.onError(answerFailure);
  app.notFound((c) => answerFailure(noSuchRoute(), c));
  app.use(
    requestId,
    origin(settings.trustedProxies ?? noProxies),
    requestLog(dependencies.log),
    securityHeaders({ https: publicUrl.protocol === 'https:' }),
  );
  app.route('/', health(ready));
  app.use(knownHost(publicUrl), sameSite(publicUrl), identify(dependencies, cookies), noteRefusals(dependencies));
  app.use('/trpc/*', noStore, jsonLimit, compressJson);
  // Whom it is for, each procedure says for itself.
  app.all('/trpc/*', access('nobody'), trpcHandler(dependencies, { ...settings.about, ready }));
  app.route('/auth', signInRoutes(dependencies, cookies, settings.signIn));
  app.use('/files/*', noStore);
  app.route('/files', files(dependencies));
  if (settings.devMail && isLoopback(publicUrl.hostname)) app.use('/dev/*', noStore).route('/dev/mail', devMail(settings.devMail));
  app.get('*', access('nobody'), async (c) => {
    if (isPage(c.req.path) && failed('database', await ready())) throw databaseAway();
    return (await serveWebApp(c)) ?? c.notFound();
  });
  return app;
}
