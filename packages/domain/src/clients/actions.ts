/** What the log says was done to a client. */
export const clientActions = ['client.created', 'client.changed', 'client.archived', 'client.restored', 'client.removed'] as const;
