/** What the log says of a demo year. */
export const demoActions = ['demo.loaded', 'demo.removed'] as const;
