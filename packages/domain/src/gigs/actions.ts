/** What the log says was done to gigs. Many at once are one command, and one line. */
export const gigActions = ['gig.created', 'gig.changed', 'gig.copied', 'gig.manyChanged', 'gig.removed'] as const;
