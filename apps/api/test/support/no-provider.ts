import { err } from '@glovelly/domain/kernel';
import type { SignInSettings } from '../../src/http/sign-in/settings.ts';

const unavailable = async () => err({ reason: 'unavailable', cause: 'these tests sign in without a provider' } as const);

/** For tests that are not about signing in: nobody can, by this way. */
export const noProvider: SignInSettings = {
  provider: { begin: unavailable, finish: unavailable },
  policy: { kind: 'invited' },
  callbackUrl: new URL('https://glovelly.test/auth/callback'),
};
