import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pathOf } from './complaints.ts';

/** Fails with the page, the rule and the elements when axe finds anything, when the page is wider than its window, or when a message lies on the buttons of a phone's dialog. */
export async function checkPage(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} | ${failureSummary?.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
    ),
  );
  const misplaced = [...(await sticksOut(page)), ...(await liesOnButtons(page))];
  const { width } = page.viewportSize() ?? { width: 0 };
  expect([...found, ...misplaced], `${where} (${pathOf(page.url())}, ${width} px)`).toEqual([]);
}

/** Elements that reach past the right edge, unless something around them scrolls or cuts on purpose. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const isHeld = (element: Element): boolean => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 1 && !isHeld(element) && !element.closest('[class*="fixed"]'),
    );
    return [
      `scrolls sideways: ${document.documentElement.scrollWidth} px in a window of ${room}`,
      ...wide.slice(-3).map((element) => `  ${element.outerHTML.slice(0, 160)}`),
    ];
  });

const liesOnButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (innerWidth >= 768) return [];
    const boxesOf = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const messages = boxesOf('[aria-label="Messages"] > *');
    const buttons = boxesOf(':is([role="dialog"], [role="alertdialog"]) > footer');
    const meet = (one: DOMRect, other: DOMRect) => one.top < other.bottom && other.top < one.bottom;
    return messages.some((message) => buttons.some((row) => meet(message, row))) ? ['a message lies on the buttons of the dialog'] : [];
  });
