/** Lets `places` through at once and keeps at most `waiting` more, in the order in which they came. */
export interface Gate {
  /** Resolves when there is a place, with what gives it back; `null` at once when too many wait already. */
  enter(): Promise<() => void> | null;
}

export function createGate(places: number, waiting: number): Gate {
  const queue: (() => void)[] = [];
  let free = places;

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  /** A place given back twice would be two places. */
  const once = (): (() => void) => {
    let left = false;
    return () => {
      if (!left) leave();
      left = true;
    };
  };

  return {
    enter: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      if (queue.length >= waiting) return null;
      return new Promise((resolve) => queue.push(() => resolve(once())));
    },
  };
}
