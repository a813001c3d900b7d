/** What somebody searches for is text: % and _ would match anything in LIKE, which Prisma hands them on to. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
