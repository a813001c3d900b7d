import { html, raw } from 'hono/html';
import type { KeptMail } from './read-mail.ts';

const style = `
:root{color-scheme:light dark;--canvas:oklch(97.4% .007 65);--surface:oklch(99.6% .003 75);--line:oklch(89.5% .013 50);--ink:oklch(23% .03 345);--soft:oklch(42% .03 350);--primary:oklch(39% .125 350);--focus:oklch(52% .2 350)}
@media (prefers-color-scheme:dark){:root{--canvas:oklch(17.5% .018 340);--surface:oklch(21.5% .02 340);--line:oklch(31.5% .024 340);--ink:oklch(95% .01 60);--soft:oklch(79% .018 40);--primary:oklch(79% .095 350);--focus:oklch(80% .13 350)}}
*{box-sizing:border-box}body{margin:0;background:var(--canvas);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}h1{margin:0 0 .25rem;font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;overflow-wrap:anywhere}h2{margin:2rem 0 .5rem;font-size:1rem}
p{margin:.25rem 0 1rem;color:var(--soft)}a{color:var(--primary)}a:focus-visible,iframe:focus-visible,pre:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
ul{list-style:none;margin:1.5rem 0 0;padding:0;border:1px solid var(--line);border-radius:1rem;background:var(--surface);overflow:hidden}
li+li{border-top:1px solid var(--line)}li a{display:block;padding:.875rem 1.125rem;color:inherit;text-decoration:none;overflow-wrap:anywhere}li a:hover strong{text-decoration:underline}
li strong{display:block}li span{color:var(--soft);font-size:.875rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.125rem 1rem;margin:1rem 0 0;font-size:.9375rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:42rem;border:1px solid var(--line);border-radius:1rem;background:var(--surface)}
iframe.light{color-scheme:light}iframe.dark{color-scheme:dark}.pair{display:grid;gap:1rem}@media (min-width:60rem){.pair{grid-template-columns:1fr 1fr}}
pre{margin:0;padding:1.25rem;border:1px solid var(--line);border-radius:1rem;background:var(--surface);font:.8125rem/1.6 ui-monospace,SFMono-Regular,Menlo,monospace;white-space:pre-wrap;overflow-wrap:anywhere}`;

const layout = (title: string, content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title} · Kept mails</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <style>${raw(style)}</style>
  </head>
  <body><main>${content}</main></body>
</html>`;

const moment = (date: Date | null): string => (date === null ? '' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`);

export const listPage = (mails: readonly KeptMail[]) =>
  layout(
    'Mails',
    html`<h1>Kept mails</h1>
      <p>This installation sends no mail anywhere: what it would have sent is kept here, newest first.</p>
      ${
        mails.length === 0
          ? html`<p>None yet.</p>`
          : html`<ul>
            ${mails.map(
              ({ name, subject, to, date }) =>
                html`<li><a href="/dev/mail/${name}"><strong>${subject}</strong><span>to ${to} · ${moment(date)}</span></a></li>`,
            )}
          </ul>`
      }`,
  );

/** The HTML stands in a frame that may do nothing, in both colour schemes: a mail is somebody's words, even here. */
export const mailPage = ({ name, subject, from, to, date, messageId, text, html: body }: KeptMail) =>
  layout(
    subject,
    html`<p><a href="/dev/mail">All mails</a></p>
      <h1>${subject}</h1>
      <dl>
        <dt>From</dt><dd>${from}</dd>
        <dt>To</dt><dd>${to}</dd>
        <dt>Date</dt><dd>${moment(date)}</dd>
        <dt>Message-ID</dt><dd>${messageId}</dd>
        <dt>File</dt><dd><a href="/dev/mail/${name}/eml">${name}</a></dd>
      </dl>
      <h2>As HTML, light and dark</h2>
      <div class="pair">
        <iframe class="light" sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail in light colours" srcdoc="${inScheme(body, 'light')}"></iframe>
        <iframe class="dark" sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail in dark colours" srcdoc="${inScheme(body, 'dark')}"></iframe>
      </div>
      <h2>As text</h2>
      <pre tabindex="0" aria-label="The text of the mail">${text}</pre>`,
  );

/** As a reader with these colours has it, whatever colours this page is read in; its links open beside the page, as from a mail program. */
const inScheme = (body: string, scheme: 'light' | 'dark'): string =>
  body
    .replace('<head>', '<head><base target="_blank">')
    .replaceAll('(prefers-color-scheme:dark)', scheme === 'dark' ? 'all' : 'not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
    .replace('name="color-scheme" content="light dark"', `name="color-scheme" content="${scheme}"`);
