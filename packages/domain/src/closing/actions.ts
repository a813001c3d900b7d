/** What the log says of an organisation's end, and of what was taken out of it. */
export const closingActions = ['organisation.closing', 'organisation.reopened', 'organisation.closed', 'organisation.exported'] as const;
