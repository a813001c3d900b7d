import { describe, expect, it } from 'vitest';
import { oneLine } from './mail.ts';
import { type MailContent, renderMail } from './render-mail.ts';

const content: MailContent = {
  subject: 'Ada invites you',
  heading: 'Come in',
  paragraphs: ['The first paragraph, which is long enough that a line of seventy-two characters does not hold it.', 'The second.'],
  action: { label: 'See it', href: 'https://glovelly.example/x?a=1&b=2' },
  footer: 'You get this because Ada typed your address.',
};

describe('a mail', () => {
  it('says in text and in HTML the same', () => {
    const { text, html } = renderMail(content);
    const words = html
      .replaceAll(/<style>[\s\S]*?<\/style>|<div style="display:none[\s\S]*?<\/div>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ');
    for (const said of [content.heading, ...content.paragraphs, content.action?.label ?? '', content.action?.href ?? '', content.footer]) {
      expect(words).toContain(said);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  it('writes its link out below the button, whole and on one line in text', () => {
    expect(renderMail(content).text).toContain('See it:\nhttps://glovelly.example/x?a=1&b=2\n');
    expect(renderMail(content).html.split('https://glovelly.example/x?a=1&amp;b=2')).toHaveLength(4); // button, link, its words
  });

  it('has lines of at most 72 characters, but for words that are longer', () => {
    for (const line of renderMail(content).text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it('needs no image, no script and nothing from elsewhere', () => {
    const { action: _, ...plain } = content;
    expect(renderMail(plain).html).not.toMatch(/<img|<script|<link|src=|url\(|@import|https?:/i);
  });

  it('takes nothing that people typed for markup', () => {
    const evil = '<img src=x onerror=alert(1)> & "quotes" \'too\'';
    const { html } = renderMail({
      subject: evil,
      heading: evil,
      paragraphs: [evil],
      action: { label: evil, href: 'https://a.example/"><b>' },
      footer: evil,
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('"><b>');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot; &#39;too&#39;');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('links to web pages alone: not to %s', (href) => {
    expect(() => renderMail({ ...content, action: { label: 'x', href } })).toThrow();
  });
});

describe('a line that people typed', () => {
  it.each([
    ['a\r\nBcc: b', 'a Bcc: b'],
    ['a\u2028b\u2029c\u0000d\u202ee', 'a b c d e'],
    ['  much   space  ', 'much space'],
  ])('%j is one line', (typed, line) => {
    expect(oneLine(typed)).toBe(line);
  });

  it('ends where it is too long', () => {
    expect(oneLine('x'.repeat(300))).toHaveLength(200);
  });
});
