/** The outcome of a decision: a value, or an expected failure that carries its code and its facts. Nothing expected is ever thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error });
