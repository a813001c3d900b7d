/** What the log says of coming in, and of what was refused. */
export const identityActions = [
  'accessRequest.approved',
  'accessRequest.declined',
  'session.started',
  'session.ended',
  'session.switched',
  'signIn.refused',
  'access.refused',
  'user.enrolled',
  'user.bound',
] as const;
