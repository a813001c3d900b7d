/** What the log says of support access. `used` is one look of an admin's: its endpoint says at what. */
export const supportActions = ['support.granted', 'support.revoked', 'support.opened', 'support.left', 'support.used'] as const;
