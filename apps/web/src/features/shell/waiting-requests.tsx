import { trpc } from '../../lib/trpc.ts';

const MINUTE = 60_000;

/** How many requests for access wait for an admin. Asked for by the navigation of admins alone, and not on every page. */
export const useWaitingRequests = (): number =>
  trpc.accessRequests.pending.useQuery(undefined, { staleTime: MINUTE, refetchInterval: 5 * MINUTE }).data?.count ?? 0;

/** The count beside the section, when there is something to count. */
export function WaitingRequests() {
  const count = useWaitingRequests();
  if (count === 0) return null;
  return (
    <span className="tabular ml-auto rounded-full bg-warn-wash px-2 py-0.5 font-semibold text-warn text-xs">
      {count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
