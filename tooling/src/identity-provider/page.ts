import { style } from './style.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const MARK =
  '<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="16" fill="#6a1e4b"/><path d="M13 41a19 19 0 0 1 38 0" fill="none" stroke="#fdf6ec" stroke-width="6.5" stroke-linecap="round"/><circle cx="32" cy="40" r="5.5" fill="#efb54a"/></svg>';

/** `body` is HTML already; `title` is text. */
export const page = ({ title, body }: { readonly title: string; readonly body: string }): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Glovelly</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(MARK.replace('<svg class="mark"', '<svg xmlns="http://www.w3.org/2000/svg"'))}">
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">${MARK}<span>Glovelly</span></p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`;
