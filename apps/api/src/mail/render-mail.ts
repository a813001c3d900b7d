import { oneLine } from './mail.ts';

/** A mail as its writer thinks of it. The text and the HTML are made from this one, so that they say the same. */
export interface MailContent {
  readonly subject: string;
  readonly heading: string;
  /** Plain text each. What people typed may stand in them: nothing in them is read as markup. */
  readonly paragraphs: readonly string[];
  /** One thing to do. Its link is written out below the button, for who does not see or trust buttons. */
  readonly action?: { readonly label: string; readonly href: string };
  /** Why one gets this mail, and what to do if one should not have. */
  readonly footer: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const renderMail = (content: MailContent): RenderedMail => ({
  subject: oneLine(content.subject),
  text: asText(content),
  html: asHtml(content),
});

function asText({ heading, paragraphs, action, footer }: MailContent): string {
  return `${[
    oneLine(heading),
    ...paragraphs.map(wrap),
    ...(action ? [`${oneLine(action.label)}:\n${href(action.href)}`] : []),
    `-- \n${wrap(footer)}\n${wrap('Glovelly: gigs in, invoices out, money and tax in order.')}`, // RFC 3676, 4.3: what follows is a signature
  ].join('\n\n')}\n`;
}

/** Lines of 72 at most where words allow: what quotes and old readers expect. */
function wrap(paragraph: string): string {
  return paragraph
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .reduce<string[]>((lines, word) => {
          const current = lines.at(-1);
          if (current !== undefined && `${current} ${word}`.length <= 72) lines[lines.length - 1] = `${current} ${word}`;
          else lines.push(word);
          return lines;
        }, [])
        .join('\n'),
    )
    .join('\n');
}

/** An address of ours, or one that anybody may open. Anything else would be a way to run something. */
function href(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError('a mail links to web pages');
  return url.href;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const lines = (text: string): string => escaped(text).replaceAll(/\r\n?|\n/g, '<br>');

const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Tables and styles in place: half of all readers know nothing else. The style element is for the others: dark mode, and a phone's width. */
function asHtml({ subject, heading, paragraphs, action, footer }: MailContent): string {
  const preview = oneLine(paragraphs[0] ?? heading, 140);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(oneLine(subject))}</title>
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.page{padding:16px 8px!important}.card{padding:24px 20px!important}}
@media (prefers-color-scheme:dark){
.body,.page{background:#1b151a!important}.card{background:#241c23!important;border-color:#43363f!important}
.mark{color:#e6aacb!important}.heading{color:#f5efe8!important}.words{color:#ddd2d4!important}.soft,.foot{color:#a99ba2!important}.rule{border-color:#43363f!important}
.link{color:#e6aacb!important}.button{background:#e6aacb!important}.label{color:#2c1022!important}
}
</style>
</head>
<body class="body" style="margin:0;padding:0;background:#f6f2ee">
<div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="page" align="center" style="padding:32px 16px;background:#f6f2ee;${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr>
<td class="card" align="left" style="padding:36px 40px;background:#fffdfb;border:1px solid #e5dcd6;border-radius:16px">
<p class="mark" style="margin:0 0 28px;font-size:15px;line-height:20px;font-weight:700;letter-spacing:.02em;color:#6a1e4b">Glovelly</p>
<h1 class="heading" style="margin:0 0 16px;font-size:24px;line-height:32px;font-weight:700;letter-spacing:-.01em;color:#2b1c26;overflow-wrap:anywhere">${escaped(oneLine(heading))}</h1>
${paragraphs.map((text) => `<p class="words" style="margin:0 0 16px;font-size:16px;line-height:25px;color:#473a42;overflow-wrap:anywhere">${lines(text)}</p>`).join('\n')}
${action ? button(action) : ''}
<hr class="rule" style="margin:32px 0 20px;border:0;border-top:1px solid #e5dcd6">
<p class="foot" style="margin:0;font-size:13px;line-height:20px;color:#75666e;overflow-wrap:anywhere">${lines(footer)}</p>
</td></tr></table>
<p class="foot" style="margin:20px 0 0;font-size:12px;line-height:18px;color:#75666e;${FONT}">Glovelly: gigs in, invoices out, money and tax in order.</p>
</td></tr></table>
</body>
</html>
`;
}

function button({ label, href: address }: { readonly label: string; readonly href: string }): string {
  const target = escaped(href(address));
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px"><tr>
<td class="button" style="border-radius:10px;background:#6a1e4b"><a href="${target}" style="display:inline-block;padding:13px 24px;text-decoration:none;border-radius:10px"><span class="label" style="font-size:16px;line-height:22px;font-weight:600;color:#fffdfb">${escaped(oneLine(label))}</span></a></td>
</tr></table>
<p class="soft" style="margin:0;font-size:13px;line-height:20px;color:#75666e;overflow-wrap:anywhere;word-break:break-word">Or open this address:<br><a class="link" href="${target}" style="color:#6a1e4b">${target}</a></p>`;
}
