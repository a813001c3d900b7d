import type { Allowance } from './access-request-limits.ts';

/** Sign-ins that one network address may begin: enough for an office behind one address, and for whoever tries again and again. */
export const signInsPerAddress = [{ most: 60, withinSeconds: 600 }] as const satisfies readonly Allowance[];

/**
 * Returns from the provider, from one network address, that belong to no sign-in begun here: late, used, or made up. Those that do belong are counted when
 * they begin and never here, so that nobody in an office is kept out by a machine in it that knocks.
 */
export const strayReturnsPerAddress = [{ most: 30, withinSeconds: 600 }] as const satisfies readonly Allowance[];
