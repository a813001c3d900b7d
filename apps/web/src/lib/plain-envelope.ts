import type { DataTransformer } from '@trpc/server';

/**
 * superjson's envelope for values that need no annotations, both ways: what pages send and are answered is plain JSON (docs/adr/0006), and superjson itself
 * would be a fiftieth of what a first visit downloads. The server reads annotated requests of other clients by superjson as before.
 */
export const plainEnvelope: DataTransformer = {
  serialize: (value: unknown) => ({ json: value }),
  deserialize: (envelope: { readonly json: unknown }) => envelope.json,
};
