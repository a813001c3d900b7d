import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';

/** A new id, as a client makes it. */
export const newId = <Of extends string>(): Id<Of> => v7() as Id<Of>; // a UUID by construction

/** An id that the API answered with, for asking again. */
export const sameId = <Of extends string>(text: string): Id<Of> => text as Id<Of>; // the API checked it when it made the row
