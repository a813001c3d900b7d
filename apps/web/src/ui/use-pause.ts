import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/**
 * What is being typed for a value that lives elsewhere (the URL): told when the typing pauses, and only if `isTold` of it.
 * It follows when the value changes by itself: back, a cleared filter.
 */
export function usePause(
  value: string,
  onChange: (text: string) => void,
  isTold: (text: string) => boolean = () => true,
  milliseconds = PAUSE_MS,
) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  const isReady = typed !== value && isTold(typed);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => tell.current(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, isReady, milliseconds]);
  return [typed, setTyped] as const;
}
