import type { z } from 'zod';

/**
 * A schema that is read at once, for what is asked most. tRPC takes a schema's `parseAsync`, for which zod goes through each object key by key; the check
 * that it compiles, three times as fast, is for those who wait for nothing. No schema of ours waits (docs/adr/0020).
 */
export const atOnce = <Schema extends z.ZodType>(schema: Schema): Schema =>
  Object.create(schema, { parseAsync: { value: async (value: unknown) => schema.parse(value) } }); // the schema itself, but for one method
