import type { z } from 'zod';
import type { Access } from '../../../src/trpc/init.ts';
import { appRouter } from '../../../src/trpc/root.ts';

/** A procedure as the router itself knows it. Null is what it does not declare. */
export interface Walked {
  /** `clients.update` */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly access: Access | null;
  /** It changes something even while the organisation is being closed. */
  readonly whileClosing: boolean;
  readonly input: z.ZodType | null;
  readonly output: z.ZodType | null;
}

interface Definition {
  readonly type: Walked['type'];
  readonly meta?: { readonly access?: Access; readonly whileClosing?: true };
  readonly inputs: readonly z.ZodType[];
  readonly output?: z.ZodType;
}

/** Every procedure there is: nobody registers one, so nobody forgets to. */
export const procedures: readonly Walked[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { readonly _def: Definition }>,
).map(
  // tRPC keeps the flat list of all procedures under this name, and what each was built from; its types say so for each by itself
  ([path, { _def }]) => ({
    path,
    type: _def.type,
    access: _def.meta?.access ?? null,
    whileClosing: _def.meta?.whileClosing ?? false,
    input: _def.inputs[0] ?? null,
    output: _def.output ?? null,
  }),
);
