import type { ConsoleMessage, Page } from 'playwright-core';

/** Collects what a browser says when something is wrong with a page: errors of scripts, of the console (a broken content policy is one), of the server. */
export function listen(page: Page, where: string, complaints: string[]): void {
  const say = (what: string) => complaints.push(`${pathOf(page.url())} ${where}: ${what}`);
  page.on('pageerror', (error) => say(`a script failed: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (isComplaint(message)) say(`the console says: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) say(`${response.status()} from ${pathOf(response.url())}`);
  });
}

/** Chromium logs every answer from 400 on. That nobody is signed in yet is found out by asking (401), a rule that refuses answers 422, and an older version 409: all are said on the page. */
const isComplaint = (message: ConsoleMessage): boolean => message.type() === 'error' && !/status of (401|409|422)/.test(message.text());

export const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url);
