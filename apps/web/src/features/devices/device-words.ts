import type { Outputs } from '../../lib/trpc.ts';

export type Device = Outputs['devices']['list']['devices'][number];

/** "Firefox on Windows", as far as the browser says what it is. */
export function deviceName({ browser, system }: Pick<Device, 'browser' | 'system'>): string {
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (system ? `A browser on ${system}` : 'A browser we do not know');
}

/** "2 devices": how many were signed out. */
export const signedOutWords = (count: number): string => {
  if (count === 0) return 'You were signed in nowhere else';
  return count === 1 ? 'Signed out of the other device' : `Signed out of ${count} other devices`;
};
