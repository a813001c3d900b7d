declare const brand: unique symbol;

/** A primitive that has passed a check: only the function that checks makes one. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
