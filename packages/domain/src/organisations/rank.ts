import { type Role, roles } from '../visibility/index.ts';

/** Whether `role` is `least` or above it: owner > admin > member > viewer. */
export const atLeast = (role: Role, least: Role): boolean => roles.indexOf(role) <= roles.indexOf(least);
