import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { listen } from './complaints.ts';

/** Everything a chapter plays on: one person at a desk, the same person with a phone in the dark, and what either page complained about. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  readonly desk: Page;
  readonly phone: Page;
  readonly complaints: string[];
  /** The phone becomes whoever is signed in at the desk. */
  share(): Promise<void>;
  end(): Promise<void>;
}

/** What is not seen within this is not there. Generous, because the machine may do other things as well. */
const PATIENCE = 15_000;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' } as const;
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
const PICTURES = fileURLToPath(new URL('../../test-results/', import.meta.url));

export async function raiseStage(url = needed('GLOVELLY_URL', 'the address of the started product')): Promise<Stage> {
  const browser = await chromium.launch({ executablePath: needed('CHROMIUM_PATH', 'the browser'), args: FLAGS });
  const atDesk = await browser.newContext({ ...BRITISH, baseURL: url, viewport: DESK, colorScheme: 'light', acceptDownloads: true });
  const onPhone = await browser.newContext({
    ...BRITISH,
    baseURL: url,
    viewport: PHONE,
    colorScheme: 'dark',
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  });
  const complaints: string[] = [];
  const desk = await pageOf(atDesk, 'at the desk', complaints);
  const phone = await pageOf(onPhone, 'on the phone', complaints);
  const share = async () => {
    await onPhone.clearCookies();
    await onPhone.addCookies(await atDesk.cookies());
  };
  return { url, browser, desk, phone, complaints, share, end: () => browser.close() };
}

export async function pageOf(context: BrowserContext, where: string, complaints: string[]): Promise<Page> {
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  listen(page, where, complaints);
  return page;
}

/** Pictures of both pages, for whoever looks into a failure. */
export async function takePictures({ desk, phone }: Stage, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const file = name.replaceAll(/\W+/g, '-').slice(0, 60);
  const shots = [desk, phone].map((page, at) => page.screenshot({ path: `${PICTURES}${file}-${at === 0 ? 'desk' : 'phone'}.png` }));
  await Promise.allSettled(shots);
  console.error(`Pictures are in ${PICTURES}${file}-*.png; the desk is at ${desk.url()}`);
}

function needed(name: string, what: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it is ${what}. \`npm test\` sets it.`);
  return value;
}
