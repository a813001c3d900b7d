import { err, ok, type Result } from '../kernel/index.ts';
import type { ClientInUse } from './failures.ts';

/** How many rows refer to a client. */
export interface ClientUse {
  readonly gigs: number;
  readonly invoices: number;
}

/** A client that nothing refers to may be deleted; any other is archived instead (domain rules, Clients). */
export const mayRemove = (use: ClientUse): Result<'remove', ClientInUse> =>
  use.gigs === 0 && use.invoices === 0 ? ok('remove') : err({ code: 'client.inUse', gigs: use.gigs, invoices: use.invoices });
