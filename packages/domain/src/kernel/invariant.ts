/** A bug: something that can never be so is so. Never for bad input, which is an expected failure and travels as a `Result`. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/** States what always holds here. Throws {@link InvariantViolation} when it does not, because going on would make the damage worse. */
export function invariant(condition: unknown, whatHolds: string): asserts condition {
  if (!condition) throw new InvariantViolation(`expected: ${whatHolds}`);
}

/** Makes a forgotten case of a union a compile error, and a bug at run time. */
export function unreachable(value: never): never {
  throw new InvariantViolation(`no case for ${JSON.stringify(value)}`);
}
