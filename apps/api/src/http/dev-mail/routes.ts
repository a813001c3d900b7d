import { Hono } from 'hono';
import type { LocalMails } from '../../mail/local-mailer.ts';
import type { AppEnv } from '../env.ts';
import { access } from '../middleware/access.ts';
import { listPage, mailPage } from './pages.ts';
import { readMail } from './read-mail.ts';

const MOST = 100;

/** The mails that a local installation kept instead of sending them: for who develops or tries it. Only where nobody else can come (createApp sees to it). */
export const devMail = (mails: LocalMails) =>
  new Hono<AppEnv>()
    .get('/', access('nobody'), async (c) => {
      const kept = await Promise.all(
        (await mails.list(MOST)).map(async (name) => {
          const bytes = await mails.read(name);
          return bytes === null ? [] : [await readMail(name, bytes)];
        }),
      );
      return c.html(listPage(kept.flat()));
    })
    .get('/:name', access('nobody'), async (c) => {
      const name = c.req.param('name');
      const bytes = await mails.read(name);
      return bytes === null ? c.notFound() : c.html(mailPage(await readMail(name, bytes)));
    })
    .get('/:name/eml', access('nobody'), async (c) => {
      const bytes = await mails.read(c.req.param('name'));
      if (bytes === null) return c.notFound();
      return c.body(Uint8Array.from(bytes), 200, { 'content-type': 'message/rfc822', 'content-disposition': 'attachment' });
    });
