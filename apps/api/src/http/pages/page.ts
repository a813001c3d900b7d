import { html, raw } from 'hono/html';

/** The few pages that stand without the app: they must show when nothing else works, so their style travels with them. */
const style = `
:root{color-scheme:light dark;--canvas:oklch(97.4% .007 65);--surface:oklch(99.6% .003 75);--line:oklch(89.5% .013 50);--ink:oklch(23% .03 345);--soft:oklch(42% .03 350);--primary:oklch(39% .125 350);--hover:oklch(33% .115 350);--on:oklch(98.5% .008 70);--focus:oklch(52% .2 350)}
@media (prefers-color-scheme:dark){:root{--canvas:oklch(17.5% .018 340);--surface:oklch(21.5% .02 340);--line:oklch(31.5% .024 340);--ink:oklch(95% .01 60);--soft:oklch(79% .018 40);--primary:oklch(79% .095 350);--hover:oklch(85% .075 350);--on:oklch(22% .06 350);--focus:oklch(80% .13 350)}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:1.5rem;background:var(--canvas);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{width:100%;max-width:30rem;padding:2rem;background:var(--surface);border:1px solid var(--line);border-radius:1.25rem}
@media (max-width:30rem){main{padding:1.5rem}}
.mark{width:2.75rem;height:2.75rem;display:block;margin-bottom:1.25rem}h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25;letter-spacing:-.01em}p{margin:.5rem 0;color:var(--soft);overflow-wrap:anywhere}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}a.button{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1.125rem;border-radius:.625rem;background:var(--primary);color:var(--on);font-weight:600;text-decoration:none}
a.button:hover{background:var(--hover)}a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}.small{font-size:.8125rem}code{font:inherit;font-variant-numeric:tabular-nums;user-select:all}`;

const mark = `<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="16" fill="#6a1e4b"/><path d="M13 41a19 19 0 0 1 38 0" fill="none" stroke="#fdf6ec" stroke-width="6.5" stroke-linecap="round"/><circle cx="32" cy="40" r="5.5" fill="#efb54a"/></svg>`;

export interface PageContent {
  readonly title: string;
  /** What happened, what was kept, what to do: one sentence each. */
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly href: string };
  /** Finds the log line. */
  readonly requestId?: string;
  /** Tries again by itself, by a script of the app's own files (a `<meta>` would take the page away under whoever reads it): the page of a fault that passes. */
  readonly retryAfterSeconds?: number;
}

export const page = ({ title, paragraphs, action, requestId, retryAfterSeconds }: PageContent) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    ${retryAfterSeconds === undefined ? '' : html`<script src="/try-again.js" data-seconds="${retryAfterSeconds}" defer></script>`}
    <title>${title} · Glovelly</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>
      ${raw(mark)}
      <h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      ${action ? html`<p class="actions"><a class="button" href="${action.href}">${action.label}</a></p>` : ''}
      ${requestId === undefined ? '' : html`<p class="small">If you write to us about this, name the request <code>${requestId}</code>.</p>`}
    </main>
  </body>
</html>`;
