import { useEffect, useState } from 'react';
import { activeSearches, type Found } from '../../lib/commands.ts';

const PAUSE_MS = 120;
const SHORTEST = 2;
const NONE: readonly Found[] = [];

/** Asks every registered search; an answer that comes after the next keystroke is dropped, a search that fails finds nothing. */
export function useRecordSearch(typed: string): { found: readonly Found[]; isSearching: boolean } {
  const text = typed.trim();
  const isAsked = text.length >= SHORTEST;
  const [answer, setAnswer] = useState<{ text: string; found: readonly Found[] }>({ text: '', found: NONE });
  useEffect(() => {
    if (!isAsked) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const answers = await Promise.allSettled(activeSearches().map((search) => search(text, abort.signal)));
      if (!abort.signal.aborted) setAnswer({ text, found: answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])) });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, isAsked]);
  return { found: isAsked ? answer.found : NONE, isSearching: isAsked && answer.text !== text };
}
