/** There is no demo year here to remove: this is a real organisation, or somebody else's. */
export type DemoFailure = { readonly code: 'demo.notHere' };
