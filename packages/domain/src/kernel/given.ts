/** What a partial change says of something: a field that is `undefined` is as absent as one left out. Null is a value: it unsets. */
export type Given<Changes> = { [Field in keyof Changes]?: Exclude<Changes[Field], undefined> };

export const given = <Changes extends object>(changes: Changes): Given<Changes> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<Changes>; // its own fields, but for those
