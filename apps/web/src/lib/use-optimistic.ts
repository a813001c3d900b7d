import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toast } from '../ui/toast-store.ts';
import { sentenceFor } from './words.ts';

/** One cached answer and what it becomes when the change succeeds: `change(trpc.gigs.list, search, (page) => …)` by `useUtils`. */
export interface CacheEdit {
  readonly queryKey: readonly unknown[];
  readonly edit: (before: unknown) => unknown;
}

export interface OptimisticStep<Result> {
  /** Done by the server. */
  run: () => Promise<Result>;
  /** Cached answers that show the change at once. Every query whose key begins so is edited, and put back if the server refuses. */
  edits: readonly CacheEdit[];
  /** What it says when it is done; nothing when absent. */
  done?: string;
  /** Offers ten seconds to take it back. */
  undo?: (result: Result) => Promise<unknown>;
  /** What it was that failed: "The gig was not deleted". */
  failed: string;
}

/**
 * Shows a change at once, then asks the server. Refused: everything is put back as it was, and a toast says why.
 * For what can be undone; money and mail wait for the server.
 */
export function useOptimistic() {
  const client = useQueryClient();
  return useCallback(
    async <Result>({ run, edits, done, undo, failed }: OptimisticStep<Result>): Promise<Result | undefined> => {
      await Promise.all(edits.map(({ queryKey }) => client.cancelQueries({ queryKey })));
      const before = edits.flatMap(({ queryKey }) => client.getQueriesData({ queryKey }));
      for (const { queryKey, edit } of edits)
        client.setQueriesData({ queryKey }, (data: unknown) => (data === undefined ? undefined : edit(data)));
      const refresh = () => Promise.all(edits.map(({ queryKey }) => client.invalidateQueries({ queryKey })));
      try {
        const result = await run();
        if (done) toast({ message: done, ...(undo && { undo: () => undo(result).finally(refresh) }) });
        return result;
      } catch (error) {
        for (const [queryKey, data] of before) client.setQueryData(queryKey, data);
        toast({ message: failed, detail: sentenceFor(error), tone: 'bad' });
        return undefined;
      } finally {
        void refresh();
      }
    },
    [client],
  );
}
