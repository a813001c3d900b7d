import { useRouter } from '@tanstack/react-router';
import { trpc } from '../../lib/trpc.ts';

/** After an organisation was closed or reopened: what may be done, and with it every page, is another. */
export function useClosingMoved(): () => Promise<void> {
  const utils = trpc.useUtils();
  const router = useRouter();
  return async () => {
    await utils.invalidate();
    await utils.session.me.fetch();
    await router.invalidate();
  };
}
