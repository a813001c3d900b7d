import type { GigListInput } from '@glovelly/contract/gigs';
import type { z } from 'zod';

/** What is asked of the list, once it is read. */
export type GigList = z.output<typeof GigListInput>;
