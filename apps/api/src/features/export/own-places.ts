/** So many at once for each person: whoever leaves theirs open is in nobody's way but their own. */
export interface OwnPlaces {
  /** What gives the place back; null when the person has none left. */
  enter(person: string): (() => void) | null;
}

export function createOwnPlaces(each: number): OwnPlaces {
  const taken = new Map<string, number>();
  return {
    enter: (person) => {
      const before = taken.get(person) ?? 0;
      if (before >= each) return null;
      taken.set(person, before + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const rest = (taken.get(person) ?? 1) - 1;
        if (rest === 0) taken.delete(person);
        else taken.set(person, rest);
      };
    },
  };
}
