import { createHash } from 'node:crypto';
import type { ImportKind } from './sniff.ts';

/** What makes the same row the same gig in every import: a hash of what the row says of itself. Unique in an organisation. */
export const importKey = (kind: ImportKind, identity: string): string => `${kind}:${createHash('sha256').update(identity).digest('hex')}`;
