/** What concerns the installation, and may be of no organisation: who was let in, kept out or refused, and where people signed themselves out. */
export const installationActions = [
  'access.refused',
  'accessRequest.approved',
  'accessRequest.declined',
  'session.ended',
  'signIn.refused',
  'user.bound',
  'user.emailCorrected',
  'user.emailFollowed',
  'user.enrolled',
  'user.invited',
  'user.provisioned',
  'user.reactivated',
  'user.roleChanged',
  'user.signedOut',
  'user.suspended',
  'user.unbound',
] as const;

/** What the log says of coming in, and of what was refused. */
export const identityActions = [...installationActions, 'session.started', 'session.switched'] as const;
