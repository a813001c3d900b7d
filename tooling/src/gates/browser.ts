import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the journey: CHROMIUM_PATH when it is set, or one in the usual places. */
export function findBrowser(given = process.env.CHROMIUM_PATH): string {
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and no program is there.`);
  }
  const found = [...PLACES.flatMap((place) => NAMES.map((name) => join(place, name))), ...APPLICATIONS].find(isProgram);
  if (found !== undefined) return found;
  throw new Error('The journey needs Chromium or Chrome, and none is in the usual places: install one, or set CHROMIUM_PATH.');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
