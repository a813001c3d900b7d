import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeLater } from './removals.ts';
import { signOut } from './sign-out.ts';

/** The server, to which things come one after another: what it was asked, in order. It is away, so the page stays. */
const asked: string[] = [];
const server = (url: string) => {
  asked.push(url);
  return Promise.reject(new TypeError('away'));
};

describe('signing out', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('ends the session when what waits is deleted, not before: after it nobody may delete anything', async () => {
    vi.stubGlobal('fetch', server);
    removeLater({
      id: 'a',
      message: 'Wedding is deleted',
      run: async () => {
        await new Promise((answer) => queueMicrotask(() => answer(null)));
        asked.push('deleted');
      },
      request: { procedure: 'gigs.delete', input: {} },
      onFailure: () => asked.push('refused'),
    });
    await signOut();
    expect(asked).toEqual(['deleted', '/auth/sign-out']);
  });
});
