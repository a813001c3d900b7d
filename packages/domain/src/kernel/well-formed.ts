/** Half of a surrogate pair is no character: PostgreSQL and URLs refuse it. It becomes the sign for what cannot be read. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
