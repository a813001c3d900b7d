import { localReturn } from '@glovelly/domain/identity';
import { Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { hashToken } from '../../identity/token.ts';
import type { CookieNames } from '../cookies.ts';
import type { AppEnv } from '../env.ts';
import { access } from '../middleware/access.ts';
import { jsonLimit } from '../middleware/body-limit.ts';
import { noStore } from '../middleware/no-store.ts';
import { endAnnounced } from './announce.ts';
import { beginSignIn } from './begin.ts';
import { finishSignIn } from './finish.ts';
import type { SignInSettings } from './settings.ts';

const isFromElsewhere = (fetchSite: string | undefined): boolean => fetchSite === 'cross-site' || fetchSite === 'same-site';

/** In by way of the identity provider, and out. */
export const signInRoutes = (dependencies: Dependencies, cookies: CookieNames, settings: SignInSettings) =>
  new Hono<AppEnv>()
    .use(noStore, jsonLimit)
    .get('/sign-in', access('nobody'), async (c) => {
      const invitation = c.req.query('invitation') ?? '';
      const invitationHash = hashToken(invitation);
      // With an invitation one signs in and joins in a single step: from the page that says to what, never by another site's link.
      if (invitationHash && isFromElsewhere(c.req.header('sec-fetch-site'))) return c.redirect(`/invite/${invitation}`, 303);
      // Where an invitation that was not theirs is told about; its token is kept nowhere but in their browser.
      const returnTo = invitationHash ? '/invite' : localReturn(c.req.query('returnTo'));
      if (await c.var.loadSession()) return c.redirect(returnTo, 303);
      const account = c.req.query('account') === 'other' ? 'other' : 'usual';
      return beginSignIn(c, dependencies, cookies, settings, { returnTo, account, invitationHash });
    })
    .get('/callback', access('nobody'), (c) => finishSignIn(c, dependencies, cookies, settings))
    .post('/sign-out', access('nobody'), async (c) => {
      if (c.var.sessionHash) await endAnnounced(c, dependencies, c.var.sessionHash);
      cookies.drop(c, cookies.session);
      c.header('clear-site-data', '"cache"'); // pages that "back" would show again; the cookie is dropped by name, and drafts by the page itself
      return c.redirect('/sign-in', 303);
    });
